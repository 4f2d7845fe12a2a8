/** The last step of the path: founding a community organisation, with a list that says what is there, by whom and since when. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.founding;
