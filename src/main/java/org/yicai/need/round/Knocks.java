package org.yicai.need.round;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;

/** What came of knocking. No name and no number of anybody is kept here. */
@Component
class Knocks {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Knocks(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** A door that opened. */
    record Opened(UUID id, UUID round, UUID entrance, int door, String label, boolean answered) {}

    /** All doors of an entrance, those nobody knocked at included. */
    List<Doorway> doors(Entrance entrance) {
        Map<Integer, Doorway> known = sql.sql("""
                select k.door as number, coalesce((array_agg(k.label order by k.id desc) filter (where k.label <> ''))[1], '') as label,
                       case when bool_or(k.outcome = 'OPENED') then 'OPENED' when bool_or(k.outcome = 'UNWILLING') then 'UNWILLING' else 'NOBODY' end as outcome,
                       count(*) filter (where k.outcome = 'NOBODY') as tries,
                       (array_agg(k.id) filter (where k.outcome = 'OPENED'))[1] as knock, coalesce(bool_or(k.answered_at is not null), false) as answered
                  from need.knock k where k.entrance = :entrance group by k.door
                """).param("entrance", entrance.id()).query(Doorway.class).list().stream().collect(Collectors.toMap(Doorway::number, Function.identity()));
        return IntStream.rangeClosed(1, entrance.households()).mapToObj(number -> known.getOrDefault(number, Doorway.untried(number))).toList();
    }

    /**
     * Notes a knock, while the round runs and the door has neither opened nor said no.
     *
     * @param label what stands at the door; may be ""
     * @return the id of the knock
     * @throws Refusal (409) when the round has ended, there is no such door, or somebody was there before
     */
    UUID knock(Actor actor, UUID entrance, int door, String label, Outcome outcome) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into need.knock (id, subdistrict, round, entrance, door, label, outcome, knocked_at, knocked_by)
                select :id, e.subdistrict, e.round, e.id, :door, :label, :outcome, :at, :by
                  from need.round_entrance e join need.round r on r.id = e.round
                 where e.id = :entrance and r.ended_at is null and :door between 1 and e.households
                   and not exists (select 1 from need.knock k where k.entrance = e.id and k.door = :door and k.outcome <> 'NOBODY')
                on conflict (entrance, door) where outcome <> 'NOBODY' do nothing
                """)
                .param("id", id)
                .param("entrance", entrance)
                .param("door", door)
                .param("label", label)
                .param("outcome", outcome.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.requirePerson().value())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("need.refused.door");
        }
        journal.append(Fact.first("need", "door-asked", id, actor).with("entrance", entrance).with("door", door).with("label", label).with("outcome", outcome));
        return id;
    }

    /** @throws Missing when there is no door that opened by this id */
    Opened opened(UUID knock) {
        return sql.sql("select id, round, entrance, door, label, answered_at is not null as answered from need.knock where id = :id and outcome = 'OPENED'")
                .param("id", knock).query(Opened.class).optional().orElseThrow(Missing::new);
    }

    /** @throws Refusal (409) when the answers were noted before */
    void answer(Actor actor, UUID knock, String first, String second) {
        var rows = sql.sql("update need.knock set answer_1 = :first, answer_2 = :second, answered_at = :at where id = :id and outcome = 'OPENED' and answered_at is null")
                .param("id", knock)
                .param("first", first)
                .param("second", second)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("need.refused.answered-door");
        }
        journal.append(Fact.of("need", "door-answered", knock, actor).with("first", first).with("second", second));
    }

    /** What was answered on a round, the question's number with each, in an order that says nothing about doors; the third is what was offered. */
    List<Answered> answers(UUID round) {
        return sql.sql("""
                select x.question, x.words from (
                    select 1 as question, k.answer_1 as words from need.knock k where k.round = :round and k.answer_1 <> ''
                    union all select 2, k.answer_2 from need.knock k where k.round = :round and k.answer_2 <> ''
                    union all select 3, o.words from need.offer o where o.round = :round) x
                 order by x.question, x.words limit 2000
                """).param("round", round).query(Answered.class).list();
    }

    record Answered(int question, String words) {}

    /** Says that a need was said on this round; not at which door. */
    void voiced(Actor actor, UUID round, UUID need) {
        sql.sql("insert into need.round_need (need, subdistrict, round) values (:need, :subdistrict, :round)")
                .param("need", need).param("subdistrict", actor.subdistrict().value()).param("round", round).update();
    }
}
