/** Budget lines: what is there, reserved by designs and committed by contracts. */
@org.jspecify.annotations.NullMarked
package org.yicai.project.budget;
