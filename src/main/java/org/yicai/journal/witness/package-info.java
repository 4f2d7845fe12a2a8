/**
 * Witnesses of the log, c2sp.org/tlog-witness: the small program that a residents' committee or an auditor runs on a
 * computer of its own, and the side of the application that asks such programs for their word.
 */
@org.springframework.modulith.NamedInterface("witness")
@org.jspecify.annotations.NullMarked
package org.yicai.journal.witness;
