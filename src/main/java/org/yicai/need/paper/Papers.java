package org.yicai.need.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Intake;
import org.yicai.need.Need;
import org.yicai.need.Voice;
import org.yicai.need.Voicing;
import org.yicai.place.Places;

/** The lists of paper that were keyed in, and which row became which need. */
@Component
class Papers {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Intake intake;

    Papers(JdbcClient sql, Journal journal, Clock clock, Places places, Intake intake) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.intake = intake;
    }

    /** A row that became a need, for a slip of paper. @param name "" when none was given */
    record Slip(int line, Receipt receipt, String title, String name, String pin) {}

    private record Said(String mark, Receipt receipt) {}

    private record Spoken(Receipt receipt, String phone, String words) {}

    /** By the mark of a row: the need that came of the same row before, or was voiced with the same words from the same telephone. */
    Map<String, Receipt> known(SubdistrictId subdistrict, List<PaperLine> lines) {
        var found = new HashMap<String, Receipt>();
        var phones = lines.stream().map(PaperLine::phone).filter(Objects::nonNull).distinct().toArray(String[]::new);
        var spoken = sql.sql("select n.receipt, n.phone, n.words from need.need n where n.subdistrict = :subdistrict and n.phone = any (:phones) order by n.id desc limit 5000")
                .param("subdistrict", subdistrict.value()).param("phones", phones).query(Spoken.class).list();
        for (var line : lines) {
            spoken.stream().filter(each -> each.phone.equals(line.phone()) && PaperLine.bare(each.words).equals(PaperLine.bare(line.words())))
                    .findFirst().ifPresent(each -> found.put(line.mark(), each.receipt));
        }
        sql.sql("""
                select substr(encode(r.hash, 'hex'), 1, 16) as mark, n.receipt
                  from need.paper_row r join need.need n on n.id = r.need
                 where r.subdistrict = :subdistrict and r.hash = any (:hashes)
                """)
                .param("subdistrict", subdistrict.value())
                .param("hashes", lines.stream().map(PaperLine::hash).toArray(byte[][]::new))
                .query(Said.class).list().forEach(each -> found.put(each.mark, each.receipt));
        return found;
    }

    /**
     * Takes rows in, each once for this list however often it is sent.
     *
     * @param list names the list; a new one is begun when there is none
     * @param reason why somebody else speaks
     * @return how many were new
     * @throws Missing when it is somebody else's list
     */
    int keyIn(Actor actor, UUID list, List<PaperLine> lines, String reason, String leftOver) {
        begin(actor, list, lines.size(), leftOver);
        int fresh = 0;
        for (var line : lines) {
            if (sql.sql("select 1 from need.paper_row where list = :list and hash = :hash").param("list", list).param("hash", line.hash()).query(Integer.class).optional().isEmpty()) {
                keyIn(actor, list, line, reason);
                fresh++;
            }
        }
        return fresh;
    }

    /** Whoever sends the same list at the same moment waits here for the other. */
    private void begin(Actor actor, UUID list, int rows, String leftOver) {
        var begun = sql.sql("insert into need.paper_list (id, subdistrict, keyed_in_by, keyed_in_at, left_over) values (:id, :subdistrict, :by, :at, :left) on conflict do nothing")
                .param("id", list)
                .param("subdistrict", actor.subdistrict().value())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("left", leftOver)
                .update();
        if (begun == 1) {
            journal.append(Fact.first("need", "paper-list-keyed-in", list, actor).with("rows", rows));
        } else {
            leftOver(actor, list);
            sql.sql("update need.paper_list set left_over = :left where id = :id").param("left", leftOver).param("id", list).update();
        }
    }

    private void keyIn(Actor actor, UUID list, PaperLine line, String reason) {
        var need = intake.voice(actor, new Voicing(Voicing.title(line.words()), line.words(), line.topic(), line.community() == null ? null : line.community().id().value(), line.spot(),
                line.phone(), !line.hidden(), reason).by(Voice.PAPER, Door.COMMITTEE));
        sql.sql("update need.need set subject_name = :name, voiced_at = coalesce(:day, voiced_at) where id = :id")
                .param("name", line.name().isEmpty() ? null : line.name())
                .param("day", line.day() == null || line.day().equals(places.today()) ? null : morning(line.day()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", need.id().value())
                .update();
        note(actor, list, line, need);
    }

    private void note(Actor actor, UUID list, PaperLine line, Need need) {
        sql.sql("insert into need.paper_row (list, hash, subdistrict, line, need) values (:list, :hash, :subdistrict, :line, :need)")
                .param("list", list)
                .param("hash", line.hash())
                .param("subdistrict", actor.subdistrict().value())
                .param("line", line.row().line())
                .param("need", need.id().value())
                .update();
        journal.append(Fact.of("need", "need-on-paper", need.id().value(), actor)
                .with("list", list).with("line", line.row().line()).with("name", line.name().isEmpty() ? null : line.name()).with("written", line.day()));
    }

    private java.time.OffsetDateTime morning(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(places.zone()).toOffsetDateTime();
    }

    /** The rows that this person's list still waits with, as a table. @throws Missing when it is nobody's or somebody else's: it holds codes */
    String leftOver(Actor actor, UUID list) {
        return sql.sql("select left_over from need.paper_list where id = :id and keyed_in_by = :person").param("id", list).param("person", actor.requirePerson().value())
                .query(String.class).optional().orElseThrow(Missing::new);
    }

    /** What came of a list, in the order of the paper. */
    List<Slip> slips(UUID list) {
        return sql.sql("""
                select r.line, n.receipt, n.title, coalesce(n.subject_name, '') as name, n.pin
                  from need.paper_row r join need.need n on n.id = r.need where r.list = :list order by r.line
                """).param("list", list).query(Slip.class).list();
    }

    /** The last list of this person, for coming back; null when there is none. */
    @Nullable UUID latest(Actor actor) {
        return sql.sql("select id from need.paper_list where keyed_in_by = :person order by id desc limit 1").param("person", actor.requirePerson().value()).query(UUID.class).optional().orElse(null);
    }
}
