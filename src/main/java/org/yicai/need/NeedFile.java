package org.yicai.need;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;

/**
 * A file with messages of citizens that was read through once, from end to end, without keeping anything: it is text, its
 * quotes fit, its columns are there. So what makes a file unusable is known before its first row is written anywhere.
 */
public final class NeedFile {

    /** Messages of any day are read when nothing is kept of them. */
    private static final Instant ANY_DAY = Instant.parse("2999-12-31T00:00:00Z");

    private static final int HEAD = 65_536;
    private static final String SEPARATORS = ",;\t";
    private final Path path;
    private final Spelling spelling;
    private final char separator;
    private final Columns columns;
    private final long rows;

    private NeedFile(Path path, Spelling spelling, char separator, Columns columns, long rows) {
        this.path = path;
        this.spelling = spelling;
        this.separator = separator;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads a file through.
     *
     * @param bytes told now and then how many bytes are behind us
     * @throws Unusable when it is no table of messages; its finding is the one sentence
     */
    public static NeedFile check(Path path, LongConsumer bytes) throws IOException {
        var head = head(path);
        var mark = Spelling.marked(head);
        if (head.length == (mark == null ? 0 : mark.mark())) {
            throw new Unusable(Finding.that("need.import.empty"));
        }
        if (noText(head, mark)) {
            throw new Unusable(Finding.that("need.import.no-text"));
        }
        var separator = separator(head, mark);
        try (var counted = new Counted(Files.newInputStream(path), bytes)) {
            var guess = new Spelling.Guess(mark == null ? counted : mark.open(counted));
            var sheet = new Sheet(guess, separator, null);
            long rows = -1;
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                rows++;
            }
            if (rows < 0) {
                throw new Unusable(Finding.that("need.import.empty"));
            }
            var spelling = mark == null ? guess.verdict() : mark;
            return new NeedFile(path, spelling, separator, heading(path, spelling, separator), rows);
        }
    }

    private static byte[] head(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }

    /** Workbooks and archives begin with "PK", old workbooks with D0 CF, compressed files with 1F 8B; and text has no NUL. */
    static boolean noText(byte[] head, @Nullable Spelling mark) {
        if (mark != null && mark.wide()) {
            return false;
        }
        for (var each : head) {
            if (each == 0) {
                return true;
            }
            if (each == '\n') {
                break;
            }
        }
        return head.length > 3 && (head[0] == 'P' && head[1] == 'K' && head[2] < 9 || head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF || head[0] == 0x1F && head[1] == (byte) 0x8B);
    }

    /** What stands most often between the names of the heading. */
    static char separator(byte[] head, @Nullable Spelling mark) {
        var text = new String(head, mark == null ? StandardCharsets.ISO_8859_1 : mark.charset());
        var heading = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        var best = SEPARATORS.chars().reduce((one, other) -> count(heading, other) > count(heading, one) ? other : one);
        return (char) best.orElseThrow();
    }

    private static long count(String heading, int separator) {
        return heading.chars().filter(each -> each == separator).count();
    }

    private static Columns heading(Path path, Spelling spelling, char separator) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            return new Columns(new Sheet(spelling.open(in), separator, spelling.cells()).next().cells());
        }
    }

    /** The name of the character set, such as "UTF-8" or "GB18030". */
    public String charset() {
        return spelling.charset().name();
    }

    /** Rows without the heading. */
    public long rows() {
        return rows;
    }

    Columns columns() {
        return columns;
    }

    /** The rows behind the heading. The caller closes the stream. */
    Sheet open(InputStream file) throws IOException {
        var sheet = new Sheet(spelling.open(file), separator, spelling.cells());
        sheet.next();
        return sheet;
    }

    /** A good row: its id there, its title (from the words when it has none) and its words. */
    public record Message(String id, String title, String words) {}

    /** Hands over every good row in its order; bad ones are passed over. */
    public void messages(Consumer<Message> each) throws IOException {
        var reading = new Letter.Reading(columns, ZoneOffset.UTC, ANY_DAY);
        try (var in = Files.newInputStream(path)) {
            var sheet = open(in);
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                if (reading.wrong(row) == null) {
                    var letter = reading.letter(row);
                    each.accept(new Message(letter.source(), letter.title(), letter.words()));
                }
            }
        }
    }

    Path path() {
        return path;
    }

    /** Tells how far it has come, each megabyte. */
    private static final class Counted extends InputStream {
        private static final int STEP = 1 << 20;
        private final InputStream in;
        private final LongConsumer bytes;
        private long all;
        private long told;

        Counted(InputStream in, LongConsumer bytes) {
            this.in = in;
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            int some = in.read(into, offset, most);
            all += Math.max(0, some);
            if (all - told >= STEP) {
                told = all;
                bytes.accept(all);
            }
            return some;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
