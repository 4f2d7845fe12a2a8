package org.yicai.need.dispatch;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Money;
import org.yicai.kernel.Refusal;
import org.yicai.need.Needs;
import org.yicai.need.Stage;

/** Volunteers who say "I do it": the first one does. */
@Component
class Claims {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Needs needs;
    private final Dispatches dispatches;
    private final Fund fund;

    // six: saying yes is a row and a fact, moves the need, and may spend of the fund
    Claims(JdbcClient sql, Journal journal, Clock clock, Needs needs, Dispatches dispatches, Fund fund) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.needs = needs;
        this.dispatches = dispatches;
        this.fund = fund;
    }

    /** @throws Refusal (409) when somebody was faster */
    void claim(Actor actor, Dispatch dispatch) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into need.claim (id, subdistrict, dispatch, person, claimed_at)
                select :id, d.subdistrict, d.id, :person, :at from need.dispatch d where d.id = :dispatch and d.ended_at is null
                on conflict do nothing
                """)
                .param("id", id)
                .param("person", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("dispatch", dispatch.id())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("need.refused.errand-claimed");
        }
        journal.append(Fact.first("need", "errand-claimed", id, actor).with("dispatch", dispatch.id()).with("need", dispatch.need()));
        needs.move(actor, dispatch.need(), Stage.IN_HAND, masked(actor.name()));
    }

    /** The whole name is for the resident; the history is read by everybody. */
    private static String masked(String name) {
        return name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(name.codePointCount(0, name.length()) - 1);
    }

    /**
     * Gives it back; others may take it then.
     *
     * @throws Refusal (409) when it is not the actor's
     */
    void giveBack(Actor actor, Dispatch dispatch, String reason) {
        var id = sql.sql("""
                update need.claim set given_back_at = :at, reason = :reason
                 where dispatch = :dispatch and person = :person and given_back_at is null and done_at is null returning id
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("dispatch", dispatch.id())
                .param("person", actor.requirePerson().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("web.refused.faster"));
        journal.append(Fact.of("need", "errand-given-back", id, actor).with("reason", reason));
        needs.move(actor, dispatch.need(), Stage.DISPATCHED, reason);
    }

    /**
     * What the volunteer claims: it is done. The resident has the last word.
     *
     * @param spent of the fund, at most what was planned; null where nothing was
     * @throws Refusal (409) when it is not the actor's
     */
    void done(Actor actor, Dispatch dispatch, String words, int minutes, @Nullable Money spent) {
        var id = sql.sql("""
                update need.claim set done_at = :at, words = :words, minutes = :minutes, spent_fen = :spent
                 where dispatch = :dispatch and person = :person and given_back_at is null and done_at is null returning id
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("words", words)
                .param("minutes", minutes)
                .param("spent", spent == null ? null : spent.fen(), java.sql.Types.BIGINT)
                .param("dispatch", dispatch.id())
                .param("person", actor.requirePerson().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("web.refused.faster"));
        if (dispatch.planned() != null && spent != null) {
            fund.giveBack(actor.subdistrict(), dispatch.year(), Money.of(dispatch.planned().fen() - spent.fen()));
        }
        journal.append(Fact.of("need", "errand-done", id, actor).with("words", words).with("minutes", minutes).with("spentFen", spent == null ? null : spent.fen()));
        dispatches.done(actor, dispatch);
        needs.move(actor, dispatch.need(), Stage.SERVED, words);
    }
}
