package org.yicai.project;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;

/** Projects under way, bought here or landed: what activities and asks may be for. */
@Component
public class Running {

    private final JdbcClient sql;

    Running(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A deliverable of a project under way.
     *
     * @param from the first and {@code until} the last day on which it may be delivered
     */
    public record Deliverable(
            DeliverableId id, ProjectId project, String projectTitle, OrganisationId contractor, String name, Unit unit, int quantity, LocalDate from, LocalDate until) {}

    /** A project under way and whose it is. */
    public record Project(ProjectId id, String title, OrganisationId contractor, String contractorName) {}

    private static final String DELIVERABLES = """
            select d.id, p.id as project, p.title as project_title, p.contractor, d.name, d.unit, d.quantity,
                   coalesce(k.starts_on, p.lands_from) as "from", coalesce(k.ends_on, p.lands_until) as until
              from project.deliverable d
              join project.project p on p.id = d.project
              left join project.contract k on k.project = p.id
             where p.subdistrict = :subdistrict and p.stage in ('CONTRACTED', 'LANDED')
            """;

    /** Everything these contractors may deliver now. */
    public List<Deliverable> deliverables(SubdistrictId subdistrict, Collection<OrganisationId> contractors) {
        return sql.sql(DELIVERABLES + " and p.contractor = any (:contractors) order by p.title, d.position")
                .param("subdistrict", subdistrict.value())
                .param("contractors", contractors.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(Deliverable.class)
                .list();
    }

    public Optional<Deliverable> deliverable(SubdistrictId subdistrict, @Nullable UUID id) {
        return sql.sql(DELIVERABLES + " and d.id = :id").param("subdistrict", subdistrict.value()).param("id", id).query(Deliverable.class).optional();
    }

    private static final String PROJECTS = """
            select p.id, p.title, p.contractor, o.name as contractor_name
              from project.project p join party.published_organisation o on o.id = p.contractor
             where p.subdistrict = :subdistrict and p.stage in ('CONTRACTED', 'LANDED')
            """;

    /** All projects under way in a subdistrict, by title. */
    public List<Project> projects(SubdistrictId subdistrict) {
        return sql.sql(PROJECTS + " order by p.title").param("subdistrict", subdistrict.value()).query(Project.class).list();
    }

    /**
     * Those that may ask people here for help today, by title: what comes from above asks nothing before its first day, nor while the committee
     * still advises (rule L1); it stops waiting as soon as every constituency has spoken.
     */
    public List<Project> asking(SubdistrictId subdistrict, LocalDate today) {
        return sql.sql(PROJECTS + """
                   and (p.stage = 'CONTRACTED' or p.lands_from <= :today
                        and (p.advice_until is null or p.advice_until < :today or (select count(distinct a.constituency) from project.advice a where a.project = p.id) = 4))
                 order by p.title
                """).param("subdistrict", subdistrict.value()).param("today", today).query(Project.class).list();
    }
}
