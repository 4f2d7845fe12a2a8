/** Draws that nobody can steer, and the visits and calls that follow: the list is fixed and published, then the chance comes, then somebody without a tie looks. */
@org.jspecify.annotations.NullMarked
package org.yicai.supervision.spotcheck;
