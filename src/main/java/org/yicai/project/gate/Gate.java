package org.yicai.project.gate;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Council;
import org.yicai.council.ItemConcluded;
import org.yicai.council.Submission;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.project.budget.Budget;

/** The way to the committee and back. */
@Component
public class Gate {

    private final JdbcClient sql;
    private final Projects projects;
    private final Budget budget;
    private final Council council;

    Gate(JdbcClient sql, Projects projects, Budget budget, Council council) {
        this.sql = sql;
        this.projects = projects;
        this.budget = budget;
        this.council = council;
    }

    /**
     * Sets the money aside and hands the design in.
     *
     * @return what the gate's rules find; nothing has happened then
     */
    public List<Finding> submit(Actor actor, DesignFile file) {
        var findings = GateRules.judge(file).stream().filter(each -> each.finding() != null).map(GateRules.Check::finding).toList();
        if (!findings.isEmpty()) {
            return findings;
        }
        var project = file.project();
        projects.move(actor, project.id(), ProjectStage.IN_REVIEW, ProjectStage.DRAFT, ProjectStage.RETURNED);
        if (!budget.reserve(project.budgetLine(), project.amount())) {
            return List.of(Finding.at("rule-budget", "project.rule.budget.not", file.backing().budgetLeft().inYuan()));
        }
        council.submit(actor, new Submission(project.id().value(), project.branch(), project.title(), project.summary(), "/designs/" + project.id()));
        return List.of();
    }

    /** Brings a passed design back before the committee; the money stays set aside. */
    public void sendBack(Actor actor, ProjectId project, String because) {
        projects.move(actor, project, ProjectStage.IN_REVIEW, ProjectStage.PASSED);
        council.reopen(actor, project.value(), because);
    }

    /** What the committee concluded. Matters that are no projects are somebody else's. */
    @EventListener
    void hear(ItemConcluded concluded) {
        var id = new ProjectId(concluded.subject());
        if (!sql.sql("select exists (select 1 from project.project where id = :id)").param("id", id.value()).query(Boolean.class).single()) {
            return;
        }
        projects.move(concluded.by(), id, concluded.passed() ? ProjectStage.PASSED : ProjectStage.RETURNED, ProjectStage.IN_REVIEW);
        if (!concluded.passed()) {
            var project = projects.get(id);
            budget.release(project.budgetLine(), project.amount());
        }
    }
}
