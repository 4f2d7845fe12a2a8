package org.yicai.project.several;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Finding;
import org.yicai.need.Table;
import org.yicai.need.Unusable;
import org.yicai.need.Workbook;
import org.yicai.web.Download;
import org.yicai.web.Fields;
import org.yicai.web.Upload;
import org.yicai.web.Words;

/** Reads lists with known columns; what is wrong is told with its line, and a list is taken in whole or not at all. */
@Component
public class Lists {

    /** How many rows one list may have. */
    public static final int MOST_ROWS = 500;

    private static final long MOST_BYTES = 2_000_000;
    private static final int LONGEST = 60_000;
    private final Words words;

    Lists(Words words) {
        this.words = words;
    }

    /**
     * One row by its columns.
     *
     * @param cells by the names of the columns; "" for those that are empty or missing
     */
    public record Row(long line, Map<String, String> cells) {

        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** A text of this column. @throws Wrong when it is empty or longer */
        public String text(String column, int most) {
            var text = cell(column);
            if (text.isEmpty()) {
                throw new Wrong("project.several.empty", column);
            }
            if (text.codePointCount(0, text.length()) > most) {
                throw new Wrong("project.several.long", column, most);
            }
            return text;
        }
    }

    /** What is wrong with a row. */
    public static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Finding why;

        public Wrong(String key, Object... args) {
            super(key, null, false, false);
            why = Finding.that(key, args);
        }
    }

    /** What was read. @param items what can be taken in, in the order of the list */
    public record Reading<T>(String text, List<ListPage.Line> lines, List<T> items) {}

    /**
     * Reads the file or the pasted lines of a form (fields {@code file} and {@code lines}); a list that is no list at all becomes a finding.
     *
     * @param columns the names of the columns, in the language of the office; a heading names them in any order
     * @param item makes one item of a row, or throws {@link Wrong}
     */
    public <T> Reading<T> read(Fields in, List<String> columns, Function<Row, T> item) {
        var upload = in.file("file", MOST_BYTES);
        var pasted = in.optional("lines", LONGEST);
        if (in.ok() && upload == null && pasted.isBlank()) {
            in.refuse("lines", "project.several.nothing");
        }
        if (!in.ok()) {
            return new Reading<>(pasted, List.of(), List.of());
        }
        try {
            var table = upload != null ? Table.read(bytes(upload), MOST_ROWS) : Table.read(pasted + "\n", MOST_ROWS);
            return read(in, table, places(table.heading(), columns), columns, item);
        } catch (Unusable unusable) {
            in.refuse(Finding.at("lines", unusable.why().key(), unusable.why().args().toArray()));
            return new Reading<>(pasted, List.of(), List.of());
        }
    }

    private <T> Reading<T> read(Fields in, Table table, Map<String, Integer> places, List<String> columns, Function<Row, T> item) {
        var missing = columns.stream().filter(each -> !places.containsKey(each)).findFirst();
        if (missing.isPresent()) {
            in.refuse("lines", "project.several.column", missing.get(), String.join("、", columns));
        } else if (table.rows().size() > MOST_ROWS) {
            in.refuse("lines", "project.several.many", MOST_ROWS);
        } else if (table.rows().isEmpty()) {
            in.refuse("lines", "project.several.nothing");
        }
        var lines = new ArrayList<ListPage.Line>();
        var items = new ArrayList<T>();
        for (var each : in.ok() ? table.rows() : List.<Table.Row>of()) {
            Optional<Finding> why = Optional.empty();
            try {
                items.add(item.apply(row(each, places)));
            } catch (Wrong wrong) {
                why = Optional.of(wrong.why);
            }
            lines.add(new ListPage.Line(each.line(), String.join(" · ", each.cells().stream().filter(cell -> !cell.isBlank()).toList()), why.orElse(null)));
        }
        return new Reading<>(table.text(), lines, items);
    }

    private static Row row(Table.Row row, Map<String, Integer> places) {
        var cells = new HashMap<String, String>();
        places.forEach((column, place) -> cells.put(column, place < row.cells().size() ? row.cells().get(place).strip() : ""));
        return new Row(row.line(), cells);
    }

    private static Map<String, Integer> places(List<String> heading, List<String> columns) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < heading.size(); i++) {
            var named = heading.get(i).strip();
            if (columns.contains(named)) {
                places.putIfAbsent(named, i);
            }
        }
        return places;
    }

    private static byte[] bytes(Upload upload) {
        try (var in = upload.open()) {
            return in.readNBytes((int) MOST_BYTES);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** A spreadsheet to fill in. @param of which list, as in {@link ListPage} */
    public Download template(String of, List<String> columns, List<List<String>> examples) {
        var name = words.say("zh", "project.several." + of);
        return new Download("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx", Workbook.template(name, columns, examples));
    }
}
