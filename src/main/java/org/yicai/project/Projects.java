package org.yicai.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;

/** Projects and their stages. Every move is one guarded update and one fact. */
@Component
public class Projects {

    private final JdbcClient sql;
    private final Journal journal;

    Projects(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** @throws Missing when there is none in this scope */
    public Project get(ProjectId id) {
        return sql.sql("""
                select p.id, p.number, p.title, p.origin, p.regime, p.stage, p.catalogue_leaf as leaf, c.code as leaf_code, c.name as leaf_name,
                       c.name_en as leaf_name_en, c.parent as branch, p.kind, p.nature, p.purchaser, o.name as purchaser_name, p.purchaser_level,
                       p.level_reason, p.target_group, p.summary, p.remains, p.budget_line, p.amount_fen as amount,
                       cast(p.negative_list as text) as negative_list, p.drafted_by, p.drafted_at, p.version, p.payer, p.contract_link,
                       p.recipients, p.lands_from, p.lands_until, p.expected_asks, p.contractor, w.name as contractor_name
                  from project.project p
                  join project.catalogue_item c on c.id = p.catalogue_leaf
                  left join party.published_organisation o on o.id = p.purchaser
                  left join party.published_organisation w on w.id = p.contractor
                 where p.id = :id
                """).param("id", id.value()).query(Project.class).optional().orElseThrow(Missing::new);
    }

    /** A line of the list. */
    public record Row(ProjectId id, String number, String title, ProjectStage stage, ServiceKind kind, @Nullable String contractorName) {}

    /**
     * The latest projects, at most 100.
     *
     * @param contractors null for all; else only what these won, and what is open for their application
     */
    public List<Row> latest(Actor actor, @Nullable List<OrganisationId> contractors) {
        return sql.sql("""
                select p.id, p.number, p.title, p.stage, p.kind, o.name as contractor_name
                  from project.project p left join party.published_organisation o on o.id = p.contractor
                 where p.subdistrict = :subdistrict and (:all or p.stage = 'PASSED' or p.contractor = any (:contractors))
                 order by p.id desc limit 100
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("all", contractors == null)
                .param("contractors", contractors == null ? new UUID[0] : contractors.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(Row.class)
                .list();
    }

    /**
     * Moves a project on, if it still stands where it is said to stand.
     *
     * @throws Refusal (409) when somebody was faster
     */
    public void move(Actor actor, ProjectId id, ProjectStage to, ProjectStage... from) {
        if (!Arrays.stream(from).allMatch(each -> each.next().contains(to))) {
            throw new IllegalArgumentException("no way to " + to);
        }
        var rows = sql.sql("update project.project set stage = :to where id = :id and stage = any (:from)")
                .param("to", to.name())
                .param("id", id.value())
                .param("from", Arrays.stream(from).map(Enum::name).toArray(String[]::new))
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("project", "project-" + to.name().toLowerCase(Locale.ROOT).replace('_', '-'), id.value(), actor));
    }

    /**
     * Holds a project at its stage until the transaction ends, so that nobody ends it meanwhile.
     *
     * @throws Refusal (409) when it is no longer there
     */
    public void hold(ProjectId id, ProjectStage stage) {
        lock(id, stage, "for share");
    }

    /**
     * The same for what only one may do at a time.
     *
     * @throws Refusal (409) when it is no longer there
     */
    public void holdAlone(ProjectId id, ProjectStage stage) {
        lock(id, stage, "for no key update");
    }

    private void lock(ProjectId id, ProjectStage stage, String how) {
        sql.sql("select id from project.project where id = :id and stage = :stage " + how)
                .param("id", id.value())
                .param("stage", stage.name())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("web.refused.faster"));
    }

    /**
     * Takes a project for this transaction alone, at its stage, so that nothing of it is accepted or changed meanwhile.
     *
     * @throws Refusal (409) when it is no longer there
     */
    public void take(ProjectId id, ProjectStage stage) {
        sql.sql("select id from project.project where id = :id and stage = :stage for update")
                .param("id", id.value())
                .param("stage", stage.name())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("web.refused.faster"));
    }

    /** Says whose the project is from now on. Call it with the move that decides it. */
    public void giveTo(ProjectId id, OrganisationId contractor) {
        sql.sql("update project.project set contractor = :contractor where id = :id")
                .param("contractor", contractor.value())
                .param("id", id.value())
                .update();
    }
}
