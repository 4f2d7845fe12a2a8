/** The one calendar of questions: the personal link, the digit sent back, and who is asked when. */
@org.jspecify.annotations.NullMarked
package org.yicai.party.household;
