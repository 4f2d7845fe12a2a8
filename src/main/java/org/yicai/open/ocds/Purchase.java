package org.yicai.open.ocds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything the public may know of one project's purchase, and the steps it took. */
record Purchase(
        Project project,
        List<Group> groups,
        List<Deliverable> deliverables,
        List<Turn> turns,
        Optional<Award> award,
        Optional<Contract> contract,
        List<Amendment> amendments,
        List<Subcontract> subcontracts,
        List<Milestone> milestones,
        List<Payment> payments,
        Optional<Ending> ending,
        List<Organisation> organisations) {

    /** @param payer who pays for what landed, by name; "" for what is bought here */
    record Project(
            UUID id, UUID subdistrict, String number, String title, String origin, String regime, String targetGroup, String summary, long amountFen, Instant draftedAt, String payer,
            String contractLink, String recipients, @Nullable LocalDate landsFrom, @Nullable LocalDate landsUntil, @Nullable UUID contractor, @Nullable UUID purchaser, String leafName,
            String leafCode, int catalogueYear) {

        boolean landed() {
            return regime.equals("LANDED");
        }

        /** Nobody bought it: it was given. */
        boolean given() {
            return origin.equals("GIFT");
        }
    }

    /** A group of needs it answers. */
    record Group(UUID project, String title) {}

    /** @param passedQuantity what the committee passed and the contract promised when it was signed; amendments may have changed it since */
    record Deliverable(UUID id, UUID project, String name, String unit, int quantity, int passedQuantity, String standard) {}

    /** One time at the gate; {@code conclusion} is null while it is open. */
    record Turn(
            UUID id, UUID project, int round, String title, Instant submittedAt, @Nullable String conclusion, @Nullable Instant concludedAt, @Nullable String reason,
            int agree, int against, int abstain, int recused) {

        boolean passed() {
            return conclusion != null && conclusion.startsWith("PASSED");
        }
    }

    record Award(UUID id, UUID project, UUID contractor, String method, long amountFen, String noticeLink, Instant awardedAt) {}

    /** @param originalFen the amount when it was signed; amendments may have changed it since, as they may have the end */
    record Contract(UUID id, UUID project, UUID contractor, long originalFen, LocalDate signedOn, LocalDate startsOn, LocalDate endsOn, String standards, Instant publishedAt) {}

    /**
     * A change that both sides agreed to.
     *
     * @param formerEndsOn when the contract ended before; null where nobody wrote it down
     * @param milestones what became of those that were open
     * @param before how much was promised before; empty where nobody wrote it down
     */
    record Amendment(
            UUID id, UUID project, int number, long deltaFen, LocalDate endsOn, @Nullable LocalDate formerEndsOn, String reason, Instant answeredAt, List<Changed> milestones,
            List<Quantity> before) {

        Optional<Changed> of(Milestone milestone) {
            return milestones.stream().filter(each -> each.milestone.equals(milestone.id)).findFirst();
        }
    }

    /** @param added whether it is new; {@code formerDue} and {@code formerFen} are null then, and where nobody wrote them down */
    record Changed(UUID milestone, boolean added, @Nullable LocalDate formerDue, @Nullable Long formerFen) {}

    record Quantity(UUID deliverable, int quantity) {}

    /** A part that somebody else does, with the purchaser's consent. */
    record Subcontract(UUID id, UUID project, UUID organisation, String part, int sharePercent, Instant answeredAt) {}

    /** @param kept what was promised and what was counted when it was accepted */
    record Milestone(UUID id, UUID project, String title, LocalDate dueOn, long amountFen, @Nullable Instant acceptedAt, int served, int rated, @Nullable String opinion, List<Kept> kept) {}

    record Kept(String name, String unit, int promised, int confirmed) {}

    record Payment(UUID id, UUID project, UUID milestone, long amountFen, LocalDate paidOn, Instant recordedAt) {}

    record Ending(UUID project, String kind, String reason, long refundFen, String handedTo, Instant endedAt) {

        boolean completed() {
            return kind.equals("COMPLETED");
        }
    }

    record Organisation(UUID id, UUID subdistrict, String kind, String name, @Nullable String code) {}

    UUID id() {
        return project.id;
    }

    /** What happened so far, the first thing first. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        if (project.landed()) {
            steps.add(step(project.draftedAt, Step.Kind.LANDED, project.id));
        }
        for (var turn : turns) {
            steps.add(step(turn.submittedAt, Step.Kind.SUBMITTED, turn.id));
            if (turn.concludedAt != null) {
                steps.add(step(turn.concludedAt, Step.Kind.CONCLUDED, turn.id));
            }
        }
        award.ifPresent(each -> steps.add(step(each.awardedAt, Step.Kind.AWARDED, each.id)));
        contract.ifPresent(each -> steps.add(step(each.publishedAt, Step.Kind.SIGNED, each.id)));
        amendments.forEach(each -> steps.add(step(each.answeredAt, Step.Kind.AMENDED, each.id)));
        subcontracts.forEach(each -> steps.add(step(each.answeredAt, Step.Kind.SUBCONTRACTED, each.id)));
        for (var milestone : milestones) {
            if (milestone.acceptedAt != null) {
                steps.add(step(milestone.acceptedAt, Step.Kind.ACCEPTED, milestone.id));
            }
        }
        payments.forEach(each -> steps.add(step(each.recordedAt, Step.Kind.PAID, each.id)));
        ending.ifPresent(each -> steps.add(step(each.endedAt, Step.Kind.ENDED, project.id)));
        return steps.stream().sorted().toList();
    }

    private Step step(Instant at, Step.Kind kind, UUID id) {
        return new Step(at, kind, id, project.id);
    }

    Turn turn(UUID id) {
        return turns.stream().filter(each -> each.id.equals(id)).findFirst().orElseThrow();
    }

    Milestone milestone(UUID id) {
        return milestones.stream().filter(each -> each.id.equals(id)).findFirst().orElseThrow();
    }

    Amendment amendment(UUID id) {
        return amendments.stream().filter(each -> each.id.equals(id)).findFirst().orElseThrow();
    }

    Subcontract subcontract(UUID id) {
        return subcontracts.stream().filter(each -> each.id.equals(id)).findFirst().orElseThrow();
    }

    Payment payment(UUID id) {
        return payments.stream().filter(each -> each.id.equals(id)).findFirst().orElseThrow();
    }
}
