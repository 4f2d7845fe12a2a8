package org.yicai.corps.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.matching.Place;
import org.yicai.matching.Question;
import org.yicai.matching.Shift;
import org.yicai.matching.ShiftId;
import org.yicai.matching.Weights;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;

/** Reads the corps into a question, in four SQL statements however large it is. */
@Component
class Reading {

    private static final Period LOAD = Period.ofWeeks(4);
    private static final Period KNOWN = Period.ofDays(180);
    private final JdbcClient sql;
    private final Clock clock;
    private final Places places;
    private final LocalWays ways;

    Reading(JdbcClient sql, Clock clock, Places places, LocalWays ways) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
        this.ways = ways;
    }

    /** All volunteers who serve in these days, or the one: neither on pause, nor minors whose guardian has not agreed. */
    List<Able> people(SubdistrictId subdistrict, LocalDate from, LocalDate last, @Nullable PersonId only) {
        return sql.sql("""
                select v.person, v.born, array_to_string(v.skills, ' ') as skills, array_to_string(v.languages, ' ') as languages, array_to_string(v.times, ' ') as times,
                       array_to_string(v.communities, ' ') as communities, coalesce(l.skills, '') as licences, coalesce(c.courses, '') as courses,
                       (coalesce(s.served, 0) + coalesce(w.went, 0))::int as load, coalesce(s.projects, '') as projects
                  from corps.volunteer v
                  left join (select person, string_agg(skill || '@' || valid_until, ' ') as skills from corps.licence
                              where subdistrict = :subdistrict and ended_at is null and valid_until >= :last and (cast(:only as uuid) is null or person = :only) group by person) l on l.person = v.person
                  left join (select t.person, string_agg(distinct s.course::text, ' ') as courses from corps.training t join corps.course_session s on s.id = t.session
                              where t.subdistrict = :subdistrict and (t.valid_until is null or t.valid_until >= :last) and (cast(:only as uuid) is null or t.person = :only) group by t.person) c on c.person = v.person
                  left join (select t.person, count(*) filter (where t.checked_in_at >= :load) as served, string_agg(distinct d.serves::text, ' ') as projects
                               from activity.published_attendance t join activity.published_date d on d.id = t.activity
                              where t.subdistrict = :subdistrict and t.capacity = 'VOLUNTEER' and t.checked_in_at >= :known and (cast(:only as uuid) is null or t.person = :only) group by t.person) s on s.person = v.person
                  left join (select d.person, count(*) as went from activity.published_visit_duty d
                              where d.subdistrict = :subdistrict and d.done and d.starts_at >= :load and (cast(:only as uuid) is null or d.person = :only) group by d.person) w on w.person = v.person
                 where v.subdistrict = :subdistrict and (cast(:only as uuid) is null or v.person = :only)
                   and (v.paused_at is null or v.paused_until < :from)
                   and (v.born is null or v.born + interval '18 years' <= :from
                        or exists (select 1 from corps.guardianship g where g.subdistrict = v.subdistrict and g.person = v.person and g.consented_at is not null and g.withdrawn_at is null))
                   and exists (select 1 from party.published_appointment a where a.person = v.person and a.subdistrict = v.subdistrict and a.role in ('VOLUNTEER', 'VOLUNTEER_LEADER')
                                  and a.from_day <= :last and (a.until_day is null or a.until_day >= :from))
                 order by v.person
                """)
                .param("subdistrict", subdistrict.value())
                .param("only", only == null ? null : only.value())
                .param("from", from)
                .param("last", last)
                .param("load", at(from.minus(LOAD)))
                .param("known", at(from.minus(KNOWN)))
                .query(Able.class)
                .list();
    }

    /** Positions that begin in these days and can still be signed up for, full ones too: those who sit there are busy. */
    private List<OpenShift> shifts(SubdistrictId subdistrict, LocalDate from, LocalDate last) {
        return sql.sql("""
                select n.id, n.activity, n.serves, n.contractor, n.community, n.starts_at, n.ends_at, n.seats - n.taken - coalesce(i.asked, 0) as left, n.skill, n.language, coalesce(n.min_age, 0) as min_age,
                       case when n.skill is null then g.all_positions else concat_ws(' ', nullif(g.all_positions, ''), (select string_agg(s.course::text, ' ') from corps.course_gate s where s.subdistrict = :subdistrict and s.gate = 'SKILL:' || n.skill)) end as courses
                  from activity.published_position n
                  cross join (select coalesce(string_agg(course::text, ' '), '') as all_positions from corps.course_gate where subdistrict = :subdistrict and gate = 'POSITION') g
                  left join (select position, count(*) as asked from corps.invitation where subdistrict = :subdistrict and answer is null and until > :now group by position) i on i.position = n.id
                 where n.subdistrict = :subdistrict and n.cancelled_at is null and n.starts_at >= :from and n.starts_at < :until and n.starts_at > :now and n.insured
                   and (n.sign_up_until is null or n.sign_up_until > :now)
                 order by n.starts_at, n.id
                """)
                .param("subdistrict", subdistrict.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("from", at(from))
                .param("until", at(last.plusDays(1)))
                .query(OpenShift.class)
                .list();
    }

    /** Home visits that begin in these days and have not begun. */
    private List<OpenVisit> visits(SubdistrictId subdistrict, LocalDate from, LocalDate last) {
        return sql.sql("""
                select v.id, v.home, v.provider, v.community, v.entrance, v.language, v.starts_at, v.ends_at, v.neighbours, v.lacks - coalesce(i.asked, 0) as lacks,
                       (select coalesce(string_agg(course::text, ' '), '') from corps.course_gate where subdistrict = :subdistrict and gate = 'POSITION') as courses
                  from activity.published_open_visit v
                  left join (select visit, count(*)::int as asked from corps.invitation x where subdistrict = :subdistrict and visit is not null and answer is null and until > :now
                                and not exists (select 1 from activity.published_visit_tie t where t.visit = x.visit and t.person = x.person and t.kind = 'UNWANTED') group by visit) i on i.visit = v.id
                 where v.subdistrict = :subdistrict and v.starts_at >= :from and v.starts_at < :until and v.starts_at > :now order by v.starts_at, v.id
                """)
                .param("subdistrict", subdistrict.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("from", at(from))
                .param("until", at(last.plusDays(1)))
                .query(OpenVisit.class)
                .list();
    }

    /** @param thing a position or a visit, or for STAFF a contractor, for HERE an activity */
    private record Tie(String kind, UUID thing, UUID person) {}

    /** Who sits or goes, who was asked and has time to answer, who was asked before, who comes to the activity anyway, who works for a contractor, and whom a household knows. */
    private List<Tie> ties(SubdistrictId subdistrict, LocalDate from, LocalDate last) {
        return sql.sql("""
                select case when s.position is null then 'HERE' else 'SITS' end as kind, coalesce(s.position, s.activity) as thing, s.person
                  from activity.published_sign_up s where s.subdistrict = :subdistrict and s.withdrawn_at is null and s.starts_at >= :from and s.starts_at < :until
                union all
                select case when i.answer is null and i.until > :now then 'ASKED' else 'WAS_ASKED' end, i.position, i.person
                  from corps.invitation i join activity.published_date a on a.id = i.activity where i.subdistrict = :subdistrict and a.starts_at >= :from and a.starts_at < :until
                union all
                select case when i.answer is null and i.until > :now then 'ASKED' else 'WAS_ASKED' end, i.visit, i.person
                  from corps.invitation i join activity.published_open_visit v on v.id = i.visit where i.subdistrict = :subdistrict and v.starts_at >= :from and v.starts_at < :until
                union all
                select case t.kind when 'GOES' then 'SITS' when 'LEFT' then 'WAS_ASKED' else t.kind end, t.visit, t.person
                  from activity.published_visit_tie t where t.subdistrict = :subdistrict and t.starts_at >= :from and t.starts_at < :until
                union all
                select 'KNOWN', v.id, a.person from activity.published_open_visit v join party.published_appointment a on a.subdistrict = v.subdistrict and a.community = v.community
                 where v.subdistrict = :subdistrict and v.starts_at >= :from and v.starts_at < :until and a.role in ('VOLUNTEER', 'VOLUNTEER_LEADER') and a.from_day <= :day and (a.until_day is null or a.until_day >= :day)
                union all
                select 'STAFF', a.organisation, a.person from party.published_appointment a
                 where a.subdistrict = :subdistrict and a.role = 'CONTRACTOR' and a.from_day <= :day and (a.until_day is null or a.until_day >= :day)
                """)
                .param("subdistrict", subdistrict.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("from", at(from))
                .param("until", at(last.plusDays(1)))
                .param("day", from)
                .query(Tie.class)
                .list();
    }

    /** The week as a question: who sits, goes or was asked stays; who was asked and did not say yes is not asked for the same again. */
    Question question(SubdistrictId subdistrict, LocalDate monday) {
        var last = monday.plusDays(6);
        var able = people(subdistrict, monday, last, null);
        var known = able.stream().map(Able::person).collect(Collectors.toSet());
        Map<String, Map<UUID, Set<UUID>>> ties = new HashMap<>();
        ties(subdistrict, monday, last).forEach(tie -> ties.computeIfAbsent(tie.kind, _ -> new HashMap<>()).computeIfAbsent(tie.thing, _ -> new HashSet<>()).add(tie.person));
        var shifts = new ArrayList<Shift>();
        var kept = new ArrayList<Place>();
        for (var open : shifts(subdistrict, monday, last)) {
            // without a contractor nobody is its staff
            add(shifts, kept, known, ties, open.id(), open.left(), Map.of("WAS_ASKED", open.id(), "STAFF", Objects.requireNonNullElse(open.contractor(), open.activity()), "HERE", open.activity()), (seats, barred) -> open.shift(places.zone(), seats, barred, clock.instant()));
        }
        var homes = new HashMap<UUID, Set<PersonId>>();
        var buildings = new HashMap<UUID, Set<String>>();
        for (var visit : visits(subdistrict, monday, last)) {
            add(shifts, kept, known, ties, visit.id(), visit.lacks(), Map.of("WAS_ASKED", visit.id(), "UNWANTED", visit.id(), "STAFF", visit.provider()), (seats, barred) -> visit.shift(places.zone(), seats, barred, clock.instant()));
            union(ties, Map.of("VISITED", visit.id())).forEach(each -> homes.computeIfAbsent(each, _ -> new HashSet<>()).add(visit.elder()));
            union(ties, Map.of("KNOWN", visit.id())).forEach(each -> buildings.computeIfAbsent(each, _ -> new HashSet<>()).add(visit.building()));
        }
        int shiftsAWeek = ways.number(subdistrict, Way.PROPOSED_SHIFTS);
        var volunteers = able.stream().map(each -> each.visiting(monday, shiftsAWeek, homes.getOrDefault(each.person(), Set.of()), buildings.getOrDefault(each.person(), Set.of()))).toList();
        return new Question(monday, volunteers, shifts, kept, Week.LIMITS, Weights.usual());
    }

    private static void add(List<Shift> shifts, List<Place> kept, Set<UUID> known, Map<String, Map<UUID, Set<UUID>>> ties, UUID id, int left, Map<String, UUID> against, BiFunction<Integer, Set<PersonId>, Shift> shift) {
        var stays = union(ties, Map.of("SITS", id, "ASKED", id));
        stays.retainAll(known);
        stays.removeAll(union(ties, Map.of("UNWANTED", id)));
        int seats = Math.max(0, left) + stays.size();
        if (seats > 0) {
            var barred = union(ties, against);
            barred.removeAll(stays);
            shifts.add(shift.apply(seats, barred.stream().map(PersonId::new).collect(Collectors.toSet())));
            stays.stream().sorted().forEach(each -> kept.add(new Place(new ShiftId(id), new PersonId(each))));
        }
    }

    private static Set<UUID> union(Map<String, Map<UUID, Set<UUID>>> ties, Map<String, UUID> which) {
        var all = new HashSet<UUID>();
        which.forEach((kind, thing) -> all.addAll(ties.getOrDefault(kind, Map.of()).getOrDefault(thing, Set.of())));
        return all;
    }

    private OffsetDateTime at(LocalDate day) {
        return day.atStartOfDay(places.zone()).toOffsetDateTime();
    }
}
