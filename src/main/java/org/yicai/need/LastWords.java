package org.yicai.need;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.party.Answered;
import org.yicai.party.Answered.How;
import org.yicai.party.Appointments;
import org.yicai.party.Households;
import org.yicai.party.Notices;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;

/** Takes the resident's word, whichever way it comes: solved, not solved, still good. The doer's claim never counts for it. */
@Component
public class LastWords {

    /** What the history says before the word when somebody else wrote it down. */
    private static final Set<How> NOTED = Set.of(How.CALL, How.VISIT, How.PAPER, How.SMS, How.ROUND);

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Needs needs;
    private final Merging merging;
    private final History history;
    private final Households households;
    private final Notices notices;
    private final Appointments appointments;
    private final LocalWays ways;

    // ten: the word is a row, a step, a fact and the end of a question, and those hear of it who must
    LastWords(JdbcClient sql, Journal journal, Clock clock, Needs needs, Merging merging, History history, Households households, Notices notices, Appointments appointments, LocalWays ways) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.needs = needs;
        this.merging = merging;
        this.history = history;
        this.households = households;
        this.notices = notices;
        this.appointments = appointments;
        this.ways = ways;
    }

    /** What the calendar of questions calls a callback. @param kind FIRST or AGAIN */
    public static String matter(String kind) {
        return kind.equals("AGAIN") ? "need-again" : "need";
    }

    private record Closed(UUID id, String kind) {}

    /**
     * Takes the word and moves the need.
     *
     * @param actor who sends it, in the need's subdistrict: nobody, the person, or somebody who notes what the person said
     * @throws Refusal (409) when it was said before, or the time to take "solved" back has passed
     */
    public void take(Actor actor, Need need, Answered said) {
        var closed = close(actor, need.id(), said);
        // whoever was faster has moved it by now: the closing above has waited for that
        var now = needs.get(need.id());
        if (closed.isEmpty() && now.stage() != need.stage()) {
            throw Refusal.tooLate("need.refused.answered");
        }
        if (now.stage() == Stage.SOLVED && closed.isEmpty() && (said.yes() || !mayTakeBack(now))) {
            throw Refusal.tooLate("need.refused.answered");
        }
        if (NOTED.contains(said.how())) {
            history.note(actor, need.id(), "WORD_" + said.how(), "");
        }
        if (now.stage() == Stage.DECLINED) {
            history.note(actor, need.id(), said.yes() ? "ACCEPTED" : "OBJECTED", "");
        }
        if (now.stage() == Stage.MERGED && !said.yes()) {
            merging.notSolved(actor, now, said.words());
        } else if (now.stage() == Stage.SOLVED && said.yes()) {
            history.note(actor, need.id(), "STILL_GOOD", said.words());
        } else {
            needs.move(actor, need.id(), said.yes() ? Stage.SOLVED : Stage.NOT_SOLVED, said.words());
        }
        tellOfPay(actor, need, said);
    }

    /** Whether "solved" can still be taken back by its person: as long as nobody has asked again. */
    public boolean mayTakeBack(Need need) {
        var days = ways.number(need.subdistrict(), Way.NEED_AGAIN_ASK_DAYS);
        return need.stage() == Stage.SOLVED && !clock.instant().isAfter(need.standing().since().plus(Duration.ofDays(days)));
    }

    private Optional<Closed> close(Actor actor, NeedId need, Answered said) {
        var closed = sql.sql("""
                update need.callback set answered_at = :at, solved = :solved, satisfaction = :satisfaction, asked_to_pay = :paid, words = :words, how = :how, entered_by = :by
                 where need = :need and answered_at is null and ended_at is null returning id, kind
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("solved", said.yes())
                .param("satisfaction", name(said.satisfaction()))
                .param("paid", said.askedToPay())
                .param("words", said.words())
                .param("how", said.how().name())
                .param("by", actor.person() == null ? null : actor.person().value())
                .param("need", need.value())
                .query(Closed.class)
                .optional();
        closed.ifPresent(each -> {
            journal.append(Fact.of("need", "word-given", each.id, actor).with("need", need).with("solved", said.yes()).with("how", said.how())
                    .with("satisfaction", name(said.satisfaction())).with("asked-to-pay", said.askedToPay()).with("words", said.words()));
            households.end(actor, matter(each.kind), each.id);
        });
        return closed;
    }

    private static @Nullable String name(Answered.@Nullable Satisfaction satisfaction) {
        return satisfaction == null ? null : satisfaction.name();
    }

    /** Adds how satisfied somebody is to a word given a moment ago; what was said before stays. */
    public void add(Actor actor, Need need, UUID callback, Answered more) {
        var rows = sql.sql("""
                update need.callback set satisfaction = :satisfaction, asked_to_pay = coalesce(asked_to_pay, :paid), words = case when words = '' then :words else words end
                 where id = :id and answered_at is not null and satisfaction is null
                """)
                .param("satisfaction", name(more.satisfaction()))
                .param("paid", more.askedToPay())
                .param("words", more.words())
                .param("id", callback)
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("need.refused.answered");
        }
        journal.append(Fact.of("need", "word-rated", callback, actor).with("satisfaction", name(more.satisfaction())).with("asked-to-pay", more.askedToPay()).with("words", more.words()));
        if (!more.words().isEmpty()) {
            history.note(actor, need.id(), "ADDED", more.words());
        }
        tellOfPay(actor, need, more);
    }

    /** Nothing is sold here: whoever was asked for money says so once, and the officials hear it. */
    private void tellOfPay(Actor actor, Need need, Answered said) {
        if (Boolean.TRUE.equals(said.askedToPay())) {
            appointments.holders(actor.subdistrict(), Role.OFFICIAL)
                    .forEach(each -> notices.tell(actor.subdistrict(), new Notices.To(each.id(), null), Notices.Kind.WORK, "need.news.PAID", need.receipt()));
        }
    }
}
