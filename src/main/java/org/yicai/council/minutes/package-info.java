/** The minutes of a closed meeting, written by the records themselves. */
@org.jspecify.annotations.NullMarked
package org.yicai.council.minutes;
