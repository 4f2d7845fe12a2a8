package org.yicai.council.vote;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Conclusion;
import org.yicai.council.CouncilDays;
import org.yicai.council.ItemConcluded;
import org.yicai.council.ItemKind;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;

/** What the committee decided, with its conditions. */
@Component
class Conclusions {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final CouncilDays days;
    private final ApplicationEventPublisher events;

    Conclusions(JdbcClient sql, Journal journal, Clock clock, CouncilDays days, ApplicationEventPublisher events) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.days = days;
        this.events = events;
    }

    /**
     * Concludes what the ballot says, closes the meeting when nothing else is open on it, and tells whoever handed the matter in.
     * A design that passed may be objected to for some days.
     *
     * @param conditions what the purchaser has to answer before anything is bought, at most six; none for what is returned
     */
    void conclude(Actor actor, Ballot ballot, String reason, List<String> conditions) {
        var item = ballot.item();
        var conclusion = ballot.passes() ? Conclusion.PASSED : Conclusion.RETURNED;
        var until = conclusion == Conclusion.PASSED && item.kind() == ItemKind.DESIGN ? days.objectionsUntil(actor.subdistrict()) : null;
        var there = ballot.present().stream().map(Ballot.Row::constituency).collect(Collectors.toSet());
        var excused = Absences.stored(ballot.excused().stream().filter(each -> !there.contains(each)).collect(Collectors.toSet()));
        var rows = sql.sql("""
                update council.item set conclusion = :conclusion, concluded_at = :at, concluded_by = :by, reason = :reason,
                       objections_until = cast(:until as date), excused = :excused
                 where id = :id and conclusion is null
                """)
                .param("conclusion", conclusion.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.requirePerson().value())
                .param("reason", reason)
                .param("until", until)
                .param("excused", excused)
                .param("id", item.id())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("council.refused.concluded");
        }
        journal.append(Fact.of("council", "item-concluded", item.id(), actor)
                .with("conclusion", conclusion)
                .with("reason", reason)
                .with("objectionsUntil", until)
                .with("excused", excused));
        for (int position = 1; position <= conditions.size(); position++) {
            set(actor, item.id(), position, conditions.get(position - 1));
        }
        closeWhenDone(actor, item);
        events.publishEvent(new ItemConcluded(item.id(), item.subject(), item.kind(), conclusion == Conclusion.PASSED, reason, actor));
    }

    private void set(Actor actor, UUID item, int position, String words) {
        var id = Ids.next(clock.instant());
        sql.sql("insert into council.condition (id, subdistrict, item, position, words) values (:id, :subdistrict, :item, :position, :words)")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("item", item)
                .param("position", position)
                .param("words", words)
                .update();
        journal.append(Fact.first("council", "condition-set", id, actor).with("item", item).with("position", position).with("words", words));
    }

    private void closeWhenDone(Actor actor, Item item) {
        var rows = sql.sql("""
                update council.session s set closed_at = :at
                 where s.id = :session and s.closed_at is null
                   and not exists (select 1 from council.item i where i.session = s.id and i.conclusion is null)
                """).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("session", item.session()).update();
        if (rows == 1 && item.session() != null) {
            journal.append(Fact.of("council", "session-closed", item.session(), actor));
        }
    }
}
