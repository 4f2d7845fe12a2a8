/** Training: courses, sessions, attendance and certificates that end, and what must be learnt before one serves. */
@org.jspecify.annotations.NullMarked
package org.yicai.corps.training;
