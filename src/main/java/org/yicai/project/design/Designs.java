package org.yicai.project.design;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.need.GroupId;
import org.yicai.place.Places;
import org.yicai.project.ProjectId;
import org.yicai.project.Promises;
import org.yicai.project.gate.DesignFile;

/** Writes designs. */
@Component
class Designs {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Promises promises;
    private final Versions versions;

    // six: the rows, their facts, the day, what is promised, and every wording
    Designs(JdbcClient sql, Journal journal, Clock clock, Places places, Promises promises, Versions versions) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.promises = promises;
        this.versions = versions;
    }

    /** A new draft for a group of needs; the official's office is the purchaser. */
    ProjectId draft(Actor actor, GroupId group, DesignForm form) {
        var id = ProjectId.next(clock.instant());
        var year = String.valueOf(places.today().getYear());
        try {
            values(form, sql.sql("""
                    insert into project.project (id, subdistrict, number, title, origin, regime, stage, catalogue_leaf, kind, nature, purchaser, purchaser_level,
                           level_reason, target_group, summary, remains, able_reason, budget_line, amount_fen, negative_list, drafted_by, drafted_at)
                    select :id, :subdistrict, :year || '-' || lpad((count(*) + 1)::text, 3, '0'), :title, :origin, :regime, 'DRAFT', :leaf, :kind, :nature, :purchaser, :level,
                           :levelReason, :target, :summary, :remains, :able, :line, :amount, cast(:negative as boolean[]), :by, :at
                      from project.project where subdistrict = :subdistrict and number like :year || '-%'
                    """))
                    .param("id", id.value())
                    .param("subdistrict", actor.subdistrict().value())
                    .param("year", year)
                    .param("purchaser", actor.organisation(Role.OFFICIAL).value())
                    .param("by", actor.requirePerson().value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException faster) {
            throw Refusal.tooLate("web.refused.faster");
        }
        journal.append(fact(Fact.first("project", "design-drafted", id.value(), actor), form));
        details(actor, id, form);
        answer(actor, id, group);
        versions.keep(actor, id, VersionKind.DRAFTED);
        return id;
    }

    /**
     * Changes a design that is still being written.
     *
     * @param before how it stands
     * @param version the one that the form began with
     * @return false, and nothing has happened, when it is before the committee or somebody else changed it since
     */
    boolean change(Actor actor, DesignFile before, DesignForm form, int version) {
        var id = before.project().id();
        var rows = values(form, sql.sql("""
                update project.project set title = :title, origin = :origin, regime = :regime, catalogue_leaf = :leaf, kind = :kind, nature = :nature, purchaser_level = :level,
                       level_reason = :levelReason, target_group = :target, summary = :summary, remains = :remains, able_reason = :able, budget_line = :line,
                       amount_fen = :amount, negative_list = cast(:negative as boolean[]), version = version + 1
                 where id = :id and stage in ('DRAFT', 'RETURNED') and version = :version
                """)).param("id", id.value()).param("version", version).update();
        if (rows == 0) {
            return false;
        }
        journal.append(fact(Fact.of("project", "design-changed", id.value(), actor), form));
        details(actor, id, form);
        versions.keepFirst(actor, before);
        versions.keep(actor, id, VersionKind.CHANGED);
        return true;
    }

    private static StatementSpec values(DesignForm form, StatementSpec statement) {
        return statement.param("title", form.title())
                .param("origin", form.origin().name())
                .param("regime", form.regime().name())
                .param("leaf", form.leaf())
                .param("kind", form.kind().name())
                .param("nature", form.nature() == null ? null : form.nature().name())
                .param("level", form.level().name())
                .param("levelReason", form.levelReason())
                .param("target", form.targetGroup())
                .param("summary", form.summary())
                .param("remains", form.remains())
                .param("able", form.ableReason())
                .param("line", form.budgetLine())
                .param("amount", form.amount().fen())
                .param("negative", form.negativeList());
    }

    private static Fact fact(Fact fact, DesignForm form) {
        return fact.with("title", form.title())
                .with("origin", form.origin())
                .with("regime", form.regime())
                .with("leaf", form.leaf())
                .with("kind", form.kind())
                .with("nature", form.nature())
                .with("level", form.level())
                .with("levelReason", form.levelReason())
                .with("targetGroup", form.targetGroup())
                .with("summary", form.summary())
                .with("remains", form.remains())
                .with("able", form.able().stream().map(each -> each.kind() + " " + each.quantity() + " " + each.unit()).collect(Collectors.joining("\n")))
                .with("ableReason", form.ableReason())
                .with("budgetLine", form.budgetLine())
                .with("amountFen", form.amount().fen())
                .with("negativeList", form.negativeList())
                .with("deliverables", form.promises().stream()
                        .map(each -> each.name() + " | " + each.quantity() + " " + each.unit() + " | " + each.standard() + " | " + each.evidence())
                        .collect(Collectors.joining("\n")))
                .with("indicators", form.indicators());
    }

    private void details(Actor actor, ProjectId id, DesignForm form) {
        promises.write(actor, id, form.promises());
        promises.writeAble(actor, id, form.able());
        sql.sql("delete from project.indicator where project = :project").param("project", id.value()).update();
        form.indicators().forEach((kind, target) -> sql.sql("""
                insert into project.indicator (id, subdistrict, project, kind, target) values (:id, :subdistrict, :project, :kind, :target)
                """)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", actor.subdistrict().value())
                .param("project", id.value())
                .param("kind", kind.name())
                .param("target", target)
                .update());
    }

    private void answer(Actor actor, ProjectId project, GroupId group) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into project.answered_group (id, subdistrict, project, need_group, linked_at)
                values (:id, :subdistrict, :project, :group, :at)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.value())
                .param("group", group.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("project", "needs-answered", id, actor).with("project", project).with("group", group));
    }
}
