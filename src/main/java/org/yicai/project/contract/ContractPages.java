package org.yicai.project.contract;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.party.Organisation;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Organisations;
import org.yicai.place.Places;
import org.yicai.project.ContractSide;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.web.Fields;
import org.yicai.web.Page;

/** Draws the page of a contract, for itself and for every form on it that came back with findings. */
@Component
public class ContractPages {

    private final ContractFiles files;
    private final Organisations organisations;
    private final Places places;
    private final ProjectAccess access;

    ContractPages(ContractFiles files, Organisations organisations, Places places, ProjectAccess access) {
        this.files = files;
        this.organisations = organisations;
        this.places = places;
        this.access = access;
    }

    /**
     * In at most two statements.
     *
     * @throws org.yicai.kernel.Missing when no contract was signed
     */
    public Page page(Fields in, Actor actor, Project project) {
        return page(in, actor, project, files.of(project.id()));
    }

    Page page(Fields in, Actor actor, Project project, ContractFile file) {
        var side = access.sideOf(actor, project);
        begin(in, file);
        return new ContractPage(in, project, file, side == ContractSide.CONTRACTOR ? eligible(actor, project) : List.of(), side, places.today());
    }

    /** Volunteers and corps are nobody's subcontractor; whoever may not contract may not do a part of a contract either. */
    private List<Organisation> eligible(Actor actor, Project project) {
        return organisations.list(actor.subdistrict()).stream().filter(each -> each.kind().mayContract() && !each.id().equals(project.contractor())).toList();
    }

    static boolean volunteers(OrganisationKind kind) {
        return kind == OrganisationKind.VOLUNTEER_CORPS || kind == OrganisationKind.VOLUNTEER_TEAM;
    }

    /** A proposal begins with what is agreed. */
    private static void begin(Fields in, ContractFile file) {
        in.with("change_ends_on", file.terms().endsOn());
        for (var milestone : file.open()) {
            var row = "a" + milestone.position() + "_";
            in.with(row + "due", milestone.dueOn()).with(row + "amount", milestone.amount().inYuan());
            file.deliverables().forEach(each -> in.with(row + "q" + each.position(), file.quantity(milestone.id(), each.id())));
        }
    }
}
