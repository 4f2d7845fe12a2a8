/** Needs that stood on a list of paper: looked at as a whole first, then taken in, each once. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.paper;
