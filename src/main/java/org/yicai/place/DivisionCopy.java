package org.yicai.place;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Streams divisions into the table, those left out that are known. */
final class DivisionCopy implements AutoCloseable {

    private static final String NONE = "\\N";
    private final Set<String> known;
    private final Writer out;
    private int written;

    DivisionCopy(Connection connection, Set<String> known) throws SQLException {
        this.known = known;
        out = new OutputStreamWriter(new PGCopyOutputStream(connection.unwrap(PGConnection.class), """
                copy place.division (code, valid_from, valid_to, level, parent, name, name_en, pairs) from stdin
                """, 1 << 16), StandardCharsets.UTF_8);
    }

    /** @throws UncheckedIOException when the database does not take it */
    void write(Division division) {
        if (known.contains(division.code())) {
            return;
        }
        var line = new StringBuilder(160).append(division.code())
                .append('\t').append(division.validFrom())
                .append('\t').append(division.validTo() == null ? NONE : division.validTo().toString())
                .append('\t').append(division.level())
                .append('\t').append(division.parent() == null ? NONE : division.parent())
                .append('\t').append(division.name())
                .append('\t').append(division.nameEn().equals(division.name()) ? NONE : division.nameEn())
                .append("\t{");
        for (int pair : Pairs.of(division.name())) {
            line.append(pair).append(',');
        }
        line.setCharAt(line.length() - 1, '}');
        try {
            out.append(line).append('\n');
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        written++;
    }

    int written() {
        return written;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
