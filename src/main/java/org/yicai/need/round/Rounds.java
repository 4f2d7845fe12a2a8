package org.yicai.need.round;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.yicai.need.Topic;
import org.yicai.place.Entrances;

/** The store of rounds: planned once with all entrances, ended once with what was heard. */
@Component
class Rounds {

    private static final String COLUMNS = "r.id, r.subdistrict, r.community, r.title, r.question_1 as question1, r.question_2 as question2, r.from_day, r.until_day, r.planned_at, r.heard, r.ended_at";
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Entrances entrances;

    Rounds(JdbcClient sql, Journal journal, Clock clock, Entrances entrances) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.entrances = entrances;
    }

    /** @throws Missing when there is none in this scope */
    Round get(UUID id) {
        return sql.sql("select " + COLUMNS + " from need.round r where r.id = :id").param("id", id).query(Round.class).optional().orElseThrow(Missing::new);
    }

    /**
     * What people talked about.
     *
     * @param offered whether it was offered; else it was needed
     */
    record Theme(boolean offered, Topic topic, int times) {}

    /** A round with its themes, the most frequent first. */
    record Told(Round round, List<Theme> themes) {

        int times(boolean offered) {
            return themes.stream().filter(each -> each.offered == offered).mapToInt(Theme::times).sum();
        }
    }

    /**
     * A round and what was talked about, in one statement.
     *
     * @throws Missing when there is none in this scope
     */
    Told tell(UUID id) {
        var rounds = new SimplePropertyRowMapper<>(Round.class);
        return sql.sql("select " + COLUMNS + """
                , coalesce((select string_agg(t.kind || ' ' || t.topic || ' ' || t.times, ',' order by t.times desc, t.topic) from (
                      select 'NEED' as kind, n.topic, count(*) as times from need.round_need m join need.need n on n.id = m.need where m.round = r.id group by n.topic
                      union all select 'OFFER', coalesce(o.topic, 'OTHER'), count(*) from need.offer o where o.round = r.id group by 2) t), '') as themes
                  from need.round r where r.id = :id
                """).param("id", id).query((row, i) -> new Told(rounds.mapRow(row, i), themes(row.getString("themes")))).optional().orElseThrow(Missing::new);
    }

    private static List<Theme> themes(String text) {
        return Arrays.stream(text.split(",")).filter(each -> !each.isEmpty()).map(each -> each.split(" "))
                .map(each -> new Theme(each[0].equals("OFFER"), Topic.valueOf(each[1]), Integer.parseInt(each[2]))).toList();
    }

    /** The latest rounds, at most 60. */
    List<Round> latest(SubdistrictId subdistrict) {
        return sql.sql("select " + COLUMNS + " from need.round r where r.subdistrict = :subdistrict order by r.id desc limit 60").param("subdistrict", subdistrict.value()).query(Round.class).list();
    }

    UUID plan(Actor actor, RoundPlan plan) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into need.round (id, subdistrict, community, title, question_1, question_2, from_day, until_day, planned_by, planned_at)
                values (:id, :subdistrict, :community, :title, :first, :second, :from, :until, :by, :at)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("community", plan.community())
                .param("title", plan.title())
                .param("first", plan.question1())
                .param("second", plan.question2())
                .param("from", plan.from())
                .param("until", plan.until())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < plan.entrances().size(); i++) {
            add(actor, id, plan.community(), i, plan.entrances().get(i));
        }
        journal.append(Fact.first("need", "round-planned", id, actor)
                .with("title", plan.title())
                .with("from", plan.from())
                .with("until", plan.until())
                .with("first", plan.question1())
                .with("second", plan.question2())
                .with("entrances", plan.entrances().stream().map(each -> each.name() + " " + each.households()).collect(Collectors.joining("; "))));
        return id;
    }

    private void add(Actor actor, UUID round, UUID community, int position, PastedEntrances.Line line) {
        sql.sql("""
                insert into need.round_entrance (id, subdistrict, round, neighbourhood, position, name, households)
                values (:id, :subdistrict, :round, :neighbourhood, :position, :name, :households)
                """)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", actor.subdistrict().value())
                .param("round", round)
                .param("neighbourhood", entrances.named(actor, community, line.name()))
                .param("position", position)
                .param("name", line.name())
                .param("households", line.households())
                .update();
    }

    /**
     * Ends a round; from then on nobody knocks for it any more.
     *
     * @param heard one sentence for everybody
     * @throws Refusal (409) when it was ended before
     */
    void end(Actor actor, UUID id, String heard) {
        var rows = sql.sql("update need.round set heard = :heard, ended_by = :by, ended_at = :at where id = :id and ended_at is null")
                .param("id", id)
                .param("heard", heard)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("need.refused.round-ended");
        }
        journal.append(Fact.of("need", "round-ended", id, actor).with("heard", heard));
    }
}
