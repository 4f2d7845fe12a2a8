package org.yicai.need;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Receipt;

/** Takes needs in, whichever way they were voiced: one row, one step of history, one fact. */
@Component
public class Intake {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Clocks clocks;
    private final History history;
    private final Needs needs;
    private final ObjectProvider<Reception> receptions;

    // seven: a need is a row, a limit, a step and a fact, and others look at it at once
    Intake(JdbcClient sql, Journal journal, Clock clock, Clocks clocks, History history, Needs needs, ObjectProvider<Reception> receptions) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.clocks = clocks;
        this.history = history;
        this.needs = needs;
        this.receptions = receptions;
    }

    /**
     * Takes a need in; the answer is promised within the subdistrict's working days.
     *
     * @param actor who sends it, and in which subdistrict; whoever speaks for somebody is the helper, never the person
     */
    public Need voice(Actor actor, Voicing voicing) {
        var id = NeedId.next(clock.instant());
        Receipt receipt;
        do { // one in a million is taken when there are a million
            receipt = Receipt.next();
        } while (!row(actor, id, receipt, voicing));
        index(actor, id, voicing.title() + "\n" + voicing.words());
        history.note(actor, id, "VOICED", voicing.partner());
        journal.append(Fact.first("need", "need-voiced", id.value(), actor)
                .with("receipt", receipt.code())
                .with("title", voicing.title())
                .with("words", voicing.words())
                .with("topic", voicing.topic())
                .with("voice", voicing.voice())
                .with("door", voicing.door())
                .with("acting", voicing.acting())
                .with("through", voicing.partner().isEmpty() ? null : voicing.partner()));
        var need = needs.get(id);
        receptions.orderedStream().forEach(each -> each.received(actor, need, voicing));
        return needs.get(id);
    }

    /** Writes the row. @return false when another need has this receipt */
    private boolean row(Actor actor, NeedId id, Receipt receipt, Voicing voicing) {
        var acting = voicing.acting() != null;
        var person = actor.person() == null ? null : actor.person().value();
        var limit = clocks.begin(actor.subdistrict(), Stage.NEW, voicing.topic());
        var pin = voicing.phone() == null ? "%04d".formatted(RANDOM.nextInt(10_000)) : voicing.phone().substring(7);
        return sql.sql("""
                insert into need.need (id, subdistrict, receipt, title, words, topic, community, spot, voice, door, voiced_by, acted_by, acting_reason,
                                       phone, open_to_all, voiced_at, promised_by, stage, pin, since, limit_days, due_on)
                values (:id, :subdistrict, :receipt, :title, :words, :topic, :community, :spot, :voice, :door, :voicedBy, :actedBy, :reason,
                        :phone, :open, :at, :promised, 'NEW', :pin, :at, :limit, :promised)
                on conflict (receipt) do nothing
                """)
                .param("id", id.value())
                .param("subdistrict", actor.subdistrict().value())
                .param("receipt", receipt.code())
                .param("title", voicing.title())
                .param("words", voicing.words())
                .param("topic", voicing.topic().name())
                .param("community", voicing.community())
                .param("spot", voicing.spot())
                .param("voice", voicing.voice().name())
                .param("door", voicing.door().name())
                .param("voicedBy", acting ? null : person)
                .param("actedBy", acting ? person : null)
                .param("reason", voicing.acting())
                .param("phone", voicing.phone())
                .param("open", voicing.openToAll())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("promised", limit.due())
                .param("limit", limit.days())
                .param("pin", pin)
                .update() > 0;
    }

    private void index(Actor actor, NeedId id, String text) {
        sql.sql("insert into need.search (need, subdistrict, grams) values (:id, :subdistrict, cast(:grams as int[]))")
                .param("id", id.value()).param("subdistrict", actor.subdistrict().value()).param("grams", Grams.of(text)).update();
    }
}
