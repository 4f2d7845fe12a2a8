/**
 * The tree of RFC 6962 §2.1 as pure code: hashes, proofs and their verification (RFC 9162 §2.1.3 and §2.1.4, subtrees as
 * in C2SP's tlog-cosignature and the IETF draft on Merkle Tree Certificates §4), and its layout as tiles and entry
 * bundles (c2sp.org/tlog-tiles). Knows neither files nor a database.
 */
@org.springframework.modulith.NamedInterface("tree")
@org.jspecify.annotations.NullMarked
package org.yicai.journal.tree;
