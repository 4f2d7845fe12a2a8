package org.yicai.corps.team;

import java.time.Clock;
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
import org.yicai.kernel.Finding;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Organisations;
import org.yicai.place.Places;

/** The teams of a subdistrict. A team is an organisation; who belongs to it is an appointment. */
@Component
class Teams {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Organisations organisations;

    Teams(JdbcClient sql, Journal journal, Clock clock, Places places, Organisations organisations) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.organisations = organisations;
    }

    private static final String HELD = "a.subdistrict = o.subdistrict and a.organisation = o.id and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)";

    /** All of them by name, at most 300. In one statement. */
    List<TeamsPage.Row> list(SubdistrictId subdistrict) {
        return sql.sql("""
                select o.id, o.name, o.community, coalesce(t.what, '') as what,
                       (select count(distinct a.person) from party.published_appointment a where a.role in ('VOLUNTEER', 'VOLUNTEER_LEADER') and %1$s) as members,
                       coalesce((select string_agg(distinct p.masked_name, chr(10)) from party.published_appointment a join party.published_person p on p.id = a.person
                                  where a.role = 'VOLUNTEER_LEADER' and %1$s), '') as leaders
                  from party.published_organisation o left join corps.team t on t.organisation = o.id
                 where o.subdistrict = :subdistrict and o.kind = 'VOLUNTEER_TEAM' order by o.name limit 300
                """.formatted(HELD)).param("subdistrict", subdistrict.value()).param("today", places.today()).query(TeamsPage.Row.class).list();
    }

    /**
     * One team with how the looker stands to it. In one statement.
     *
     * @throws Missing when there is no such team in this subdistrict
     */
    Team get(SubdistrictId subdistrict, UUID id, @Nullable PersonId looker) {
        return sql.sql("""
                select o.id, o.name, o.community, coalesce(t.what, '') as what,
                       (select count(distinct a.person) from party.published_appointment a where a.role in ('VOLUNTEER', 'VOLUNTEER_LEADER') and %1$s) as members,
                       coalesce((select string_agg(distinct p.name, chr(10)) from party.published_appointment a join party.published_person p on p.id = a.person
                                  where a.role = 'VOLUNTEER_LEADER' and %1$s), '') as leaders,
                       coalesce((select string_agg(distinct p.masked_name, chr(10)) from party.published_appointment a join party.published_person p on p.id = a.person
                                  where a.role = 'VOLUNTEER_LEADER' and %1$s), '') as masked_leaders,
                       (select c.corps from corps.charter c where c.subdistrict = o.subdistrict order by c.id limit 1) as corps,
                       exists (select 1 from corps.team_ask k where k.team = o.id and k.person = cast(:looker as uuid) and k.answered_at is null and k.retracted_at is null) as asked,
                       exists (select 1 from corps.volunteer v where v.subdistrict = o.subdistrict and v.person = cast(:looker as uuid)
                                and (v.born is null or v.born <= cast(:today as date) - interval '18 years'
                                     or exists (select 1 from corps.guardianship g where g.subdistrict = v.subdistrict and g.person = v.person and g.consented_at is not null and g.withdrawn_at is null))) as pledged
                  from party.published_organisation o left join corps.team t on t.organisation = o.id
                 where o.subdistrict = :subdistrict and o.kind = 'VOLUNTEER_TEAM' and o.id = :id
                """.formatted(HELD))
                .param("subdistrict", subdistrict.value())
                .param("id", id)
                .param("looker", looker == null ? null : looker.value())
                .param("today", places.today())
                .query(Team.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** Who is told of what concerns a team: its leaders, or those of the corps while it has none. */
    List<UUID> leaders(SubdistrictId subdistrict, OrganisationId team) {
        return sql.sql("""
                with held as (select a.person, a.organisation from party.published_appointment a
                               where a.subdistrict = :subdistrict and a.role = 'VOLUNTEER_LEADER' and a.from_day <= :today and (a.until_day is null or a.until_day >= :today))
                select distinct h.person from held h
                 where h.organisation = :team
                    or h.organisation in (select c.corps from corps.charter c where c.subdistrict = :subdistrict) and not exists (select 1 from held o where o.organisation = :team)
                """).param("subdistrict", subdistrict.value()).param("team", team.value()).param("today", places.today()).query(UUID.class).list();
    }

    /** Founds a team below the corps. @return the finding when the name is taken; otherwise empty */
    Optional<Finding> found(Actor actor, OrganisationId id, String name, @Nullable UUID community, String what) {
        var finding = organisations.register(actor, id, OrganisationKind.VOLUNTEER_TEAM, name, null, community);
        if (finding.isEmpty()) {
            describe(actor, id, what);
        }
        return finding;
    }

    OrganisationId next() {
        return organisations.next();
    }

    /** Says what the team does; what stood there before stays in the journal. */
    void describe(Actor actor, OrganisationId team, String what) {
        var id = sql.sql("""
                insert into corps.team (id, subdistrict, organisation, what, written_by, written_at) values (:id, :subdistrict, :team, :what, :by, :at)
                on conflict (organisation) do update set what = excluded.what, written_by = excluded.written_by, written_at = excluded.written_at
                returning id
                """)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", actor.subdistrict().value())
                .param("team", team.value())
                .param("what", what)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        journal.append(Fact.of("corps", "team-described", id, actor).with("team", team).with("what", what));
    }
}
