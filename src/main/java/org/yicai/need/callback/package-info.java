/** Asks the resident whether a matter is solved: by link and digit, by a volunteer's call or visit, on paper; and what follows. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.callback;
