package org.yicai.project.gate;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Council;
import org.yicai.council.ItemConcluded;
import org.yicai.council.ItemKind;
import org.yicai.council.ItemReopened;
import org.yicai.council.Submission;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.place.LocalWays;
import org.yicai.place.Places;
import org.yicai.project.ContractSide;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.project.Track;
import org.yicai.project.TwoPayers;
import org.yicai.project.budget.Budget;
import org.yicai.project.work.Counterpart;

/** The way to the committee and back. */
@Component
public class Gate {

    private final JdbcClient sql;
    private final Projects projects;
    private final Budget budget;
    private final Council council;
    private final Places places;
    private final Counterpart counterpart;
    private final TwoPayers twoPayers;
    private final LocalWays ways;

    // eight: the way to the committee moves a project and its money, tells its drafter, looks at who pays already, and is short for small amounts
    Gate(JdbcClient sql, Projects projects, Budget budget, Council council, Places places, Counterpart counterpart, TwoPayers twoPayers, LocalWays ways) {
        this.sql = sql;
        this.projects = projects;
        this.budget = budget;
        this.council = council;
        this.places = places;
        this.counterpart = counterpart;
        this.twoPayers = twoPayers;
        this.ways = ways;
    }

    /**
     * Sets the money aside and hands the design in.
     *
     * @return what the gate's rules find; nothing has happened then
     */
    public List<Finding> submit(Actor actor, DesignFile file) {
        var project = file.project();
        var things = file.promises().stream().map(each -> new TwoPayers.Thing(each.name(), each.unit())).toList();
        var findings = Stream.concat(GateRules.judge(file).stream().flatMap(each -> each.findings().stream()),
                twoPayers.judge(actor.subdistrict(), project.id(), project.leaf(), project.payer(), places.today(), things).stream()).toList();
        if (!findings.isEmpty()) {
            return findings;
        }
        projects.move(actor, project.id(), ProjectStage.IN_REVIEW, ProjectStage.DRAFT, ProjectStage.RETURNED);
        if (!budget.reserve(project.budgetLine(), project.amount())) {
            return List.of(Finding.at("rule-budget", "project.rule.budget.not", file.backing().budgetLeft().inYuan()));
        }
        council.submit(actor, new Submission(project.id().value(), ItemKind.DESIGN, project.branch(), project.title(), project.summary(), "/designs/" + project.id(),
                Track.of(project.amount(), ways, actor.subdistrict()) == Track.LIGHT));
        return List.of();
    }

    /** Brings a passed design back before the committee; the money stays set aside. */
    public void sendBack(Actor actor, ProjectId project, String because) {
        council.reopen(actor, project.value(), ItemKind.DESIGN, because);
    }

    /**
     * What still holds the purchase: conditions to answer, the days of objection, objections to answer (G1 to G3).
     *
     * @return the findings; empty when it may go on
     */
    public List<Finding> holds(ProjectId project) {
        return council.standing(project.value(), ItemKind.DESIGN).map(standing -> standing.holds(places.today())).orElseGet(List::of);
    }

    /** A design that is back before the committee is in review again, whoever brought it back. */
    @EventListener
    void hear(ItemReopened reopened) {
        if (reopened.kind() == ItemKind.DESIGN && isProject(reopened.subject())) {
            projects.move(reopened.by(), new ProjectId(reopened.subject()), ProjectStage.IN_REVIEW, ProjectStage.PASSED);
        }
    }

    private boolean isProject(UUID subject) {
        return sql.sql("select exists (select 1 from project.project where id = :id)").param("id", subject).query(Boolean.class).single();
    }

    /** What the committee concluded about a design. Matters that are no projects are somebody else's; other kinds move no stage. */
    @EventListener
    void hear(ItemConcluded concluded) {
        var id = new ProjectId(concluded.subject());
        if (concluded.kind() != ItemKind.DESIGN || !isProject(concluded.subject())) {
            return;
        }
        projects.move(concluded.by(), id, concluded.passed() ? ProjectStage.PASSED : ProjectStage.RETURNED, ProjectStage.IN_REVIEW);
        counterpart.tell(concluded.by(), id, ContractSide.PURCHASER, concluded.passed() ? "PASSED" : "RETURNED", concluded.reason());
        if (!concluded.passed()) {
            var project = projects.get(id);
            budget.release(project.budgetLine(), project.amount());
        }
    }
}
