/**
 * Checks a log, a proof or two checkpoints from files alone, without the platform: what a resident or an auditor runs.
 * A second implementation, in JavaScript, lies in {@code static/verify}; VerifiersAgreeTest plays both against each other.
 */
@org.springframework.modulith.NamedInterface("verify")
@org.jspecify.annotations.NullMarked
package org.yicai.journal.verify;
