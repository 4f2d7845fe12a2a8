package org.yicai.project.ending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.party.Notices;
import org.yicai.place.Places;
import org.yicai.project.Project;
import org.yicai.project.ProjectId;
import org.yicai.project.Recipients;
import org.yicai.project.Rule;

/** Nobody who uses a service again and again learns of its end from a closed door: thirty days before, with what comes next (rule F1). */
@Component
class Farewells {

    static final int DAYS = 30;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Notices notices;
    private final ObjectProvider<Recipients> recipients;

    // six: what was told and when, by which messages, and who comes again and again
    Farewells(JdbcClient sql, Journal journal, Clock clock, Places places, Notices notices, ObjectProvider<Recipients> recipients) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.notices = notices;
        this.recipients = recipients;
    }

    /** @param told how many could be reached; everybody else is told by those who know them */
    record Farewell(String nextStep, LocalDate endsOn, int told, Instant toldAt) {}

    private record End(LocalDate value) {}

    /** The last day of a project under way; empty before there is a contract. */
    Optional<LocalDate> endsOn(ProjectId project) {
        return sql.sql("select coalesce(k.ends_on, p.lands_until) as value from project.project p left join project.contract k on k.project = p.id where p.id = :id and coalesce(k.ends_on, p.lands_until) is not null")
                .param("id", project.value()).query(End.class).optional().map(End::value);
    }

    Optional<Farewell> of(ProjectId project) {
        return sql.sql("select next_step, ends_on, told, told_at from project.farewell where project = :project").param("project", project.value()).query(Farewell.class).optional();
    }

    List<Recipients.Regular> regular(ProjectId project) {
        return recipients.stream().flatMap(each -> each.regular(project).stream()).toList();
    }

    /** F1: the finding at "reason" when somebody comes again and again and was not told thirty days ago; nothing else. */
    List<Finding> wanting(Project project) {
        var told = of(project.id()).map(each -> each.toldAt.atZone(places.zone()).toLocalDate());
        var early = told.isPresent() && !told.get().isAfter(places.today().minusDays(DAYS));
        return Rule.unless(early || regular(project.id()).isEmpty(), "reason", "project.finding.farewell", DAYS).toList();
    }

    /**
     * An exit may be sudden: those who come again and again hear on the same day who looks after them now, unless they
     * were told before or there is nobody.
     */
    void tellUntold(Actor actor, Project project, String nextStep, LocalDate endsOn) {
        var regular = of(project.id()).isEmpty() ? regular(project.id()) : List.<Recipients.Regular>of();
        if (!regular.isEmpty()) {
            tell(actor, project, nextStep, endsOn, regular);
        }
    }

    /** @throws Refusal (409) when they were told already */
    void tell(Actor actor, Project project, String nextStep, LocalDate endsOn) {
        tell(actor, project, nextStep, endsOn, regular(project.id()));
    }

    private void tell(Actor actor, Project project, String nextStep, LocalDate endsOn, List<Recipients.Regular> regular) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.farewell (id, subdistrict, project, next_step, ends_on, told, told_by, told_at)
                values (:id, :subdistrict, :project, :next, :ends, :told, :by, :at) on conflict (project) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.id().value())
                .param("next", nextStep)
                .param("ends", endsOn)
                .param("told", regular.size())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.first("project", "farewell-told", id, actor).with("project", project.id()).with("nextStep", nextStep).with("endsOn", endsOn).with("told", regular.size()));
        regular.forEach(each -> notices.tell(actor.subdistrict(), new Notices.To(each.person() == null ? null : new PersonId(each.person()), each.phone()), Notices.Kind.ACTIVITY,
                "project.news.FAREWELL", project.title(), endsOn, nextStep));
    }
}
