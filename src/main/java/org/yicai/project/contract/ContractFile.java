package org.yicai.project.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.project.ContractSide;
import org.yicai.project.Unit;

/** A signed contract with everything that was asked, changed and answered about it since. */
record ContractFile(
        List<Terms> contract,
        List<Milestone> milestones,
        List<Quantity> quantities,
        List<Deliverable> deliverables,
        List<Subcontract> subcontracts,
        List<Amendment> amendments,
        List<Row> rows,
        List<RowQuantity> rowQuantities,
        List<Settled> decisions,
        List<Request> requests,
        List<Lost> lost) {

    /**
     * @param originalFen as it was signed, {@code amountFen} as amended, {@code changedFen} what all amendments changed, up and down alike
     * @param advanceLeftFen what was paid in advance and no milestone has made up for yet
     * @param payDays days from the acceptance to the payment, {@code lateRate} ten-thousandths a day after that
     */
    record Terms(
            UUID id, UUID contractor, long amountFen, long originalFen, long changedFen, LocalDate signedOn, LocalDate startsOn, LocalDate endsOn, boolean longTerm,
            String quality, String priceParts, String standards, String duties, String breach, String contractorDecides, long advanceFen, long bondFen, @Nullable String bondForm,
            String dataTerms, int payDays, int lateRate, int amendPercent, @Nullable LocalDate advancePaidOn, long advanceLeftFen) {

        Money amount() {
            return Money.of(amountFen);
        }

        Money original() {
            return Money.of(originalFen);
        }

        Money advance() {
            return Money.of(advanceFen);
        }

        Money bond() {
            return Money.of(bondFen);
        }

        /** How much all amendments together may change, in fen. */
        long mostChange() {
            return originalFen * amendPercent / 100;
        }
    }

    record Milestone(UUID id, int position, String title, LocalDate dueOn, long amountFen, boolean accepted) {

        Money amount() {
            return Money.of(amountFen);
        }
    }

    record Quantity(UUID milestone, UUID deliverable, int quantity) {}

    /** @param passedQuantity what the committee passed */
    record Deliverable(UUID id, int position, String name, Unit unit, int quantity, int passedQuantity) {}

    record Subcontract(UUID id, String organisationName, String part, int sharePercent, Instant askedAt, @Nullable String answer, @Nullable String answerReason, @Nullable Instant answeredAt) {

        boolean agreed() {
            return "AGREED".equals(answer);
        }
    }

    record Amendment(
            UUID id, int number, ContractSide side, long deltaFen, LocalDate endsOn, String reason, Instant proposedAt, @Nullable String answer, @Nullable String answerReason,
            @Nullable Instant answeredAt, @Nullable String committee) {

        /** Whether the committee has not said yet what it thinks of it. */
        boolean beforeCommittee() {
            return "ASKED".equals(committee);
        }

        /** "+1,200.00", "−300.00", or "" when the amount stays. */
        String difference() {
            return deltaFen == 0 ? "" : Money.difference(deltaFen);
        }
    }

    /** What a milestone becomes; a new one has no id. */
    record Row(UUID amendment, int position, @Nullable UUID milestone, String title, LocalDate dueOn, long amountFen) {

        Money amount() {
            return Money.of(amountFen);
        }
    }

    record RowQuantity(UUID amendment, int position, UUID deliverable, int quantity) {}

    /** How the contract settles one matter. */
    record Settled(Matter matter, Decision decision) {}

    /**
     * What one side told the other, or asked it.
     *
     * @param dueOn the last day of an answer; null when it only tells
     */
    record Request(UUID id, ContractSide side, Matter matter, String words, Instant askedAt, @Nullable LocalDate dueOn, Requests.@Nullable Answer answer, @Nullable String answerWords) {}

    /** Days that the purchaser cost the contractor: paid late, and answered later than in a week. */
    record Lost(int payment, int answer) {

        int days() {
            return payment + answer;
        }
    }

    /** How a matter is settled; contracts from before there was a sheet have the usual one. */
    Decision decision(Matter matter) {
        return decisions.stream().filter(each -> each.matter == matter).map(Settled::decision).findFirst().orElse(matter.usual());
    }

    Lost lostDays() {
        return lost.getFirst();
    }

    Terms terms() {
        return contract.getFirst();
    }

    /** Those that nobody has accepted, which an amendment may change. */
    List<Milestone> open() {
        return milestones.stream().filter(each -> !each.accepted).toList();
    }

    int quantity(UUID milestone, UUID deliverable) {
        return quantities.stream().filter(each -> each.milestone.equals(milestone) && each.deliverable.equals(deliverable)).mapToInt(Quantity::quantity).sum();
    }

    /** What accepted milestones promise of a deliverable: no amendment reaches it. */
    int acceptedQuantity(UUID deliverable) {
        return milestones.stream().filter(Milestone::accepted).mapToInt(each -> quantity(each.id, deliverable)).sum();
    }

    Optional<Amendment> openAmendment() {
        return amendments.stream().filter(each -> each.answer == null).findFirst();
    }

    List<Row> rows(Amendment amendment) {
        return rows.stream().filter(each -> each.amendment.equals(amendment.id)).toList();
    }

    int quantity(Row row, UUID deliverable) {
        return rowQuantities.stream()
                .filter(each -> each.amendment.equals(row.amendment) && each.position == row.position && each.deliverable.equals(deliverable))
                .mapToInt(RowQuantity::quantity)
                .sum();
    }

    Optional<Subcontract> openSubcontract() {
        return subcontracts.stream().filter(each -> each.answer == null).findFirst();
    }

    /** Hundredths of the contract that others do with consent. */
    int subcontracted() {
        return subcontracts.stream().filter(Subcontract::agreed).mapToInt(Subcontract::sharePercent).sum();
    }
}
