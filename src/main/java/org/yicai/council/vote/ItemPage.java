package org.yicai.council.vote;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * A matter, in two minutes.
 *
 * @param mine the visitor's own seat; null for others
 * @param tied whether the system sees that the visitor must not take part
 */
record ItemPage(Fields in, Ballot ballot, Ballot.@Nullable Row mine, boolean tied, LocalDate today) implements FormPage {

    Item item() {
        return ballot.item();
    }

    boolean open() {
        return item().conclusion() == null;
    }

    /** Whether the meeting it stands on has begun. */
    boolean begun() {
        var day = item().heldOn();
        return day != null && !day.isAfter(today);
    }

    boolean recused() {
        return mine != null && (tied || mine.recusal() != null);
    }

    boolean mayVote() {
        return open() && begun() && mine != null && mine.present() && !recused() && mine.choice() == null;
    }

    boolean mayConclude() {
        return open() && begun() && mine != null && mine.convener() && (recused() || mine.choice() != null);
    }

    /** Votes are shown when the matter is concluded, so that everyone judges alone. */
    boolean showsVotes() {
        return !open();
    }
}
