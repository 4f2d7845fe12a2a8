package org.yicai.activity.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.visit.Visit.Visitor;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Reads visits; who sees which is part of every question. */
@Component
class Visits {

    private static final String VISIT = """
            select v.id, v.subdistrict, v.home, v.recipient, v.project, coalesce(p.title, '') as project_title, v.provider, o.name as provider_name, v.kind, v.words, v.confidential,
                   r.community, r.entrance, r.shown, r.sealed, v.starts_at, v.ends_at, v.planned_by, v.in_at, v.out_at, v.cancelled_at,
                   coalesce(v.cancelled_side, '') as cancelled_side, v.alarmed_at, v.closed_at, v.closing,
                   coalesce((select i.standing from activity.introduction i where i.home = v.home and i.provider = v.provider order by i.number desc limit 1), 'NEW') as standing, v.deliverable, w.was_so
              from activity.visit v
              join activity.recipient r on r.id = v.recipient
              join party.published_organisation o on o.id = v.provider
              left join project.published_project p on p.id = v.project
              left join activity.visit_word w on w.visit = v.id
            """;

    /** Of the provider's own; of all but the confidential ones for leaders; of those to which somebody goes. */
    private static final String VISIBLE = """
             where v.subdistrict = :subdistrict
               and (v.provider = any (:own) or :leads and not v.confidential
                    or exists (select 1 from activity.visitor x where x.visit = v.id and x.person = :person and x.ended_at is null))
            """;

    private final JdbcClient sql;
    private final Clock clock;
    private final Places places;
    private final VisitAccess access;

    Visits(JdbcClient sql, Clock clock, Places places, VisitAccess access) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
        this.access = access;
    }

    private JdbcClient.StatementSpec visible(String more, Actor actor) {
        return sql.sql(VISIT + VISIBLE + more)
                .param("subdistrict", actor.subdistrict().value())
                .param("own", access.providers(actor).stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("leads", access.leads(actor))
                .param("person", actor.requirePerson().value());
    }

    /** What the actor may see, from yesterday on, the earliest first, and before that whatever is not closed; at most 200. */
    List<Visit> list(Actor actor) {
        return visible(" and (v.starts_at >= :since or v.out_at is null and v.cancelled_at is null and v.closed_at is null) order by v.starts_at, v.id limit 200", actor)
                .param("since", utc(startOf(places.today().minusDays(1)))).query(Visit.class).list();
    }

    /** @throws Missing for what the actor may not see */
    Visit get(Actor actor, UUID id) {
        return visible(" and v.id = :id", actor).param("id", id).query(Visit.class).optional().orElseThrow(Missing::new);
    }

    /** The same once more after the household is held: what somebody changed meanwhile is seen. */
    Visit again(UUID id) {
        return sql.sql(VISIT + " where v.id = :id").param("id", id).query(Visit.class).single();
    }

    /** One that is over and not confidential, for whoever rings up and asks how it was. @throws Missing for every other */
    Visit over(SubdistrictId subdistrict, UUID id) {
        return sql.sql(VISIT + " where v.subdistrict = :subdistrict and v.id = :id and not v.confidential and v.out_at is not null").param("subdistrict", subdistrict.value()).param("id", id)
                .query(Visit.class).optional().orElseThrow(Missing::new);
    }

    /** One of a household's own. */
    Optional<Visit> find(UUID home, UUID id) {
        return sql.sql(VISIT + " where v.home = :home and v.id = :id").param("home", home).param("id", id).query(Visit.class).optional();
    }

    /** What a household reads: its visits from today on, and a month back, so that it can say how it was. */
    List<Visit> ofHome(UUID link) {
        return sql.sql(VISIT + " join activity.home h on h.id = v.home where h.link = :link and v.starts_at >= :since order by v.starts_at, v.id limit 100")
                .param("link", link).param("since", utc(startOf(places.today().minusDays(31)))).query(Visit.class).list();
    }

    /** A household's visits of one month, without those called off. */
    List<Visit> ofHome(UUID link, LocalDate month) {
        return sql.sql(VISIT + " join activity.home h on h.id = v.home where h.link = :link and v.cancelled_at is null and v.starts_at >= :from and v.starts_at < :until order by v.starts_at, v.id limit 200")
                .param("link", link).param("from", utc(startOf(month))).param("until", utc(startOf(month.plusMonths(1)))).query(Visit.class).list();
    }

    /** All that is not confidential in a month, for the sheets; at most 1,000. */
    List<Visit> ofMonth(SubdistrictId subdistrict, LocalDate month) {
        return sql.sql(VISIT + """
                 where v.subdistrict = :subdistrict and not v.confidential and v.cancelled_at is null and v.starts_at >= :from and v.starts_at < :until
                 order by r.community, r.entrance, v.home, v.starts_at limit 1000
                """).param("subdistrict", subdistrict.value()).param("from", utc(startOf(month))).param("until", utc(startOf(month.plusMonths(1)))).query(Visit.class).list();
    }

    /** Those of whom nobody has heard so many minutes after their end, and of whom no leader was told. */
    List<Visit> unheard(SubdistrictId subdistrict, int minutes) {
        return sql.sql(VISIT + " where v.subdistrict = :subdistrict and v.ends_at < :before and v.out_at is null and v.cancelled_at is null and v.closed_at is null and v.alarmed_at is null order by v.ends_at limit 200")
                .param("subdistrict", subdistrict.value()).param("before", utc(clock.instant().minusSeconds(60L * minutes))).query(Visit.class).list();
    }

    /** Everybody who goes or was to go on these visits, staff first. */
    List<Visitor> visitors(List<Visit> visits) {
        return sql.sql("""
                select x.visit, x.person, p.name, x.neighbour, x.ending, coalesce(b.organisation, '') as organisation, coalesce(b.code, '') as badge,
                       exists (select 1 from activity.portrait f where f.subdistrict = v.subdistrict and f.person = x.person and f.erased_at is null) as portrait
                  from activity.visitor x join activity.visit v on v.id = x.visit join party.published_person p on p.id = x.person
                  left join lateral (select b.code, o.name as organisation from activity.visit_badge b join party.published_organisation o on o.id = b.organisation
                                      where b.subdistrict = v.subdistrict and b.person = x.person and b.revoked_at is null and (b.project = v.project or b.project is null)
                                      order by b.project nulls last, b.until_day desc limit 1) b on true
                 where x.visit = any (:visits) order by x.neighbour, x.asked_at, x.id
                """).param("visits", visits.stream().map(Visit::id).toArray(UUID[]::new)).query(Visitor.class).list();
    }

    /** Another visit or an activity of somebody at that time: when it begins. What it is, is nobody's business. */
    Optional<Instant> clash(SubdistrictId subdistrict, List<PersonId> people, Instant from, Instant until, @Nullable UUID but) {
        return sql.sql("""
                select starts_at from (
                select v.starts_at from activity.visit_ahead v
                 where v.subdistrict = :subdistrict and v.person = any (:people) and v.starts_at < :until and v.ends_at > :from and v.id is distinct from cast(:but as uuid)
                union all
                select a.starts_at from activity.sign_up s join activity.activity a on a.id = s.activity
                 where s.subdistrict = :subdistrict and s.person = any (:people) and s.withdrawn_at is null and a.cancelled_at is null and a.starts_at < :until and a.ends_at > :from) o
                 order by starts_at limit 1
                """)
                .param("subdistrict", subdistrict.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("from", utc(from))
                .param("until", utc(until))
                .param("but", but)
                .query((row, i) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(places.zone()).toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
