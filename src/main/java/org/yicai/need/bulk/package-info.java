/** Deals with several needs at once: each is done or not by itself, and the page says which and why. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.bulk;
