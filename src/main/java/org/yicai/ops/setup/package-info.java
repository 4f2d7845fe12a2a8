/**
 * The first run of an installation: a one-time code on the console, then in the browser the place, the first
 * administrator, and a list of what is still to be set up.
 */
@org.jspecify.annotations.NullMarked
package org.yicai.ops.setup;
