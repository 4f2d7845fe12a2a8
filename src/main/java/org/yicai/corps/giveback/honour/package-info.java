/** Stars, commendations and points: applied for and given by people, never by themselves, and no ranking. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.giveback.honour;
