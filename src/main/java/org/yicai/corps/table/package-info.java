/** The monthly round table of the management tier: an agenda that writes itself, one page of minutes, and what comes of it. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.table;
