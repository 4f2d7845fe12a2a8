package org.yicai.activity.visit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Who may go on a visit: the provider's own people, and volunteers who said that they introduce, or came along before. */
@Component
class Candidates {

    private final JdbcClient sql;
    private final Places places;

    Candidates(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /** @param neighbour whether the person would come along as a neighbour, {@code community} and {@code entrance} say known where */
    record Candidate(PersonId id, String name, boolean neighbour, @Nullable UUID community, String entrance) {}

    List<Candidate> of(SubdistrictId subdistrict, List<OrganisationId> providers) {
        return sql.sql("""
                with own as (select distinct a.person from party.published_appointment a
                              where a.subdistrict = :subdistrict and a.organisation = any (:providers) and a.role in ('CONTRACTOR', 'VOLUNTEER_LEADER', 'VOLUNTEER')
                                and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)),
                     staff as (select distinct a.person from party.published_appointment a
                                where a.subdistrict = :subdistrict and a.organisation = any (:providers) and a.role = 'CONTRACTOR' and (a.until_day is null or a.until_day >= :today))
                select p.id, p.name, c.neighbour, c.community, c.entrance
                  from (select person, false as neighbour, cast(null as uuid) as community, '' as entrance from own
                        union
                        select h.person, true, h.community, h.entrance from activity.host h where h.subdistrict = :subdistrict and h.ended_at is null
                        union
                        select x.person, true, r.community, r.entrance
                          from activity.visitor x join activity.visit v on v.id = x.visit join activity.recipient r on r.id = v.recipient
                         where v.subdistrict = :subdistrict and v.provider = any (:providers) and x.neighbour and x.ended_at is null and v.out_at is not null) c
                  join party.published_person p on p.id = c.person
                 where not c.neighbour or c.person not in (select person from staff)
                 order by c.neighbour, p.name, c.entrance limit 600
                """)
                .param("subdistrict", subdistrict.value())
                .param("providers", providers.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("today", places.today())
                .query(Candidate.class)
                .list();
    }

    /** @param unwanted whether the household would rather not have one of them @param strangers whether a neighbour is not known in the building @param rests whether the household does not want to be asked any more */
    record Doubts(boolean unwanted, boolean strangers, boolean rests) {}

    /** A volunteer is known who said so for this entrance or community, belongs to it by appointment, or was in this building on a visit before. */
    Doubts doubts(SubdistrictId subdistrict, UUID home, UUID community, String entrance, Team team) {
        return sql.sql("""
                select exists (select 1 from activity.unwanted u where u.home = :home and u.person = any (:all)) as unwanted,
                       exists (select 1 from unnest(cast(:neighbours as uuid[])) n (person) where not (
                           exists (select 1 from activity.host h where h.subdistrict = :subdistrict and h.person = n.person and h.community = :community and h.entrance in ('', :entrance) and h.ended_at is null)
                           or exists (select 1 from party.published_appointment a where a.subdistrict = :subdistrict and a.person = n.person and a.community = :community
                                         and a.role in ('VOLUNTEER', 'VOLUNTEER_LEADER') and a.from_day <= :today and (a.until_day is null or a.until_day >= :today))
                           or exists (select 1 from activity.visitor x join activity.visit v on v.id = x.visit join activity.recipient r on r.id = v.recipient
                                       where v.subdistrict = :subdistrict and x.person = n.person and x.ended_at is null and v.out_at is not null and r.community = :community and r.entrance = :entrance))) as strangers,
                       exists (select 1 from activity.home h join party.published_rest t on t.subdistrict = h.subdistrict and t.household = h.household where h.id = :home) as rests
                """)
                .param("home", home)
                .param("all", ids(team.all()))
                .param("neighbours", ids(team.neighbours()))
                .param("subdistrict", subdistrict.value())
                .param("community", community)
                .param("entrance", entrance)
                .param("today", places.today())
                .query(Doubts.class)
                .single();
    }

    static UUID[] ids(List<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
