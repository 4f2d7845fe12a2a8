package org.yicai.project.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.OrganisationId;
import org.yicai.place.Places;
import org.yicai.project.Project;
import org.yicai.project.ProjectId;
import org.yicai.project.Rule;
import org.yicai.project.gate.Gate;
import org.yicai.project.work.Dealings;
import org.yicai.project.work.SelfCheck;

/** Looks at a choice before it is made, and again before it is confirmed. */
@Component
class Choosing {

    private final Dealings dealings;
    private final Gate gate;
    private final Procurement procurement;
    private final Places places;

    Choosing(Dealings dealings, Gate gate, Procurement procurement, Places places) {
        this.dealings = dealings;
        this.gate = gate;
        this.procurement = procurement;
        this.places = places;
    }

    /** @param chosen whose self-check was named; empty when it is none of this project */
    record Judgement(Optional<SelfCheck> chosen, List<Finding> findings) {}

    /**
     * What still holds the purchase, and what the rules find.
     *
     * @param drafter whether who chooses has drafted the design, too
     */
    Judgement judge(Project project, Procurement.Award award, boolean drafter) {
        var checks = dealings.selfChecks(project.id());
        var chosen = checks.stream().filter(each -> each.id().equals(award.selfCheck())).findFirst();
        var findings = new ArrayList<>(gate.holds(project.id()));
        if (chosen.isEmpty()) {
            findings.add(Finding.at("self_check", "project.finding.no-self-check"));
        }
        findings.addAll(Rule.all(AwardRules.ALL, new AwardRules.Case(project, award, chosen.orElse(null), checks, drafter, places.today())));
        return new Judgement(chosen, List.copyOf(findings));
    }

    /** Brings the design back before the committee when somebody whose vote counted belongs to the chosen one. */
    boolean sentBack(Actor actor, ProjectId project, OrganisationId contractor) {
        if (!procurement.voterBelongsTo(actor, project, contractor)) {
            return false;
        }
        gate.sendBack(actor, project, "project.because.tied");
        return true;
    }
}
