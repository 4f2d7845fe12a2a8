package org.yicai.need;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Receipt;
import org.yicai.place.LocalWays;
import org.yicai.place.LocalWays.Way;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;

/**
 * Reads messages of citizens (columns id, user, title, written_at, text, against, support) into the triage list:
 * streaming, in batches of one transaction each, every id once however often the file is read.
 */
@Component
public class NeedImport {

    /** The longest message taken, in characters. */
    public static final int LONGEST = 20_000;

    private static final List<String> COLUMNS = List.of("id", "user", "title", "written_at", "text", "against", "support");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy/M/d H:mm:ss");
    private static final int BATCH = 500;
    private static final int BAD_SHOWN = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final Deadline deadline;
    private final Places places;
    private final Clock clock;

    NeedImport(JdbcClient sql, JdbcTemplate batches, PlatformTransactionManager transactions, Journal journal, Deadline deadline, Places places, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.transaction = new TransactionTemplate(transactions);
        this.journal = journal;
        this.deadline = deadline;
        this.places = places;
        this.clock = clock;
    }

    /** When an answer is promised. */
    @Component
    static class Deadline {
        private final WorkingDays workingDays;
        private final LocalWays ways;

        Deadline(WorkingDays workingDays, LocalWays ways) {
            this.workingDays = workingDays;
            this.ways = ways;
        }

        LocalDate from(Actor actor, LocalDate today) {
            return workingDays.after(today, ways.number(actor.subdistrict(), Way.NEED_ANSWER_DAYS));
        }
    }

    /** A line that could not be taken: its number in the file (the heading is line 1) and why. */
    public record Bad(long line, Finding why) {}

    /** What came of a file; of the bad lines, the first hundred. */
    public record Report(int read, int imported, int skipped, int bad, List<Bad> badLines) {}

    /** The file as a whole cannot be read. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Finding why;

        Unusable(Finding why) {
            super(why.key(), null, false, false);
            this.why = why;
        }

        public Finding why() {
            return why;
        }
    }

    record Message(String source, String title, String words, Instant writtenAt) {}

    /**
     * Reads the file to its end; good lines are kept even when others are bad.
     *
     * @param actor for whom, in which subdistrict; the caller has set its scope
     * @param progress told the number of lines read after each batch
     * @throws Unusable when columns are missing or quotes are not closed
     */
    public Report read(Actor actor, Reader file, IntConsumer progress) {
        var count = new int[3];
        var bad = new ArrayList<Bad>();
        try (var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreSurroundingSpaces(false).get().parse(file)) {
            var missing = COLUMNS.stream().filter(each -> !rows.getHeaderMap().containsKey(each)).toList();
            if (!missing.isEmpty()) {
                throw new Unusable(Finding.that("need.import.columns", String.join(", ", missing)));
            }
            var batch = new ArrayList<Message>();
            var line = rows.getCurrentLineNumber() + 1; // asking for the next row moves it
            for (var lines = rows.iterator(); lines.hasNext(); line = rows.getCurrentLineNumber() + 1) {
                count[0]++;
                take(lines.next(), line, batch, bad);
                if (batch.size() == BATCH) {
                    count[1] += save(actor, batch);
                    batch.clear();
                    progress.accept(count[0]);
                }
            }
            count[1] += save(actor, batch);
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException broken) {
            throw new Unusable(Finding.that("need.import.broken", count[0] + 1, String.valueOf(broken.getMessage())));
        }
        return new Report(count[0], count[1], count[0] - count[1] - bad.size(), bad.size(), bad.stream().limit(BAD_SHOWN).toList());
    }

    private void take(CSVRecord row, long line, List<Message> batch, List<Bad> bad) {
        var why = wrong(row);
        if (why != null) {
            bad.add(new Bad(line, why));
            return;
        }
        var text = row.get("text").strip();
        var title = row.get("title").strip();
        batch.add(new Message(row.get("id").strip(), shortened(title.isEmpty() ? text : title), text, writtenAt(row)));
    }

    private @Nullable Finding wrong(CSVRecord row) {
        if (!row.isConsistent()) {
            return Finding.that("need.import.cells", row.size(), COLUMNS.size());
        }
        if (row.get("id").isBlank() || row.get("id").length() > 40) {
            return Finding.that("need.import.id");
        }
        var text = row.get("text");
        if (text.isBlank()) {
            return Finding.that("need.import.text");
        }
        if (text.length() > LONGEST || row.get("title").length() > LONGEST) {
            return Finding.that("need.import.long", LONGEST, text.length());
        }
        if ((text + row.get("title")).codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF)) {
            return Finding.that("web.finding.characters");
        }
        return writtenAt(row) == null ? Finding.that("need.import.date", row.get("written_at")) : null;
    }

    /** "2019/2/28 11:25:05", or the days since 30 December 1899 that spreadsheets leave behind: "43782.472465". Null when neither. */
    private @Nullable Instant writtenAt(CSVRecord row) {
        var written = row.get("written_at").strip();
        try {
            var moment = written.matches("[1-9]\\d{4}(\\.\\d{1,15})?") ? serial(written) : LocalDateTime.parse(written, WRITTEN);
            return moment.atZone(places.zone()).toInstant();
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    private static LocalDateTime serial(String days) {
        var seconds = new BigDecimal(days).multiply(BigDecimal.valueOf(86_400)).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return LocalDateTime.of(1899, 12, 30, 0, 0).plusSeconds(seconds);
    }

    private static String shortened(String title) {
        var points = title.replaceAll("\\s+", " ").codePoints().limit(81).toArray();
        return points.length <= 80 ? new String(points, 0, points.length) : new String(points, 0, 79) + "…";
    }

    private int save(Actor actor, List<Message> batch) {
        return batch.isEmpty() ? 0 : transaction.execute(status -> saveNew(actor, batch));
    }

    private int saveNew(Actor actor, List<Message> batch) {
        var known = known(actor, batch);
        var fresh = batch.stream().filter(each -> known.add(each.source())).toList();
        var subdistrict = actor.subdistrict().value();
        var promised = deadline.from(actor, places.today());
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var needs = fresh.stream().map(each -> new Fresh(NeedId.next(each.writtenAt()), Receipt.next(), each)).toList();
        batches.batchUpdate("""
                insert into need.need (id, subdistrict, receipt, title, words, topic, spot, voice, open_to_all, voiced_at, promised_by, stage, pin)
                values (?, ?, ?, ?, ?, 'OTHER', '', 'IMPORT', true, ?, ?, 'NEW', ?)
                """, needs.stream().map(each -> new Object[] {
                    each.id.value(), subdistrict, each.receipt.code(), each.message.title(), each.message.words(),
                    each.message.writtenAt().atOffset(ZoneOffset.UTC), promised, "%04d".formatted(RANDOM.nextInt(10_000))}).toList());
        batches.batchUpdate("insert into need.search (need, subdistrict, grams) values (?, ?, cast(? as tsvector))", needs.stream()
                .map(each -> new Object[] {each.id.value(), subdistrict, Grams.vector(each.message.title() + "\n" + each.message.words())}).toList());
        batches.batchUpdate("insert into need.step (id, subdistrict, need, kind, at, words) values (?, ?, ?, 'VOICED', ?, '')", needs.stream()
                .map(each -> new Object[] {Ids.next(clock.instant()), subdistrict, each.id.value(), at}).toList());
        batches.batchUpdate("insert into need.imported (source, source_id, subdistrict, need) values ('csv', ?, ?, ?)", needs.stream()
                .map(each -> new Object[] {each.message.source(), subdistrict, each.id.value()}).toList());
        journal.append(needs.stream().map(each -> Fact.first("need", "need-imported", each.id.value(), actor)
                .with("receipt", each.receipt.code()).with("source", each.message.source())
                .with("title", each.message.title()).with("words", each.message.words())).toList());
        return needs.size();
    }

    private record Fresh(NeedId id, Receipt receipt, Message message) {}

    private Set<String> known(Actor actor, List<Message> batch) {
        return new HashSet<>(sql.sql("select source_id from need.imported where subdistrict = :subdistrict and source = 'csv' and source_id = any (:ids)")
                .param("subdistrict", actor.subdistrict().value())
                .param("ids", batch.stream().map(Message::source).toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
