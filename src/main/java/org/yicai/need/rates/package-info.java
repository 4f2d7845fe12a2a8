/** How the claims and the residents' words add up: rates as formulas with both numbers, and where which needs arise. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.rates;
