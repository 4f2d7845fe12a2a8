/** Home visits: who comes to whom, with a neighbour, a badge and a word; and that everybody comes out again. */
@org.jspecify.annotations.NullMarked
package org.yicai.activity.visit;
