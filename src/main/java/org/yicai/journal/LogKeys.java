package org.yicai.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.SignerKey;
import org.yicai.kernel.SecretFile;

/**
 * The keys with which each log signs its checkpoints: one of Ed25519, which every verifier knows, and one of ML-DSA-44,
 * which a quantum computer does not break. Each lies in a file of its own beside the other keys; never in the database,
 * whose administrator must not be able to sign.
 */
@Component
class LogKeys {

    private static final List<KeyKind> KINDS = List.of(KeyKind.ED25519, KeyKind.ML_DSA_44_COSIGNATURE);
    private final Path folder;
    private final ConcurrentMap<String, List<SignerKey>> known = new ConcurrentHashMap<>();

    LogKeys(@Value("${yicai.home}") Path home) {
        this.folder = home.resolve("keys");
    }

    /** The keys of a log, made on first use. */
    List<SignerKey> of(LogName log) {
        return known.computeIfAbsent(log.origin(), origin -> KINDS.stream().map(kind -> key(origin, kind)).toList());
    }

    private SignerKey key(String origin, KeyKind kind) {
        var file = folder.resolve(origin.replaceAll("[^A-Za-z0-9.-]", "_") + "." + kind.name().toLowerCase(java.util.Locale.ROOT).replaceFirst("_cosignature$", "") + ".signer");
        return SignerKey.parse(SecretFile.of(file, () -> SignerKey.generate(origin, kind).text()));
    }
}
