package org.yicai.project.ending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.project.ContractSide;
import org.yicai.project.Unit;

/** What an exit is made of: proposals so far, the contract's money, what is promised, and who of the committee could mediate. */
record ExitFile(List<Exit> exits, List<Account> money, List<Line> lines, List<Deliverable> deliverables, List<Seat> seats) {

    /** @param answer AGREED ends the project, WITHDRAWN takes the proposal back */
    record Exit(
            UUID id, ContractSide side, String reason, String people, String handedTo, String unfinished, long paidFen, long valueFen, long refundFen, long owedFen, Instant proposedAt,
            @Nullable String mediator, @Nullable String mediation, @Nullable Instant mediationAt, @Nullable String answer, @Nullable Instant answeredAt, boolean owedPaid) {

        boolean open() {
            return answer == null;
        }

        boolean agreed() {
            return "AGREED".equals(answer);
        }

        Money refund() {
            return Money.of(refundFen);
        }

        Money owed() {
            return Money.of(owedFen);
        }
    }

    /**
     * @param agreedFen what the contract comes to, without deductions that both agreed to
     * @param acceptedFen what of it was accepted, {@code unpaidFen} what of that is not paid
     * @param paidFen all that was paid, {@code advanceLeftFen} what of it was paid in advance and not made up for
     */
    record Account(UUID contract, int payDays, long agreedFen, long acceptedFen, long unpaidFen, long paidFen, long advanceLeftFen) {}

    /** What a milestone that is not accepted promises. */
    record Line(UUID milestone, long amountFen, UUID deliverable, int promised) {}

    /** @param claimed what acceptances have counted */
    record Deliverable(UUID id, String name, Unit unit, int quantity, int claimed) {}

    /** A member of the committee. */
    record Seat(UUID person, String name) {}

    Optional<Exit> open() {
        return exits.stream().filter(Exit::open).findFirst();
    }

    Optional<Exit> agreed() {
        return exits.stream().filter(Exit::agreed).findFirst();
    }

    @Nullable Account account() {
        return money.isEmpty() ? null : money.getFirst();
    }
}
