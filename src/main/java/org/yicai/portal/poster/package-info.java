/** Posters for doors and notice boards: a few large words and a code to scan. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.poster;
