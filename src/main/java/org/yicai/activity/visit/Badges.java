package org.yicai.activity.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Badges: made by themselves when somebody is to visit, checked by anybody, revoked with a reason. */
@Component
class Badges {

    private static final String BADGE = """
            select b.id, b.subdistrict, b.code, b.person, p.name, p.masked_name, b.organisation, o.name as organisation_name, b.project, coalesce(j.title, '') as project_title, b.from_day, b.until_day,
                   b.revoked_at, coalesce(b.reason, '') as reason,
                   exists (select 1 from party.published_appointment a where a.subdistrict = b.subdistrict and a.person = b.person and a.organisation = b.organisation
                              and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)) as belongs,
                   b.project is null or coalesce(j.stage in ('CONTRACTED', 'LANDED'), false) as runs,
                   exists (select 1 from activity.portrait f where f.subdistrict = b.subdistrict and f.person = b.person and f.erased_at is null) as portrait
              from activity.visit_badge b join party.published_person p on p.id = b.person join party.published_organisation o on o.id = b.organisation
              left join project.published_project j on j.id = b.project
            """;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Badges(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** The badge with this code, whatever became of it. */
    Optional<Badge> find(Receipt code) {
        return sql.sql(BADGE + " where b.code = :code").param("code", code.code()).param("today", places.today()).query(Badge.class).optional();
    }

    /** What is printed: the badges that hold, of these organisations and the actor's own; at most 200. */
    List<Badge> list(SubdistrictId subdistrict, List<OrganisationId> organisations, PersonId own) {
        return sql.sql(BADGE + " where b.subdistrict = :subdistrict and (b.organisation = any (:organisations) or b.person = :own) and b.revoked_at is null and b.until_day >= :today order by p.name, b.id limit 200")
                .param("subdistrict", subdistrict.value())
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("own", own.value())
                .param("today", places.today())
                .query(Badge.class)
                .list();
    }

    /**
     * Gives a badge to everybody in the team who has none that holds so long: the provider's people one for the project, a volunteer one of the organisation in
     * which he or she serves. Nobody has to ask for one.
     */
    void issue(Actor actor, Team team, OrganisationId provider, @Nullable UUID project, LocalDate until) {
        for (var person : team.all()) {
            var own = !team.neighbours().contains(person);
            var organisation = own ? Optional.of(provider) : serves(actor.subdistrict(), person);
            organisation.ifPresent(each -> issue(actor, person, each, own ? project : null, until));
        }
    }

    private Optional<OrganisationId> serves(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select organisation as value from party.published_appointment
                 where subdistrict = :subdistrict and person = :person and role in ('VOLUNTEER', 'VOLUNTEER_LEADER') and from_day <= :today and (until_day is null or until_day >= :today)
                 order by role desc, from_day limit 1
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).param("today", places.today()).query(OrganisationId.class).optional();
    }

    private void issue(Actor actor, PersonId person, OrganisationId organisation, @Nullable UUID project, LocalDate until) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into activity.visit_badge (id, subdistrict, code, person, organisation, project, from_day, until_day, issued_by, issued_at)
                select :id, :subdistrict, :code, :person, :organisation, cast(:project as uuid), :from, :until, :by, :at
                 where not exists (select 1 from activity.visit_badge b where b.subdistrict = :subdistrict and b.person = :person and b.organisation = :organisation
                                      and b.project is not distinct from cast(:project as uuid) and b.revoked_at is null and b.until_day >= :until)
                on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("code", Receipt.next().code())
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("project", project)
                .param("from", places.today())
                .param("until", until)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows > 0) {
            journal.append(Fact.first("activity", "badge-issued", id, actor).with("person", person).with("organisation", organisation).with("project", project).with("until", until));
        }
    }

    /** @throws Refusal (409) when it was revoked before */
    void revoke(Actor actor, Badge badge, String reason) {
        var rows = sql.sql("update activity.visit_badge set revoked_at = :at, revoked_by = :by, reason = :reason where subdistrict = :subdistrict and id = :id and revoked_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.requirePerson().value())
                .param("reason", reason)
                .param("subdistrict", actor.subdistrict().value())
                .param("id", badge.id())
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("activity", "badge-revoked", badge.id(), actor).with("reason", reason));
    }
}
