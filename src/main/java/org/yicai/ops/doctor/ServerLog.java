package org.yicai.ops.doctor;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.yicai.ops.database.Check;

/** What the embedded server wrote lately. */
record ServerLog(Path file) {

    private static final int LATELY = 262_144;
    private static final Pattern GRAVE = Pattern.compile("PANIC:|No space left on device|invalid page|checksum|could not (fsync|read block|write)|corrupt");

    Check check() {
        try {
            if (!Files.exists(file)) {
                return Check.ok("server log", "nothing was written yet");
            }
            var grave = tail().lines().filter(each -> GRAVE.matcher(each).find()).toList();
            return grave.isEmpty()
                    ? Check.ok("server log", "nothing grave lately")
                    : Check.warning("server log", grave.size() + " grave lines lately, the last: " + grave.getLast(), "read " + file);
        } catch (IOException unreadable) {
            return Check.warning("server log", "cannot read " + file, "mend its rights");
        }
    }

    private String tail() throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - LATELY));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
