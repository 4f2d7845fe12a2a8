/** Asks volunteers to lend a hand: the first who says yes does it, nobody is put to it, and the minutes are counted. Self-help out of the small fund goes the same way. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.dispatch;
