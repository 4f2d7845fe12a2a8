/**
 * Flags: pure functions over what is recorded, each with its formula, threshold, basis and weight; an order in which people
 * look; and the watch that lets a question be asked. No flag punishes anybody.
 */
@org.jspecify.annotations.NullMarked
package org.yicai.supervision.flag;
