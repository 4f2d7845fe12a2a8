/**
 * Whether two messages are about the same issue: a measure over short Chinese texts, and an index that finds the few
 * messages worth measuring among very many.
 */
@org.jspecify.annotations.NullMarked
package org.yicai.need.similarity;
