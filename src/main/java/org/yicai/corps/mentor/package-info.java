/** Mentors: somebody with experience accompanies a newcomer, a coming leader or a founder. Both say yes, either may end it, and only the two read what they wrote. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.mentor;
