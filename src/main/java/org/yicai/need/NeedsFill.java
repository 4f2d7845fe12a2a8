package org.yicai.need;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Receipt;

/**
 * Very many needs for measuring lists and searches: as long as what residents type, one to three sentences out of a file
 * of messages with other numbers in them. Rows only: they have a history of one step and no entry in the journal.
 */
public final class NeedsFill {

    private static final Duration SPAN = Duration.ofDays(5 * 365L);
    private static final int CHUNK = 20_000;
    private final List<String> sentences = new ArrayList<>();

    /** @throws Unusable when the file cannot be read as a table of messages */
    public NeedsFill(java.nio.file.Path file) throws IOException {
        NeedFile.check(file, bytes -> {}).messages(message -> {
            for (var each : message.words().split("(?<=[。！？；，])|\\s+")) {
                if (each.codePointCount(0, each.length()) >= 6 && each.codePointCount(0, each.length()) <= 60) {
                    sentences.add(each.replaceAll("[\\\\\\p{Cntrl}]", ""));
                }
            }
        });
        if (sentences.isEmpty()) {
            throw new Unusable(org.yicai.kernel.Finding.that("need.import.empty"));
        }
    }

    /**
     * Where and when the needs belong.
     *
     * @param until the latest is voiced then, the first five years before
     */
    public record Frame(UUID subdistrict, List<UUID> communities, Instant until) {}

    /**
     * Writes needs in batches, each committed.
     *
     * @param owner a connection that may write past row-level security
     */
    public void fill(Connection owner, Frame frame, int count, IntConsumer progress) throws SQLException, IOException {
        var random = new Random(count);
        var receipts = known(owner);
        for (int from = 0; from < count; from += CHUNK) {
            var rows = new ArrayList<Row>();
            for (int i = from; i < Math.min(count, from + CHUNK); i++) {
                rows.add(row(random, frame, frame.until.minus(SPAN.dividedBy(count).multipliedBy(count - i))));
            }
            rows.removeIf(each -> !receipts.add(each.receipt)); // a few of a million receipts come twice
            copy(owner, "need.need (id, subdistrict, receipt, title, words, topic, community, spot, voice, door, open_to_all, voiced_at, promised_by, stage, triaged_at, pin, since, limit_days, due_on)",
                    rows.stream().map(each -> each.need(frame)).toList());
            copy(owner, "need.search (need, subdistrict, grams)", rows.stream().map(each -> each.id + "\t" + frame.subdistrict + "\t" + braced(Grams.of(each.title + "\n" + each.words))).toList());
            copy(owner, "need.step (id, subdistrict, need, kind, at, words)", rows.stream().map(each -> Ids.next(each.at) + "\t" + frame.subdistrict + "\t" + each.id + "\tVOICED\t" + each.at + "\t").toList());
            progress.accept(from + rows.size());
        }
    }

    private static Set<String> known(Connection owner) throws SQLException {
        var receipts = new HashSet<String>();
        try (var statement = owner.createStatement(); var rows = statement.executeQuery("select receipt from need.need")) {
            while (rows.next()) {
                receipts.add(rows.getString(1));
            }
        }
        return receipts;
    }

    /** A piece of what people said, to be searched for: two to four characters that stand side by side in some sentence. */
    public String word(Random random) {
        for (;;) {
            var sentence = sentences.get(random.nextInt(sentences.size())).codePoints().toArray();
            var length = 2 + random.nextInt(3);
            var from = random.nextInt(Math.max(1, sentence.length - length));
            var word = new String(sentence, from, Math.min(length, sentence.length - from));
            if (word.codePoints().allMatch(Character::isIdeographic) && word.length() >= 2) {
                return word;
            }
        }
    }

    private record Row(UUID id, String receipt, String title, String words, Topic topic, UUID community, Voice voice, boolean open, Instant at, Stage stage) {

        String need(Frame frame) {
            var seen = stage == Stage.NEW ? "\\N" : at.plusSeconds(90_000).toString();
            var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
            var waits = stage.work() || stage.word();
            return String.join("\t", id.toString(), frame.subdistrict.toString(), receipt, escaped(title), escaped(words), topic.name(), community.toString(), "", voice.name(), "SELF",
                    open ? "t" : "f", at.toString(), day.plusDays(3).toString(), stage.name(), seen, "%04d".formatted((int) (at.toEpochMilli() % 10_000)), at.toString(),
                    waits ? "3" : "\\N", waits ? day.plusDays(3).toString() : "\\N");
        }
    }

    private Row row(Random random, Frame frame, Instant at) {
        var words = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            words.append(digits(sentences.get(random.nextInt(sentences.size())), random));
        }
        return new Row(Ids.next(at), Receipt.next().code(), Voicing.title(words.toString()), words.toString(),
                Topic.values()[random.nextInt(Topic.values().length)], frame.communities.get(random.nextInt(frame.communities.size())),
                random.nextInt(4) == 0 ? Voice.VOLUNTEER : Voice.WEB, random.nextInt(100) < 85, at, stage(random.nextInt(1_000)));
    }

    /** Most matters of five years are closed. MERGED ones would need another need, so there are none. */
    private static Stage stage(int draw) {
        if (draw < 5) {
            return Stage.NEW;
        }
        if (draw < 15) {
            return Stage.SERVED;
        }
        if (draw < 20) {
            return Stage.NOT_SOLVED;
        }
        if (draw < 60) {
            return Stage.GROUPED;
        }
        return draw < 160 ? Stage.DECLINED : draw < 300 ? Stage.HANDED_OVER : Stage.SOLVED;
    }

    private static String digits(String text, Random random) {
        var changed = new StringBuilder(text);
        for (int i = 0; i < changed.length(); i++) {
            if (changed.charAt(i) >= '0' && changed.charAt(i) <= '9') {
                changed.setCharAt(i, (char) ('0' + random.nextInt(10)));
            }
        }
        return changed.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", " ").replace("\n", "\\n").replace("\r", "");
    }

    private static String braced(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static void copy(Connection owner, String into, List<String> lines) throws SQLException {
        CopyIn copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
        for (var line : lines) {
            var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
    }
}
