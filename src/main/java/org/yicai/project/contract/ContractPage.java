package org.yicai.project.contract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.party.Organisation;
import org.yicai.project.ContractSide;
import org.yicai.project.Project;
import org.yicai.project.ProjectStage;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * A contract: its terms, who does a part of it, and how it changes.
 *
 * @param organisations who may do a part of it; empty for those who cannot ask
 * @param side for whom the visitor speaks; null for those who only look
 */
record ContractPage(Fields in, Project project, ContractFile file, List<Organisation> organisations, @Nullable ContractSide side, LocalDate today) implements FormPage {

    private boolean running() {
        return project.stage() == ProjectStage.CONTRACTED;
    }

    boolean mayAskToSubcontract() {
        return running() && side == ContractSide.CONTRACTOR && file.openSubcontract().isEmpty();
    }

    boolean mayAnswerSubcontract() {
        return running() && side == ContractSide.PURCHASER && file.openSubcontract().isPresent();
    }

    boolean mayPropose() {
        return running() && side != null && file.openAmendment().isEmpty() && !file.open().isEmpty();
    }

    boolean mayAnswer(ContractFile.Amendment amendment) {
        return running() && amendment.answer() == null && !amendment.beforeCommittee() && side == amendment.side().other();
    }

    /** Whether the visitor may tell or ask the other side something. */
    boolean mayAsk() {
        return running() && side != null;
    }

    /** What the visitor may tell or ask: never what is the contractor's own. */
    List<Matter> matters() {
        return Arrays.stream(Matter.values()).filter(each -> file.decision(each) != Decision.DECIDES).toList();
    }

    boolean mayAnswer(ContractFile.Request request) {
        return running() && side == request.side().other() && request.answer() == null && request.dueOn() != null && !today.isAfter(request.dueOn());
    }

    /** Whether the visitor said "only with a price" and may now name it. */
    boolean mayPrice(ContractFile.Request request) {
        return mayPropose() && side == request.side().other() && request.answer() == Requests.Answer.PRICED;
    }

    /** The end of the contract with the days added that the purchaser lost; null when there are none, or for those who may not propose. */
    @Nullable LocalDate extended() {
        var days = file.lostDays().days();
        return days > 0 && mayPropose() ? file.terms().endsOn().plusDays(days) : null;
    }

    boolean mayPayAdvance() {
        return side == ContractSide.PURCHASER && file.terms().advanceFen() > 0 && file.terms().advancePaidOn() == null && running();
    }
}
