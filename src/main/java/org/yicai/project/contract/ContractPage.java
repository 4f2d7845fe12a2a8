package org.yicai.project.contract;

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
record ContractPage(Fields in, Project project, ContractFile file, List<Organisation> organisations, @Nullable ContractSide side) implements FormPage {

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

    boolean mayPayAdvance() {
        return side == ContractSide.PURCHASER && file.terms().advanceFen() > 0 && file.terms().advancePaidOn() == null && running();
    }
}
