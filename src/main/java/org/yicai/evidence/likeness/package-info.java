/**
 * Finds a photograph again: a hash of the whole and an index of local features name candidates, geometry lays one picture
 * over the other, blocks are compared. Knows pictures and numbers, neither people nor tables.
 */
@org.jspecify.annotations.NullMarked
package org.yicai.evidence.likeness;
