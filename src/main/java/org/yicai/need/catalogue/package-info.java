/** The catalogue of topics as a page: what can be given to a need, and how a subdistrict changes that. */
@org.jspecify.annotations.NullMarked
package org.yicai.need.catalogue;
