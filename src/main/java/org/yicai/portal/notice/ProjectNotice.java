package org.yicai.portal.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.SubdistrictId;
import org.yicai.portal.Promise;

/** What hangs on a notice board about one project, and the questions that find it; each by {@code :id}. */
record ProjectNotice(List<Project> project, List<Promise> promises, List<Latest> latest) {

    /** @param recorded activities that the contractor told of, {@code confirmed} how many of them others confirmed */
    record Project(UUID id, UUID subdistrictId, String number, String title, String contractor, String summary, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, int recorded, int confirmed) {

        SubdistrictId subdistrict() {
            return new SubdistrictId(subdistrictId);
        }
    }

    /** Whose entry stands last in the log. */
    enum What {
        PROJECT,
        GATE,
        CONTRACT,
        ACTIVITY,
        RECORD,
        ACCEPTANCE,
        PAYMENT
    }

    /** @param leaf hash of the entry in hexadecimal digits */
    record Latest(What what, Instant at, String leaf) {}

    private static final String PROJECT = """
            select p.id, p.subdistrict as subdistrict_id, p.number, p.title, coalesce(o.name, '') as contractor, p.summary, coalesce(k.starts_on, p.lands_from) as starts_on, coalesce(k.ends_on, p.lands_until) as ends_on,
                   (select count(*) from activity.published_result r where r.project = p.id and r.cancelled_at is null) as recorded,
                   (select count(distinct c.id) from activity.published_confirmed c join activity.published_result r on r.id = c.id where c.project = p.id) as confirmed
              from project.published_project p
              left join project.published_contract k on k.project = p.id
              left join party.published_organisation o on o.id = coalesce(k.contractor, p.contractor)
             where p.id = :id
            """;

    private static final String PROMISES = """
            select d.name, d.unit, d.quantity, coalesce((select sum(c.quantity) from activity.published_delivered c where c.deliverable = d.id), 0) as confirmed
              from project.published_deliverable d where d.project = :id order by d.position
            """;

    /** Of each kind the newest that has its place in the log, then the newest of those. */
    private static final String LATEST = """
            with thing as (
                select 'PROJECT' as what, p.id from project.published_project p where p.id = :id
                union all select 'GATE', i.id from council.published_item i where i.subject = :id
                union all select 'CONTRACT', k.id from project.published_contract k where k.project = :id
                union all select 'ACTIVITY', d.id from activity.published_date d where d.project = :id
                union all select 'RECORD', r.record from activity.published_result r where r.project = :id
                union all select 'ACCEPTANCE', m.acceptance from project.published_milestone m where m.project = :id and m.acceptance is not null
                union all select 'PAYMENT', m.payment from project.published_milestone m where m.project = :id and m.payment is not null
            )
            select t.what, e.at, encode(e.leaf, 'hex') as leaf from thing t join journal.published_entry e on e.subject = t.id and e.index is not null order by e.at desc, e.index desc limit 1
            """;

    static final Map<String, String> QUESTIONS = Map.of("project", PROJECT, "promises", PROMISES, "latest", LATEST);
}
