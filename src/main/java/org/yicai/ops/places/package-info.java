/** The divisions of the country, read while the server already serves. */
@org.jspecify.annotations.NullMarked
package org.yicai.ops.places;
