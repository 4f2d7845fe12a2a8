package org.yicai.council.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.council.Choice;
import org.yicai.council.Constituency;
import org.yicai.kernel.PersonId;

/**
 * Everything a conclusion rests on.
 *
 * @param rows one for each seat in its term on the day of the meeting
 * @param quorumPercent hundredths of the seats that must be present
 * @param excused constituencies that were absent from the last two meetings, too, all called with notice: they no longer block
 */
record Ballot(Item item, List<Row> rows, int quorumPercent, LocalDate today, Set<Constituency> excused) {

    /**
     * @param person who acts for the seat: the member, or the substitute who is there instead
     * @param standsFor the member's name when a substitute acts; null else
     * @param present at a meeting who was there; in a written round who has voted or stepped back
     * @param recusal why the person takes no part; null when it does
     */
    record Row(
            UUID seat,
            PersonId person,
            String name,
            @Nullable String standsFor,
            Constituency constituency,
            boolean convener,
            boolean present,
            @Nullable Choice choice,
            @Nullable String reason,
            @Nullable String recusal) {

        boolean counts() {
            return choice != null && recusal == null;
        }
    }

    List<Row> present() {
        return rows.stream().filter(Row::present).toList();
    }

    long votes(Choice choice) {
        return rows.stream().filter(Row::counts).filter(each -> each.choice == choice).count();
    }

    long cast() {
        return rows.stream().filter(Row::counts).count();
    }

    /** More than half of the votes cast agree; abstentions are votes. */
    boolean passes() {
        return votes(Choice.AGREE) * 2 > cast();
    }

    /** How many seats must be there, rounded up. */
    int quorum() {
        return Math.max(1, (rows.size() * quorumPercent + 99) / 100);
    }
}
