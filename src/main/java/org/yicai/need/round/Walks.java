package org.yicai.need.round;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;

/** Who walks which entrance, and how far. Nobody is assigned: people take an entrance and give it back. */
@Component
class Walks {

    private static final String ENTRANCE = """
            select e.id, e.round, e.name, e.households, c.person as walker, p.name as walker_name, t.reached, t.unwilling, t.once, t.again
              from need.round_entrance e
              left join need.round_claim c on c.entrance = e.id and c.given_back_at is null
              left join party.published_person p on p.id = c.person
              cross join lateral (
                   select count(*) filter (where d.opened) as reached, count(*) filter (where d.unwilling) as unwilling,
                          count(*) filter (where not d.opened and not d.unwilling and d.tries = 1) as once,
                          count(*) filter (where not d.opened and not d.unwilling and d.tries > 1) as again
                     from (select bool_or(k.outcome = 'OPENED') as opened, bool_or(k.outcome = 'UNWILLING') as unwilling, count(*) as tries
                             from need.knock k where k.entrance = e.id group by k.door) d) t
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Walks(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** The entrances of a round in the order in which they were pasted. */
    List<Entrance> of(UUID round) {
        return sql.sql(ENTRANCE + " where e.round = :round order by e.position").param("round", round).query(Entrance.class).list();
    }

    /** @throws Missing when there is none in this scope */
    Entrance get(UUID entrance) {
        return sql.sql(ENTRANCE + " where e.id = :id").param("id", entrance).query(Entrance.class).optional().orElseThrow(Missing::new);
    }

    /** @throws Refusal (409) when somebody else was faster, or the round has ended */
    void claim(Actor actor, UUID entrance) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into need.round_claim (id, subdistrict, entrance, person, claimed_at)
                select :id, e.subdistrict, e.id, :person, :at
                  from need.round_entrance e join need.round r on r.id = e.round
                 where e.id = :entrance and r.ended_at is null
                on conflict (entrance) where given_back_at is null do nothing
                """)
                .param("id", id)
                .param("entrance", entrance)
                .param("person", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("need.refused.entrance-taken");
        }
        journal.append(Fact.first("need", "entrance-claimed", id, actor).with("entrance", entrance));
    }

    /** @throws Refusal (409) when the actor does not hold it */
    void giveBack(Actor actor, UUID entrance) {
        var claim = sql.sql("update need.round_claim set given_back_at = :at where entrance = :entrance and person = :person and given_back_at is null returning id")
                .param("entrance", entrance)
                .param("person", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("need.refused.entrance-not-yours"));
        journal.append(Fact.of("need", "entrance-given-back", claim, actor));
    }
}
