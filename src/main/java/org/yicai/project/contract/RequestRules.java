package org.yicai.project.contract;

import static org.yicai.project.Rule.unless;

import java.util.List;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;
import org.yicai.project.ContractSide;
import org.yicai.project.Rule;

/** Who has to ask whom, by the sheet of decisions: nobody approves what is somebody's own. */
final class RequestRules {

    record Case(ContractSide side, Matter matter, Decision decision) {}

    static final List<Rule<Case>> ALL = List.of(
            new Rule<>("S1", "the purchaser does not settle what is the contractor's own", RequestRules::notTheContractorsOwn),
            new Rule<>("S2", "the contractor does not ask about its own", RequestRules::noNeedToAsk));

    private RequestRules() {}

    private static Stream<Finding> notTheContractorsOwn(Case it) {
        return unless(it.side != ContractSide.PURCHASER || it.decision != Decision.DECIDES, "ask_matter", "project.finding.contractors-own");
    }

    private static Stream<Finding> noNeedToAsk(Case it) {
        return unless(it.side != ContractSide.CONTRACTOR || it.decision != Decision.DECIDES, "ask_matter", "project.finding.no-need-to-ask");
    }
}
