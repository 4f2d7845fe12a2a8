package org.yicai.need;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files with messages, as tests need them. */
public final class NeedFiles {

    public static final String HEADING = "id,user,title,written_at,text,against,support\n";

    private NeedFiles() {}

    public static Path file(byte[]... parts) {
        try {
            var file = Files.createTempFile("needs-", ".csv");
            file.toFile().deleteOnExit();
            try (var out = Files.newOutputStream(file)) {
                for (var part : parts) {
                    out.write(part);
                }
            }
            return file;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    public static Path file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Path file(String text, String charset, int... mark) {
        var bytes = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            bytes[i] = (byte) mark[i];
        }
        return file(bytes, text.getBytes(Charset.forName(charset)));
    }

    public static NeedFile check(Path file) {
        try {
            return NeedFile.check(file, bytes -> {});
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
