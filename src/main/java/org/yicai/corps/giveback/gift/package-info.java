/** What merchants and venues promise to volunteers: kept, handed over, never more than there is. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.giveback.gift;
