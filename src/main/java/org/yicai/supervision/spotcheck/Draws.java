package org.yicai.supervision.spotcheck;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;
import org.yicai.supervision.DrawList;
import org.yicai.supervision.Randomness;
import org.yicai.supervision.Stratum;

/** Draws: planned, fixed, drawn. Every step is one guarded update with its entry in the journal. */
@Component
class Draws {

    /** The entry that the journal makes when a list is fixed. */
    static final String COMMITTED = "draw-committed";

    private static final String ONE = """
            select d.id, d.from_day, d.until_day, d.counted, d.percent_high, d.percent_medium, d.percent_low, d.means, d.named, d.planned_at, d.committed_at, d.origin, d.log_size, d.log_root,
                   d.population, d.list_sha256, d.drawn_at, d.randomness,
                   (select count(distinct r.read_by)::int from supervision.draw_reading r where r.draw = d.id) as readers, (select count(*)::int from supervision.draw_reading r where r.draw = d.id) as readings,
                   (select count(*)::int from supervision.drawn w where w.draw = d.id) as drawn,
                   (select count(*)::int from supervision.drawn w join supervision.check_finding f on f.drawn = w.id where w.draw = d.id) as checked,
                   (select count(distinct s.constituency)::int from council.published_seat s where s.subdistrict = d.subdistrict and s.from_day <= :today and s.until_day >= :today) as constituencies
              from supervision.draw d
            """;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Draws(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The latest first, at most 100. */
    List<Draw> list(SubdistrictId subdistrict) {
        return sql.sql(ONE + " where d.subdistrict = :subdistrict order by d.planned_at desc, d.id desc limit 100").param("subdistrict", subdistrict.value()).param("today", places.today()).query(Draw.class).list();
    }

    /** @throws Missing when there is none in sight */
    Draw get(UUID id) {
        return sql.sql(ONE + " where d.id = :id").param("id", id).param("today", places.today()).query(Draw.class).optional().orElseThrow(Missing::new);
    }

    /** The published list of a committed draw. */
    DrawList lines(UUID draw) {
        return new DrawList(sql.sql("select stratum, kind, word, record, project from supervision.draw_line where draw = :draw").param("draw", draw).query(DrawList.Line.class).list());
    }

    /** A draw and its list, which is empty before it was fixed. */
    record Listed(Draw draw, DrawList list) {}

    /** Both in one statement. */
    Listed listed(UUID id) {
        var lines = new ArrayList<DrawList.Line>();
        var draws = new ArrayList<Draw>();
        var line = new SimplePropertyRowMapper<>(DrawList.Line.class);
        var draw = new SimplePropertyRowMapper<>(Draw.class);
        sql.sql("select d.*, l.stratum, l.kind, l.word, l.record, l.project from (" + ONE + " where d.id = :id) d left join supervision.draw_line l on l.draw = d.id")
                .param("id", id).param("today", places.today()).query(row -> {
                    if (draws.isEmpty()) {
                        draws.add(draw.mapRow(row, 0));
                    }
                    if (row.getObject("record") != null) {
                        lines.add(line.mapRow(row, lines.size()));
                    }
                });
        return new Listed(draws.stream().findFirst().orElseThrow(Missing::new), new DrawList(lines));
    }

    /** What is announced about a draw. */
    record Plan(java.time.LocalDate from, java.time.LocalDate until, Draw.Counted counted, Map<Stratum, Integer> percent, Randomness means, String named) {}

    UUID plan(Actor actor, Plan plan) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into supervision.draw (id, subdistrict, from_day, until_day, counted, percent_high, percent_medium, percent_low, means, named, planned_by, planned_at)
                values (:id, :subdistrict, :from, :until, :counted, :high, :medium, :low, :means, :named, :by, :at)
                """)
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("from", plan.from).param("until", plan.until).param("counted", plan.counted.name())
                .param("high", plan.percent.get(Stratum.HIGH)).param("medium", plan.percent.get(Stratum.MEDIUM)).param("low", plan.percent.get(Stratum.LOW))
                .param("means", plan.means.name()).param("named", plan.named).param("by", actor.requirePerson().value()).param("at", now())
                .update();
        journal.append(Fact.first("supervision", "draw-planned", id, actor).with("from", plan.from).with("until", plan.until).with("counted", plan.counted).with("high", plan.percent.get(Stratum.HIGH))
                .with("medium", plan.percent.get(Stratum.MEDIUM)).with("low", plan.percent.get(Stratum.LOW)).with("means", plan.means).with("named", plan.named));
        return id;
    }

    /** @param root base64 of 32 bytes */
    record Head(long size, String root) {}

    /** Where the log of this year stands; empty before its first entry. */
    Optional<Head> head(SubdistrictId subdistrict) {
        return sql.sql("select size, root from journal.published_head where subdistrict = :subdistrict and year = :year and size > 0")
                .param("subdistrict", subdistrict.value())
                .param("year", places.today().getYear())
                .query((row, i) -> new Head(row.getLong("size"), Base64.getEncoder().encodeToString(row.getBytes("root"))))
                .optional();
    }

    /** DR2 and DR4: fixes the list. @throws Refusal (409) when it is fixed already, or when the lottery is not after today any more */
    void commit(Actor actor, Draw draw, DrawList list, Head head, String origin) {
        var digest = list.sha256();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Refusal.unlessChanged(sql.sql("""
                update supervision.draw set committed_by = :by, committed_at = :at, origin = :origin, log_size = :size, log_root = :root, population = :population, list_sha256 = :digest
                 where id = :id and subdistrict = :subdistrict and committed_at is null and (means = 'DICE' or split_part(named, '|', 2) > :today)
                """)
                .param("by", actor.requirePerson().value()).param("at", at.atOffset(ZoneOffset.UTC)).param("origin", origin).param("size", head.size).param("root", head.root).param("population", list.lines().size())
                .param("digest", digest).param("id", draw.id()).param("subdistrict", actor.subdistrict().value()).param("today", places.today().toString())
                .update());
        keep(actor, draw.id(), list);
        journal.append(Fact.of("supervision", COMMITTED, draw.id(), actor).with("population", list.lines().size()).with("sha256", digest).with("origin", origin).with("size", head.size).with("root", head.root)
                .with("high", draw.percentHigh()).with("medium", draw.percentMedium()).with("low", draw.percentLow()).with("means", draw.means()).with("named", draw.named()).with("committed", at));
    }

    private void keep(Actor actor, UUID draw, DrawList list) {
        sql.sql("""
                insert into supervision.draw_line (draw, subdistrict, stratum, kind, word, record, project)
                select :draw, :subdistrict, l.* from unnest(cast(:strata as text[]), cast(:kinds as text[]), cast(:words as text[]), cast(:records as uuid[]), cast(:projects as uuid[])) as l
                """)
                .param("draw", draw).param("subdistrict", actor.subdistrict().value())
                .param("strata", column(list, each -> each.stratum().name())).param("kinds", column(list, each -> each.kind().name())).param("words", column(list, each -> each.word().name()))
                .param("records", list.lines().stream().map(DrawList.Line::record).toArray(UUID[]::new)).param("projects", list.lines().stream().map(DrawList.Line::project).toArray(UUID[]::new))
                .update();
    }

    private static String[] column(DrawList list, Function<DrawList.Line, String> value) {
        return list.lines().stream().map(value).toArray(String[]::new);
    }

    /** How the readings stand: whether enough people say the same as the last one, and whether somebody says otherwise. */
    record Agreement(boolean enough, boolean differs) {}

    record Voices(String randomness, int people, int constituencies) {}

    /**
     * DR3 and DR5: somebody types in what was rolled or drawn. Dice, which nobody can look up afterwards, need the same word of
     * three constituencies; the lottery's numbers stand in the newspaper, two people do.
     *
     * @throws Refusal (409) before the list is fixed, at the same moment, and after the draw
     */
    Agreement read(Actor actor, Draw draw, String randomness) {
        var id = Ids.next(clock.instant());
        int rows = sql.sql("""
                insert into supervision.draw_reading (id, subdistrict, draw, read_by, read_at, randomness, constituency)
                select :id, d.subdistrict, d.id, :by, :at, :randomness,
                       (select s.constituency from council.published_seat s where s.subdistrict = d.subdistrict and s.person = :by and s.from_day <= :today and s.until_day >= :today order by s.from_day desc limit 1)
                  from supervision.draw d
                 where d.id = :draw and d.subdistrict = :subdistrict and d.committed_at < :at and d.drawn_at is null
                """)
                .param("id", id).param("by", actor.requirePerson().value()).param("at", now()).param("randomness", randomness).param("today", places.today()).param("draw", draw.id())
                .param("subdistrict", actor.subdistrict().value())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("draw.refused.order");
        }
        journal.append(Fact.first("supervision", "draw-read", id, actor).with("draw", draw.id()).with("randomness", randomness));
        var voices = sql.sql("""
                select r.randomness, count(*)::int as people, count(distinct r.constituency)::int as constituencies
                  from (select distinct on (read_by) randomness, constituency from supervision.draw_reading where draw = :draw order by read_by, id desc) r
                 group by r.randomness
                """).param("draw", draw.id()).query(Voices.class).list();
        var same = voices.stream().filter(each -> each.randomness.equals(randomness)).findFirst().orElseThrow();
        return new Agreement(draw.means() == Randomness.DICE ? same.constituencies >= Draw.VOICES : same.people >= 2, voices.size() > 1);
    }

    /** The chance is there: the picks follow from it. @throws Refusal (409) when they were drawn already */
    void draw(Actor actor, Draw draw, String randomness) {
        Refusal.unlessChanged(sql.sql("update supervision.draw set drawn_at = :at, randomness = :randomness where id = :id and drawn_at is null and committed_at < :at")
                .param("at", now()).param("randomness", randomness).param("id", draw.id()).update());
        var picks = draw.terms().draw(lines(draw.id()), randomness);
        sql.sql("""
                insert into supervision.drawn (id, subdistrict, draw, k, stratum, number, record)
                select p.id, :subdistrict, :draw, p.k, p.stratum, p.number, p.record
                  from unnest(cast(:ids as uuid[]), cast(:ks as bigint[]), cast(:strata as text[]), cast(:numbers as int[]), cast(:records as uuid[])) as p (id, k, stratum, number, record)
                """)
                .param("subdistrict", actor.subdistrict().value()).param("draw", draw.id())
                .param("ids", picks.stream().map(each -> Ids.next(clock.instant())).toArray(UUID[]::new)).param("ks", picks.stream().map(each -> each.k()).toArray(Long[]::new))
                .param("strata", picks.stream().map(each -> each.stratum().name()).toArray(String[]::new)).param("numbers", picks.stream().map(each -> each.number()).toArray(Integer[]::new))
                .param("records", picks.stream().map(each -> each.line().record()).toArray(UUID[]::new))
                .update();
        journal.append(Fact.of("supervision", "draw-drawn", draw.id(), actor).with("randomness", randomness).with("picks", Arrays.toString(picks.stream().mapToLong(each -> each.k()).toArray())));
    }
}
