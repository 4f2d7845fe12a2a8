package org.yicai.need;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yicai.kernel.Finding;

/**
 * A small table that somebody sent or pasted: a spreadsheet, or text in UTF-8, GBK or UTF-16, parted by tabs, commas or
 * semicolons, read into memory.
 *
 * @param heading the cells of the first row
 */
public record Table(List<String> heading, List<Row> rows) {

    /** A row behind the heading. @param line where it begins; the heading is line 1 */
    public record Row(long line, List<String> cells) {}

    /**
     * Reads the bytes of a file.
     *
     * @param most how many rows are read; of a longer table one more, so that it can be told
     * @throws Unusable when it is no table; its finding is the one sentence
     */
    public static Table read(byte[] file, int most) {
        if (Workbook.is(file)) {
            return Workbook.read(file, most);
        }
        var mark = Spelling.marked(file);
        if (NeedFile.noText(file, mark)) {
            throw new Unusable(Finding.that("need.import.no-text"));
        }
        try {
            var spelling = mark == null ? guess(file) : mark;
            var sheet = new Sheet(spelling.open(new ByteArrayInputStream(file)), NeedFile.separator(file, mark), spelling.cells());
            var heading = sheet.next();
            if (heading == null) {
                throw new Unusable(Finding.that("need.import.empty"));
            }
            var rows = new ArrayList<Row>();
            for (var row = sheet.next(); row != null && rows.size() <= most; row = sheet.next()) {
                if (row.cells().stream().anyMatch(each -> !each.isBlank())) {
                    rows.add(new Row(row.line(), row.cells()));
                }
            }
            return new Table(heading.cells(), rows);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static Spelling guess(byte[] file) throws IOException {
        try (var guess = new Spelling.Guess(new ByteArrayInputStream(file))) {
            guess.transferTo(java.io.OutputStream.nullOutputStream());
            return guess.verdict();
        }
    }

    /** Reads what somebody pasted or typed. */
    public static Table read(String text, int most) {
        return read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), most);
    }

    /** The same table with these rows only. */
    public Table of(List<Row> some) {
        return new Table(heading, some);
    }

    /** The table as a spreadsheet copies it: tabs between cells, quotes where a cell needs them. */
    public String text() {
        return line(heading) + rows.stream().map(each -> line(each.cells)).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Table::cell).collect(Collectors.joining("\t")) + "\n";
    }

    private static String cell(String text) {
        return text.startsWith("\"") || text.contains("\t") || text.contains("\n") || text.contains("\r") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
