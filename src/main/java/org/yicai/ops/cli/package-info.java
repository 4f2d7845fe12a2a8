/** The command line: one verb, one class; every verb ends with a clear line when it fails. */
@org.jspecify.annotations.NullMarked
package org.yicai.ops.cli;
