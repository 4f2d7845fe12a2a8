package org.yicai.need;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;

/**
 * The rows of a table in a text file (RFC 4180), read byte by byte: quotes, separators and line ends are no part of any
 * longer character, neither in UTF-8 nor in GB18030. Holds one row at a time, and of a monstrous one only its beginning.
 * Quotes that do not fit are {@link Unusable}: everything after them would be guessed.
 */
final class Sheet {

    /** As much of a row is kept, in bytes; 20,000 characters need no more than 80,000. */
    static final int KEPT = 500_000;
    /** A longer row is no row: a quote somewhere is not closed, or this is no table at all. */
    static final int LONGEST = 16_000_000;

    private static final int END = -1;
    private final InputStream in;
    private final int separator;
    private final @Nullable Charset charset;
    private final byte[] buffer = new byte[65_536];
    private final Cell cell = new Cell();
    private int at;
    private int end;
    private long line = 1;
    private int length;

    /** @param charset how cells are read; null when nobody wants to see them, which is quicker */
    Sheet(InputStream in, char separator, @Nullable Charset charset) {
        this.in = in;
        this.separator = separator;
        this.charset = charset;
    }

    /**
     * A row.
     *
     * @param line where it begins; the heading is line 1
     * @param width how many cells it has
     * @param cut whether it is longer than what was kept of it
     */
    record Row(long line, int width, boolean cut, List<String> cells) {}

    /** Its bytes can be taken without a copy of the whole. */
    private static final class Cell extends ByteArrayOutputStream {
        String text(Charset charset) {
            return count == 0 ? "" : new String(buf, 0, count, charset);
        }
    }

    /** The next row that holds anything; null at the end. */
    @Nullable Row next() throws IOException {
        while (peek() != END) {
            var row = row();
            if (length > 0) {
                return row;
            }
        }
        return null;
    }

    private Row row() throws IOException {
        var cells = new ArrayList<String>();
        var begins = line;
        int width = 0;
        length = 0;
        for (int after = separator; after == separator; width++) {
            after = cell();
            if (charset != null) {
                cells.add(cell.text(charset));
                cell.reset();
            }
            if (after == '\r' && peek() == '\n') {
                read();
            }
        }
        line++;
        return new Row(begins, width, length > KEPT, cells);
    }

    /** Reads a cell and gives what comes after it: the separator, an end of line, the end. */
    private int cell() throws IOException {
        var begins = line;
        int c = read();
        if (c == '"') {
            return quoted(begins);
        }
        while (c != separator && c != '\n' && c != '\r' && c != END) {
            take(c, begins);
            c = read();
        }
        return c;
    }

    private int quoted(long begins) throws IOException {
        length++;
        while (true) {
            int c = read();
            if (c == END) {
                throw new Unusable(Finding.that("need.import.open-quote", begins));
            }
            if (c == '"') {
                c = read();
                if (c != '"') {
                    return closed(c, begins);
                }
            } else if (c == '\n' || c == '\r' && peek() != '\n') {
                line++;
            }
            take(c, begins);
        }
    }

    private int closed(int after, long begins) throws IOException {
        int c = after;
        while (c == ' ') {
            c = read();
        }
        if (c != separator && c != '\n' && c != '\r' && c != END) {
            throw new Unusable(Finding.that("need.import.quote-inside", begins));
        }
        return c;
    }

    private void take(int c, long begins) {
        if (++length > LONGEST) {
            throw new Unusable(Finding.that("need.import.endless", begins, LONGEST / 1_000_000));
        }
        if (charset != null && length <= KEPT) {
            cell.write(c);
        }
    }

    private int read() throws IOException {
        return at < end || fill() ? buffer[at++] & 0xFF : END;
    }

    private int peek() throws IOException {
        return at < end || fill() ? buffer[at] & 0xFF : END;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
