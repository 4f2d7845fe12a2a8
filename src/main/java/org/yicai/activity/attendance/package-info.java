/** Who was there, and what the contractor says was done. */
@org.jspecify.annotations.NullMarked
package org.yicai.activity.attendance;
