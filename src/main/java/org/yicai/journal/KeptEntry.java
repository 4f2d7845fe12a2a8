package org.yicai.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A leaf with all that the database keeps of its entry, to be compared with each other. */
record KeptEntry(long index, byte[] hash, byte[] bytes, String type, UUID subject, Instant at, byte @Nullable [] salt, @Nullable String content) {

    /** Whether leaf, bytes, columns and body say the same. An erased body is no fault: its entry still stands in the tree. */
    boolean fits() {
        if (!Arrays.equals(hash, Merkle.leaf(bytes))) {
            return false;
        }
        var entry = new String(bytes, StandardCharsets.UTF_8);
        return says(entry, "t", type) && says(entry, "id", subject.toString()) && says(entry, "at", at.toString()) && bodyFits(entry);
    }

    private boolean bodyFits(String entry) {
        if (content == null || salt == null) {
            return true;
        }
        var hash = Merkle.sha256(salt, content.getBytes(StandardCharsets.UTF_8));
        return says(entry, "body", Base64.getEncoder().encodeToString(hash));
    }

    /** None of these values holds anything that JSON would write otherwise. */
    private static boolean says(String entry, String name, String value) {
        return entry.contains("\"" + name + "\":\"" + value + "\"");
    }
}
