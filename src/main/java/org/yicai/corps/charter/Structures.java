package org.yicai.corps.charter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/**
 * Reads the three tiers as they are today. Only the core leaders' seats are kept here: teams are appointments, contractors' seats follow from
 * their contracts at the moment of reading, and the committee's seats are the council's, so nothing can drift apart.
 */
@Component
class Structures {

    private static final int ACTIVE_DAYS = 90;
    private final JdbcClient sql;
    private final Places places;

    Structures(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    private static final String SEATS = """
            with corps as (select c.corps from corps.charter c where c.subdistrict = :subdistrict and c.stage <> 'DISSOLVED' order by c.id limit 1),
            held as (
                select distinct on (a.person, a.organisation, a.role) a.person, a.organisation, a.role, a.community, a.from_day, a.until_day
                  from party.published_appointment a
                 where a.subdistrict = :subdistrict and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)
                 order by a.person, a.organisation, a.role, a.from_day),
            deal as (
                select p.contractor, p.title, coalesce(k.signed_on, p.lands_from) as from_day, coalesce(k.ends_on, p.lands_until) as until_day,
                       p.stage in ('CONTRACTED', 'LANDED') and coalesce(k.ends_on, p.lands_until) >= :today as runs
                  from project.published_project p left join project.published_contract k on k.project = p.id
                 where p.subdistrict = :subdistrict and p.contractor is not null and coalesce(k.signed_on, p.lands_from) <= :today),
            sits as (
                select d.contractor, bool_or(d.runs) as runs, min(d.from_day) filter (where d.runs) as from_day, max(d.until_day) filter (where d.runs) as until_day,
                       coalesce(string_agg(d.title, chr(10) order by d.title) filter (where d.runs), string_agg(d.title, chr(10) order by d.title)) as titles
                  from deal d group by d.contractor)
            select 'CORE' as kind, s.id, s.title, t.person, cast(null as uuid) as organisation, t.community, t.from_day, t.until_day, true as votes, '' as note
              from corps.seat s
              left join lateral (select x.person, x.community, x.from_day, x.until_day from corps.seat_term x
                                  where x.seat = s.id and x.from_day <= :today order by x.from_day desc limit 1) t on true
             where s.subdistrict = :subdistrict and s.closed_at is null
             union all
            select 'LOOSE', null, '', h.person, null, h.community, h.from_day, h.until_day, true, ''
              from held h join corps c on c.corps = h.organisation
             where h.role = 'VOLUNTEER_LEADER' and not exists (
                   select 1 from corps.seat_term x where x.subdistrict = :subdistrict and x.person = h.person and x.from_day <= :today and x.until_day >= :today)
             union all
            select 'TEAM', null, o.name, h.person, o.id, o.community, h.from_day, h.until_day, true, ''
              from party.published_organisation o left join held h on h.organisation = o.id and h.role = 'VOLUNTEER_LEADER'
             where o.subdistrict = :subdistrict and o.kind = 'VOLUNTEER_TEAM'
             union all
            select 'CONTRACTOR', null, o.name, v.person, o.id, null, s.from_day, s.until_day, s.runs, s.titles
              from sits s join party.published_organisation o on o.id = s.contractor
              left join corps.voice v on v.subdistrict = :subdistrict and v.contractor = s.contractor and v.ended_at is null
             union all
            select 'COMMITTEE', null, s.constituency, s.person, null, null, s.from_day, s.until_day, true, ''
              from council.published_seat s where s.subdistrict = :subdistrict and s.from_day <= :today and s.until_day >= :today
             union all
            select 'COMMITTEE', null, v.constituency, null, null, null, v.ceased_on, null, true, ''
              from council.published_vacancy v where v.subdistrict = :subdistrict and v.ceased_on < :today and v.term_until >= :today
             union all
            select 'PLACE', null, '', null, null, a.community, null, null, false, ''
              from activity.published_place a where a.subdistrict = :subdistrict and a.starts_at >= cast(:since as date) group by a.community
            """;

    private static final String NAMED = """
            select r.kind, r.id, r.title, r.person, p.name, p.masked_name, r.organisation, r.community, r.from_day, r.until_day, r.votes, r.note,
                   coalesce((select string_agg(a.role || ' ' || o.id || ' ' || o.name, chr(10) order by a.role, o.name)
                               from party.published_appointment a join party.published_organisation o on o.id = a.organisation
                              where a.subdistrict = :subdistrict and a.person = r.person and o.kind not in ('VOLUNTEER_CORPS', 'GUIDANCE_COMMITTEE')
                                and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)), '') as ties
              from (%s) r left join party.published_person p on p.id = r.person
             order by r.kind, r.votes desc, r.title, r.from_day, p.name
            """.formatted(SEATS);

    /** All three tiers of a subdistrict. In one statement. */
    Structure of(SubdistrictId subdistrict) {
        var today = places.today();
        var rows = sql.sql(NAMED).param("subdistrict", subdistrict.value()).param("today", today).param("since", today.minusDays(ACTIVE_DAYS)).query(Seat.class).list();
        return new Structure(rows, today);
    }
}
