/** Rounds from door to door: planned by entrances, walked by those who took one, and ended with a sentence of what was heard. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.round;
