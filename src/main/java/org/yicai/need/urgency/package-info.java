/** What cannot wait: finds it in somebody's words, tells them whom to ring up, and tells those on duty at once. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.urgency;
