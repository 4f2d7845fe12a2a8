package org.yicai.project.ending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.project.ContractSide;
import org.yicai.project.OpenEnds;
import org.yicai.project.Project;
import org.yicai.project.ProjectStage;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * Leaving a project with honour: who proposes it, what is unfinished, what goes back, and who looks after the people.
 *
 * @param settlement by what is confirmed today
 * @param ends activities to come and asks without an answer
 * @param side for whom the visitor speaks; null for those who only look
 */
record ExitPage(Fields in, Project project, ExitFile file, Settlement settlement, List<OpenEnds.End> ends, @Nullable ContractSide side) implements FormPage {

    private boolean running() {
        return project.stage().next().contains(ProjectStage.TERMINATED);
    }

    boolean mayPropose() {
        return running() && side != null && file.open().isEmpty();
    }

    boolean mayAnswer(ExitFile.Exit exit) {
        return running() && exit.open() && side == exit.side().other();
    }

    boolean mayWithdraw(ExitFile.Exit exit) {
        return running() && exit.open() && side == exit.side();
    }

    boolean mayAskForMediation(ExitFile.Exit exit) {
        return mayAnswer(exit) && exit.mediation() == null && !file.seats().isEmpty();
    }

    boolean mayPayOwed(ExitFile.Exit exit) {
        return side == ContractSide.PURCHASER && exit.agreed() && exit.owedFen() > 0 && !exit.owedPaid();
    }
}
