/** Organisations of professionals that serve with the corps: their papers, their people, what they offer by slots, and who booked. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.profession;
