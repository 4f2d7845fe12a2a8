/** Finds what must not be public in somebody's words: numbers that lead to a person, and names. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.masking;
