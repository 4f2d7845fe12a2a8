package org.yicai.need.dispatch;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Money;
import org.yicai.kernel.Refusal;
import org.yicai.need.Asked;
import org.yicai.need.Need;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;
import org.yicai.need.Stage;
import org.yicai.party.Organisation;
import org.yicai.place.Places;

/** Asks volunteers, and ends the asking. The need moves with it, in the same transaction. */
@Component
public class Dispatches implements Asked {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Needs needs;
    private final Fund fund;

    // six: an asking is a row, a fact, a year's money and a step of the need
    Dispatches(JdbcClient sql, Journal journal, Clock clock, Places places, Needs needs, Fund fund) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.needs = needs;
        this.fund = fund;
    }

    /**
     * Asks a team, or all volunteers.
     *
     * @param team null for all
     * @param words what is asked of them, may be ""; also those who do not say yes read it
     * @throws Refusal (409) when the need has moved on, or is not for volunteers
     */
    public void ask(Actor actor, Need need, @Nullable Organisation team, String words) {
        ask(actor, need, team, words, null);
    }

    /**
     * Offers a neighbour a little money to solve it among neighbours.
     *
     * @return false when the year's fund has not that much left; nothing is written then
     */
    boolean selfHelp(Actor actor, Need need, String words, Money planned) {
        if (!fund.take(actor.subdistrict(), places.today().getYear(), planned)) {
            return false;
        }
        ask(actor, need, null, words, planned);
        return true;
    }

    private void ask(Actor actor, Need need, @Nullable Organisation team, String words, @Nullable Money planned) {
        if (need.bypass() != null) {
            throw Refusal.tooLate("need.refused.special");
        }
        needs.move(actor, need.id(), Stage.DISPATCHED, team == null ? words : words.isEmpty() ? team.name() : team.name() + "：" + words);
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into need.dispatch (id, subdistrict, need, team, words, planned_fen, year, asked_by, asked_at)
                values (:id, :subdistrict, :need, :team, :words, :planned, :year, :by, :at)
                """)
                .param("id", id)
                .param("subdistrict", need.subdistrict().value())
                .param("need", need.id().value())
                .param("team", team == null ? null : team.id().value())
                .param("words", words)
                .param("planned", planned == null ? null : planned.fen(), java.sql.Types.BIGINT)
                .param("year", places.today().getYear())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("need", planned == null ? "volunteers-asked" : "self-help-offered", id, actor)
                .with("need", need.id()).with("team", team == null ? null : team.id()).with("words", words).with("plannedFen", planned == null ? null : planned.fen()));
    }

    private static final String OPEN = "select id, need, team, planned_fen as planned, year, asked_by from need.dispatch where ended_at is null and ";

    /** @throws Missing when there is none in this scope, or it is over */
    Dispatch get(UUID id) {
        return sql.sql("select id, need, team, planned_fen as planned, year, asked_by from need.dispatch where id = :id")
                .param("id", id).query(Dispatch.class).optional().orElseThrow(Missing::new);
    }

    @Override
    public boolean withdraw(Actor actor, Need need, String reason) {
        var open = open(need.id());
        open.ifPresent(each -> end(actor, each, Unasked.WITHDRAWN, reason));
        return open.isPresent();
    }

    /** The asking of a need that is still open. */
    private Optional<Dispatch> open(NeedId need) {
        return sql.sql(OPEN + "need = :need").param("need", need.value()).query(Dispatch.class).optional();
    }

    /** How an asking ends without being done. */
    enum Unasked {
        DECLINED,
        WITHDRAWN
    }

    /**
     * The team says no, or whoever asked takes it back: the need is the leaders' again, and what was planned is free again.
     *
     * @throws Refusal (409) when somebody has taken it on meanwhile
     */
    void end(Actor actor, Dispatch dispatch, Unasked how, String reason) {
        var rows = sql.sql("""
                update need.dispatch d set ended_at = :at, ended_as = :how, reason = :reason
                 where d.id = :id and d.ended_at is null and not exists (select 1 from need.claim c where c.dispatch = d.id and c.given_back_at is null)
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("how", how.name()).param("reason", reason).param("id", dispatch.id()).update();
        Refusal.unlessChanged(rows);
        if (dispatch.planned() != null) {
            fund.giveBack(actor.subdistrict(), dispatch.year(), dispatch.planned());
        }
        journal.append(Fact.of("need", "volunteers-" + (how == Unasked.DECLINED ? "declined" : "no-longer-asked"), dispatch.id(), actor).with("reason", reason));
        needs.move(actor, dispatch.need(), Stage.NEW, reason);
    }

    /** It was done: the asking is over. */
    void done(Actor actor, Dispatch dispatch) {
        sql.sql("update need.dispatch set ended_at = :at, ended_as = 'DONE' where id = :id and ended_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", dispatch.id()).update();
        journal.append(Fact.of("need", "errand-over", dispatch.id(), actor));
    }
}
