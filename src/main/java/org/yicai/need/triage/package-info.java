/** What leaders do with new needs: merge, decline with a reason, hand over, or group. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.triage;
