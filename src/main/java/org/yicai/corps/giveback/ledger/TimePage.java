package org.yicai.corps.giveback.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One's own time credits.
 *
 * @param kin whether gifts to lineal kin are a way of this place
 * @param least the age from which one exchanges here
 */
record TimePage(Fields in, Account account, List<Entry> entries, List<Gift> gifts, List<TimeAsk> asks, boolean kin, int least, boolean mayServe) implements FormPage {

    /**
     * @param coming minutes that were confirmed and come with the next round
     * @param pool what was donated and waits for somebody in need
     * @param donatesOnly comes with a group, where the setting says that its time is donated
     */
    record Account(int minutes, int coming, int pool, boolean minor, boolean donatesOnly) {}

    /** @param incoming whether it came into the account */
    record Entry(Ledger.Why kind, int minutes, int missing, boolean incoming, Instant at, @Nullable String title) {}

    /** @param mine whether the reader offered it */
    record Gift(UUID id, boolean mine, String giver, String taker, Relation relation, int minutes, String words, Instant offeredAt, @Nullable Boolean taken) {}

    /** Who the taker is to the giver. */
    enum Relation {
        PARENT,
        CHILD,
        GRANDPARENT,
        GRANDCHILD
    }

    /** What open asks have spoken for already. */
    int bound() {
        return asks.stream().filter(each -> each.open() && each.source() == TimeAsk.From.OWN).mapToInt(TimeAsk::minutes).sum();
    }
}
