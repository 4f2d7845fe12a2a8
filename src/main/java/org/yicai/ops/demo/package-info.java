/** Beginnings: the first administrator of an installation, and the demo town with its movable clock. */
@org.jspecify.annotations.NullMarked
package org.yicai.ops.demo;
