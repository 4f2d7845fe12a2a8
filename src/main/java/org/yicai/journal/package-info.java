/**
 * The tamper-evident log. Every fact that counts is appended in the transaction that makes it, as RFC 8785 canonical
 * JSON without personal data, hashed as a leaf of RFC 6962; a sequencer gives the leaves gapless indices. One log per
 * subdistrict and year. The journal knows opaque ids only.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
@org.jspecify.annotations.NullMarked
package org.yicai.journal;
