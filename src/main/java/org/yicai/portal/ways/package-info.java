/** The numbers by which a subdistrict does things: what holds, since when, who said so and why. */
@org.jspecify.annotations.NullMarked
package org.yicai.portal.ways;
