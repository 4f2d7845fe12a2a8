package org.yicai.need.rota;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.History;
import org.yicai.need.NeedId;
import org.yicai.need.Stage;
import org.yicai.place.Way;
import org.yicai.place.LocalWays;

/** The weeks of the rota. Nobody is put there by somebody else: leaders take a week, a deputy takes the place beside it. */
@Component
public class Rota {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final LocalWays ways;
    private final History history;

    Rota(JdbcClient sql, Journal journal, Clock clock, LocalWays ways, History history) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.ways = ways;
        this.history = history;
    }

    /**
     * One week.
     *
     * @param week its Monday
     * @param leader null when nobody took it
     * @param taken how many needs came into its hands
     */
    public record Week(UUID id, LocalDate week, @Nullable UUID leader, @Nullable String leaderName, @Nullable UUID deputy, @Nullable String deputyName, int taken) {}

    /** The Monday of the week in which a day lies. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** How many needs of one week may come to its leader. */
    public int cap(SubdistrictId subdistrict) {
        return ways.number(subdistrict, Way.TRIAGE_CAP);
    }

    private static final String SELECT = """
            select r.id, r.week, r.leader, l.name as leader_name, r.deputy, d.name as deputy_name, r.taken
              from need.rota r left join party.published_person l on l.id = r.leader left join party.published_person d on d.id = r.deputy
             where r.subdistrict = :subdistrict and r.week\s""";

    /** The week in which the day lies; empty when nobody ever took it. */
    public Optional<Week> of(SubdistrictId subdistrict, LocalDate day) {
        return sql.sql(SELECT + "= :week").param("subdistrict", subdistrict.value()).param("week", monday(day)).query(Week.class).optional();
    }

    /** The weeks from this day on that somebody took. */
    List<Week> from(SubdistrictId subdistrict, LocalDate day) {
        return sql.sql(SELECT + ">= :week order by r.week").param("subdistrict", subdistrict.value()).param("week", monday(day)).query(Week.class).list();
    }

    /** @throws Refusal (409) when somebody has it */
    void take(Actor actor, LocalDate week) {
        var id = sql.sql("""
                insert into need.rota (id, subdistrict, week, leader) values (:id, :subdistrict, :week, :person)
                on conflict (subdistrict, week) do update set leader = excluded.leader, deputy = nullif(need.rota.deputy, excluded.leader) where need.rota.leader is null
                returning id
                """)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", actor.subdistrict().value())
                .param("week", week)
                .param("person", actor.requirePerson().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("need.refused.week"));
        journal.append(Fact.of("need", "rota-week-taken", id, actor).with("week", week));
    }

    /** @throws Refusal (409) when there is a deputy, no leader, or the leader is the same person */
    void assist(Actor actor, LocalDate week) {
        var id = sql.sql("""
                update need.rota set deputy = :person where subdistrict = :subdistrict and week = :week and deputy is null and leader <> :person returning id
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("week", week)
                .param("person", actor.requirePerson().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("need.refused.week"));
        journal.append(Fact.of("need", "rota-deputy-taken", id, actor).with("week", week));
    }

    private record Left(UUID id, @Nullable UUID leader) {}

    /**
     * Gives a week, or the deputy's place, back. The deputy, who agreed to that, takes over from the leader; without one
     * what lies on the desk is the host's from now on.
     *
     * @throws Refusal (409) when the actor has neither
     */
    void giveBack(Actor actor, LocalDate week) {
        var left = sql.sql("""
                update need.rota set leader = case when leader = :person then deputy else leader end, deputy = null
                 where subdistrict = :subdistrict and week = :week and (leader = :person or deputy = :person) returning id, leader
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("week", week)
                .param("person", actor.requirePerson().value())
                .query(Left.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("need.refused.week"));
        journal.append(Fact.of("need", "rota-given-back", left.id, actor).with("week", week));
        if (left.leader == null) {
            clear(actor, left.id);
        }
    }

    private record Open(UUID id, Stage stage) {}

    private void clear(Actor actor, UUID rota) {
        var open = sql.sql("update need.need set desk = null, held_since = :at where desk = :rota returning id, stage")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("rota", rota).query(Open.class).list();
        for (var each : open.stream().filter(need -> need.stage == Stage.NEW || need.stage == Stage.NOT_SOLVED).toList()) {
            history.note(actor, new NeedId(each.id), "TO_HOST", "");
            journal.append(Fact.of("need", "need-to-host", each.id, actor).with("week", rota));
        }
    }

    /**
     * Lays a new need on the desk of this week's leader, as long as there is one and the cap is not reached; else it stays the host's.
     *
     * @param day in whose week it came
     */
    void receive(Actor actor, NeedId need, LocalDate day) {
        sql.sql("""
                with desk as (
                    update need.rota r set taken = r.taken + 1
                     where r.subdistrict = :subdistrict and r.week = :week and r.leader is not null and r.taken < :cap
                       and exists (select 1 from need.need n where n.id = :need and n.bypass is null) returning r.id
                )
                update need.need n set desk = desk.id from desk where n.id = :need
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("week", monday(day))
                .param("cap", cap(actor.subdistrict()))
                .param("need", need.value())
                .update();
    }
}
