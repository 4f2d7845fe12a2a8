package org.yicai.ops.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Deletes folders with all that is in them. */
final class Folders {

    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** As far as it goes: what somebody else is writing into stays for another time. */
    static void deleteIfQuiet(Path folder) {
        try {
            delete(folder);
        } catch (IOException | java.io.UncheckedIOException somebodyWrites) {
            // the next start tries again
        }
    }
}
