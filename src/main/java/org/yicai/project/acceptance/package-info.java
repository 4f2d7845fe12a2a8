/** A milestone is accepted with the opinions of those it was for, by somebody who did not make it. */
@org.jspecify.annotations.NullMarked
package org.yicai.project.acceptance;
