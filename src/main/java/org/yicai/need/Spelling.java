package org.yicai.need;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a file are written. A byte order mark says it; without one, bytes that are valid UTF-8 are
 * UTF-8, and others are GB18030 (which holds GBK and GB2312) unless the greater part of them is good UTF-8: then a few
 * bytes are broken, and so are their rows.
 *
 * @param mark how many bytes the byte order mark takes
 */
record Spelling(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** What the byte order mark says; null when there is none. */
    static @Nullable Spelling marked(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new Spelling(StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return new Spelling(StandardCharsets.UTF_16BE, 2);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new Spelling(StandardCharsets.UTF_16LE, 2);
        }
        return begins(head, 0x84, 0x31, 0x95, 0x33) ? new Spelling(GB18030, 4) : null;
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The file from behind its mark, in bytes that {@link Sheet} can take apart with {@link #cells()}. */
    InputStream open(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return wide() ? new Narrowed(new InputStreamReader(in, charset)) : in;
    }

    /** How the cells of {@link #open} are read. */
    Charset cells() {
        return wide() ? StandardCharsets.UTF_8 : charset;
    }

    boolean wide() {
        return charset.name().startsWith("UTF-16");
    }

    /** UTF-16 told as UTF-8. */
    private static final class Narrowed extends InputStream {
        private final Reader from;
        private final char[] chars = new char[16_384];
        private byte[] bytes = {};
        private int at;
        private int kept;

        Narrowed(Reader from) {
            this.from = from;
        }

        @Override
        public int read() throws IOException {
            return at < bytes.length || fill() ? bytes[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            if (at == bytes.length && !fill()) {
                return -1;
            }
            int some = Math.min(most, bytes.length - at);
            System.arraycopy(bytes, at, into, offset, some);
            at += some;
            return some;
        }

        private boolean fill() throws IOException {
            int some = from.read(chars, kept, chars.length - kept);
            int all = kept + Math.max(0, some);
            // the first half of a pair waits for its second half
            kept = some > 0 && Character.isHighSurrogate(chars[all - 1]) ? 1 : 0;
            bytes = new String(chars, 0, all - kept).getBytes(StandardCharsets.UTF_8);
            at = 0;
            if (kept == 1) {
                chars[0] = chars[all - 1];
            }
            return bytes.length > 0 || some > 0 && fill();
        }

        @Override
        public void close() throws IOException {
            from.close();
        }
    }

    /** Watches bytes run by and counts what speaks for UTF-8 and what against it. */
    static final class Guess extends InputStream {
        private final InputStream in;
        private long good;
        private long broken;
        private int awaited;
        private int least = 0x80;
        private int most = 0xBF;

        Guess(InputStream in) {
            this.in = in;
        }

        Spelling verdict() {
            return new Spelling(broken + (awaited > 0 ? 1 : 0) > good ? GB18030 : StandardCharsets.UTF_8, 0);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            int some = in.read(into, offset, most);
            for (int i = 0; i < some; i++) {
                int c = into[offset + i];
                if (c < 0 || awaited > 0) {
                    judge(c & 0xFF);
                }
            }
            return some;
        }

        /** Unicode 16, table 3-7: well-formed byte sequences. */
        private void judge(int c) {
            if (awaited > 0 && c >= least && c <= most) {
                good += --awaited == 0 ? 1 : 0;
                least = 0x80;
                most = 0xBF;
                return;
            }
            broken += awaited > 0 ? 1 : 0;
            awaited = c < 0xC2 || c > 0xF4 ? 0 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
            least = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
            most = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
            broken += awaited == 0 && c >= 0x80 ? 1 : 0;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
