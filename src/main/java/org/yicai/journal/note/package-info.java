/**
 * The texts by which logs, witnesses and verifiers understand each other: signed notes, checkpoints, cosignatures,
 * proof files and trust policies of c2sp.org. Needs no database and no Spring, so that a verifier runs anywhere.
 */
@org.springframework.modulith.NamedInterface("note")
@org.jspecify.annotations.NullMarked
package org.yicai.journal.note;
