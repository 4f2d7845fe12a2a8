package org.yicai.corps.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** What a year's service comes to, by team, so that no figure is about one person (民政部令第67号 arts. 16 and 18). */
@Component
class Years {

    /** Fewer than these could be told apart by name. */
    static final int FEW = 5;

    private final JdbcClient sql;
    private final Places places;

    Years(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /** The sums of a team, or of all others together. @param team its name; null for the others @param declared how many of the minutes volunteers declared themselves @param certificates that were issued in the year, whatever became of them */
    record Sum(@Nullable String team, long volunteers, long records, long minutes, long declared, long certificates) {

        Sum plus(Sum other) {
            return new Sum(null, volunteers + other.volunteers, records + other.records, minutes + other.minutes, declared + other.declared, certificates + other.certificates);
        }
    }

    /** A volunteer counts once, with the team of longest standing at the end of the year. */
    List<Sum> of(SubdistrictId subdistrict, int year) {
        var first = java.time.LocalDate.of(year, 1, 1);
        var last = first.plusYears(1).minusDays(1);
        return told(sql.sql("""
                with served as (
                    select person, count(*) as records, sum(minutes) as minutes, sum(minutes) filter (where source = 'SELF_DECLARED') as declared from corps.service_record
                     where subdistrict = :subdistrict and confirmed_at is not null and voided_at is null
                       and coalesce(starts_at, recorded_at) >= :from and coalesce(starts_at, recorded_at) < :until group by person),
                printed as (
                    select person, count(*) as certificates from corps.certificate where subdistrict = :subdistrict and issued_at >= :from and issued_at < :until group by person),
                people as (
                    select coalesce(s.person, p.person) as person, s.records, s.minutes, s.declared, p.certificates from served s full join printed p on p.person = s.person),
                teams as (
                    select distinct on (a.person) a.person, o.id, o.name from party.published_appointment a join party.published_organisation o on o.id = a.organisation
                     where a.subdistrict = :subdistrict and o.kind = 'VOLUNTEER_TEAM' and a.role in ('VOLUNTEER', 'VOLUNTEER_LEADER')
                       and a.from_day <= :last and (a.until_day is null or a.until_day >= :last) order by a.person, a.from_day, o.id)
                select t.name as team, count(p.records) as volunteers, coalesce(sum(p.records), 0) as records, coalesce(sum(p.minutes), 0) as minutes, coalesce(sum(p.declared), 0) as declared, coalesce(sum(p.certificates), 0) as certificates
                  from people p left join teams t on t.person = p.person group by t.id, t.name
                """).param("subdistrict", subdistrict.value()).param("last", last.isAfter(places.today()) ? places.today() : last)
                .param("from", first.atStartOfDay(places.zone()).toOffsetDateTime()).param("until", last.plusDays(1).atStartOfDay(places.zone()).toOffsetDateTime()).query(Sum.class).list());
    }

    /**
     * Teams of fewer than {@link #FEW} go into one line with those of no team; while that line is itself of too few, the smallest
     * team joins it, since the total less the other lines would tell what it hides.
     */
    static List<Sum> told(List<Sum> sums) {
        var shown = new ArrayList<>(sums.stream().filter(each -> each.team != null && each.volunteers >= FEW).sorted(Comparator.comparingLong(Sum::volunteers).reversed()).toList());
        var others = sums.stream().filter(each -> !shown.contains(each)).reduce(Sum::plus);
        while (others.isPresent() && others.get().volunteers < FEW && !shown.isEmpty()) {
            others = others.map(each -> each.plus(shown.removeLast()));
        }
        others.map(each -> new Sum(null, each.volunteers, each.records, each.minutes, each.declared, each.certificates)).ifPresent(shown::add);
        return List.copyOf(shown);
    }
}
