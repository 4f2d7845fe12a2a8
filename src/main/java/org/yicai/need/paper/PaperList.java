package org.yicai.need.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Table;
import org.yicai.need.Unusable;
import org.yicai.need.paper.PaperLine.Like;
import org.yicai.web.Fields;

/**
 * A list of paper as it was understood.
 *
 * @param table as it was sent
 * @param unusable why nothing of it can be read; null when it can
 */
record PaperList(Table table, List<PaperLine> lines, @Nullable Finding unusable) {

    /** The boxes at rows that look like something said before. */
    static final String AGAIN = "again";

    static final int MOST_ROWS = 300;
    static final int MOST_CHARACTERS = 300_000;
    private static final Table NOTHING = new Table(List.of(), List.of());

    static PaperList empty() {
        return new PaperList(NOTHING, List.of(), null);
    }

    static PaperList unusable(Finding why) {
        return new PaperList(NOTHING, List.of(), why);
    }

    /** Reads all rows, the bad ones with what is wrong. */
    static PaperList read(Supplier<Table> sent, PaperReading reading) {
        try {
            var table = sent.get();
            var places = PaperColumn.in(table.heading());
            if (places.twice() != null) {
                return unusable(Finding.that("need.paper.finding.twice", places.twice().chinese()));
            }
            if (!places.known().contains(PaperColumn.WORDS)) {
                return unusable(Finding.that("need.paper.finding.heading", PaperColumn.WORDS.chinese(), PaperColumn.WORDS.english()));
            }
            if (table.rows().isEmpty()) {
                return unusable(Finding.that("need.paper.finding.no-rows"));
            }
            if (table.rows().size() > MOST_ROWS) {
                return unusable(Finding.that("need.paper.finding.rows", MOST_ROWS));
            }
            return new PaperList(table, table.rows().stream().map(each -> reading.read(each, places)).toList(), null);
        } catch (Unusable no) {
            return unusable(no.why());
        }
    }

    /** Marks what was said before, in this list or ever. */
    PaperList compared(Papers papers, SubdistrictId subdistrict) {
        var known = papers.known(subdistrict, lines);
        var words = new HashMap<String, PaperLine>();
        var persons = new HashMap<String, PaperLine>();
        return new PaperList(table, lines.stream().map(line -> {
            if (!line.good()) {
                return line;
            }
            var said = PaperLine.bare(line.words());
            var alike = words.putIfAbsent(said, line);
            var same = persons.putIfAbsent(said + "\0" + (line.phone() == null ? line.mark() : line.phone()), line);
            var before = known.get(line.mark());
            return before != null ? line.like(new Like(0, before, true))
                    : same != null ? line.like(new Like(same.row().line(), null, true))
                    : alike != null ? line.like(new Like(alike.row().line(), null, false)) : line;
        }).toList(), unusable);
    }

    Stream<PaperLine> good() {
        return lines.stream().filter(PaperLine::good);
    }

    long bad() {
        return lines.size() - good().count();
    }

    /** What would be taken: every good row, but of those that are certainly the same only the ones somebody ticked. */
    List<PaperLine> taken(Fields in) {
        var marks = new HashSet<String>();
        return good().filter(each -> each.like() == null || !each.like().same() || in.chosen(AGAIN, each.mark())).filter(each -> marks.add(each.mark())).toList();
    }

    /** The rows that cannot be taken yet, as a table to go on with; "" when there are none. */
    String leftOver() {
        var rows = lines.stream().filter(each -> !each.good()).map(PaperLine::row).toList();
        return rows.isEmpty() ? "" : table.of(rows).text();
    }

    /** Names of the columns that the heading does not have, for whoever wonders. */
    String missing() {
        var known = PaperColumn.in(table.heading()).known();
        return Stream.of(PaperColumn.values()).filter(each -> !known.contains(each)).map(PaperColumn::chinese).collect(Collectors.joining("、"));
    }
}
