/** Looks over an installation and says what is wrong, one line each; changes nothing. */
@org.jspecify.annotations.NullMarked
package org.yicai.ops.doctor;
