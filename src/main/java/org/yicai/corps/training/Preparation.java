package org.yicai.corps.training;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Readiness;
import org.yicai.kernel.Finding;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;

/** Reads what is missing: the guardian, the way back from a pause, a licence, a training that holds. */
@Component
class Preparation implements Readiness {

    /** Rule B9: those under 18 are home by then. */
    private static final LocalTime NIGHT = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(5, 0);

    private final JdbcClient sql;
    private final Places places;
    private final Gates gates;
    private final LocalWays ways;

    Preparation(JdbcClient sql, Places places, Gates gates, LocalWays ways) {
        this.sql = sql;
        this.places = places;
        this.gates = gates;
        this.ways = ways;
    }

    private record Person(@Nullable LocalDate born, boolean consented, @Nullable Instant pausedAt, @Nullable LocalDate pausedUntil, boolean licensed, boolean skilled, boolean speaks, int served) {

        static final Person UNKNOWN = new Person(null, false, null, null, true, false, false, 0);

        boolean minor(LocalDate today) {
            return born != null && born.plusYears(18).isAfter(today);
        }

        boolean paused(LocalDate today) {
            return pausedAt != null && (pausedUntil == null || !pausedUntil.isBefore(today));
        }
    }

    @Override
    public List<Gap> missing(SubdistrictId subdistrict, PersonId person, Duty duty) {
        var gaps = new ArrayList<Gap>();
        personal(subdistrict, person(subdistrict, person, duty).orElse(Person.UNKNOWN), duty, gaps);
        if (duty.place()) {
            return gaps;
        }
        gates.closed(subdistrict, person, gates(duty)).stream().map(Gates.Closed::title).distinct().forEach(title -> gaps.add(new Gap(Finding.that("corps.finding.untrained", title), "/training")));
        return gaps;
    }

    private void personal(SubdistrictId subdistrict, Person one, Duty duty, List<Gap> gaps) {
        var today = places.today();
        if (one.minor(today) && !one.consented) {
            gaps.add(new Gap(Finding.that("corps.finding.guardian-waits"), "/volunteer"));
        }
        if (duty.place()) {
            return;
        }
        if (one.minor(today) && duty.endsAt() != null && late(duty.endsAt().atZone(places.zone()).toLocalTime())) {
            gaps.add(new Gap(Finding.that("corps.finding.minor-late"), "/activities"));
        }
        if (one.minor(today) && duty.startsAt() != null && duty.endsAt() != null) {
            int most = ways.number(subdistrict, Way.MINOR_DAY_MINUTES);
            long all = one.served + Duration.between(duty.startsAt(), duty.endsAt()).toMinutes();
            if (all > most) {
                gaps.add(new Gap(Finding.that("corps.finding.minor-day", most, all), "/activities"));
            }
        }
        if (one.paused(today)) {
            gaps.add(new Gap(Finding.that("corps.finding.on-pause"), "/volunteer"));
        }
        if (!one.licensed) {
            gaps.add(new Gap(Finding.that("corps.finding.unlicensed"), "/volunteer"));
        }
        if (duty.skill() != null && !one.skilled) {
            gaps.add(new Gap(Finding.that("corps.finding.skill"), "/volunteer"));
        }
        if (duty.language() != null && !one.speaks) {
            gaps.add(new Gap(Finding.that("corps.finding.language"), "/volunteer"));
        }
        if (one.born != null && one.born.plusYears(duty.leastAge()).isAfter(today)) {
            gaps.add(new Gap(Finding.that("corps.finding.age", duty.leastAge()), "/for-me"));
        }
    }

    /** What ends behind midnight ends late too. */
    private static boolean late(LocalTime end) {
        return end.isAfter(NIGHT) || end.isBefore(MORNING);
    }

    private java.util.Optional<Person> person(SubdistrictId subdistrict, PersonId person, Duty duty) {
        return sql.sql("""
                select v.born, v.paused_at, v.paused_until,
                       exists (select 1 from corps.guardianship g where g.subdistrict = v.subdistrict and g.person = v.person and g.consented_at is not null and g.withdrawn_at is null) as consented,
                       not :needs or exists (select 1 from corps.licence l where l.subdistrict = v.subdistrict and l.person = v.person and l.ended_at is null and l.skill = :skill and l.valid_until >= :day) as licensed,
                       :needs or :skill = any (v.skills) as skilled, :language = any (v.languages) or :language = 'MANDARIN' and v.languages = '{}' as speaks,
                       (select coalesce(sum(extract(epoch from s.ends_at - s.starts_at) / 60), 0)::int from activity.published_sign_up s
                         where s.subdistrict = v.subdistrict and s.person = v.person and s.position is not null and s.withdrawn_at is null and s.cancelled_at is null
                           and s.starts_at >= :morning and s.starts_at < :midnight) as served
                  from corps.volunteer v where v.subdistrict = :subdistrict and v.person = :person
                """)
                .param("subdistrict", subdistrict.value())
                .param("person", person.value())
                .param("needs", org.yicai.corps.profile.Skills.licensed(duty.skill()))
                .param("skill", duty.skill() == null ? "" : duty.skill())
                .param("language", duty.language() == null ? "" : duty.language())
                .param("day", day(duty))
                .param("morning", begins(duty, 0))
                .param("midnight", begins(duty, 1))
                .query(Person.class)
                .optional();
    }

    /** The beginning of the day of the duty, or of the day after; rule B10 counts the positions of one day. */
    private OffsetDateTime begins(Duty duty, int later) {
        var start = duty.startsAt() == null ? places.today() : duty.startsAt().atZone(places.zone()).toLocalDate();
        return start.plusDays(later).atStartOfDay(places.zone()).toOffsetDateTime();
    }

    /** A licence must hold on the day of the duty, not only when one signs up. */
    private LocalDate day(Duty duty) {
        var today = places.today();
        var day = duty.endsAt() == null ? today : duty.endsAt().atZone(places.zone()).toLocalDate();
        return day.isAfter(today) ? day : today;
    }

    private static String[] gates(Duty duty) {
        return duty.skill() == null ? new String[] {"POSITION"} : new String[] {"POSITION", "SKILL:" + duty.skill()};
    }
}
