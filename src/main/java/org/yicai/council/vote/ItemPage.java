package org.yicai.council.vote;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.council.Annex;
import org.yicai.council.Conclusion;
import org.yicai.council.ItemKind;
import org.yicai.council.answer.Conditions.Condition;
import org.yicai.council.answer.Objections.Objection;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * A matter, in two minutes.
 *
 * @param mine the row the visitor acts for; null for others
 * @param tied whether the system sees that the visitor must not take part
 * @param conditions what was asked for with a yes
 * @param objections what was said against it
 * @param answers whether the visitor answers conditions for the purchaser
 * @param annex what lies beside the paper while it is not decided
 */
record ItemPage(
        Fields in, Ballot ballot, Ballot.@Nullable Row mine, boolean tied, List<Condition> conditions, List<Objection> objections, boolean answers, List<Annex.Part> annex,
        LocalDate today)
        implements FormPage {

    Item item() {
        return ballot.item();
    }

    boolean open() {
        return item().conclusion() == null;
    }

    /** Whether the meeting it stands on has begun, or the written round is open. */
    boolean begun() {
        var day = item().day();
        return day != null && !day.isAfter(today);
    }

    boolean recused() {
        return mine != null && (tied || mine.recusal() != null);
    }

    /** Whether the written round still takes votes. */
    boolean writing() {
        var until = item().writtenUntil();
        return until != null && !today.isAfter(until);
    }

    /** Whether the visitor is where votes are given: at the meeting, or in the written round. */
    boolean there() {
        return mine != null && (item().written() ? writing() : mine.present());
    }

    boolean mayVote() {
        return open() && begun() && there() && !recused() && mine.choice() == null;
    }

    boolean mayConclude() {
        return open() && begun() && mine != null && mine.convener() && (recused() || mine.choice() != null || item().written() && !writing());
    }

    /** Whether the convener may look for a written round; rules say whether it may be. */
    boolean mayWrite() {
        return open() && mine != null && mine.convener() && !item().written();
    }

    /** Whether the convener may bring a design back before the committee, its conditions not being met. */
    boolean mayReopen() {
        return item().conclusion() == Conclusion.PASSED && item().kind() == ItemKind.DESIGN && mine != null && mine.convener();
    }

    boolean mayAnswerObjections() {
        return mine != null && mine.convener();
    }

    /** Votes are shown when the matter is concluded, so that everyone judges alone. */
    boolean showsVotes() {
        return !open();
    }
}
