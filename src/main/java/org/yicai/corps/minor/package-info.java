/** The yearly audit of minors' data: what is held, on which consent, who read it, what was erased, and what must be mended. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.minor;
