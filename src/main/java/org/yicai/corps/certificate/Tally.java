package org.yicai.corps.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** What a certificate may count: records that somebody else confirmed, that nobody struck out, and that this very unit recorded. */
@Component
class Tally {

    private final JdbcClient sql;
    private final Places places;

    Tally(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /** Whose service is counted, by whom recorded, and from which day to which, both included. */
    record Span(SubdistrictId subdistrict, PersonId person, OrganisationId unit, LocalDate from, LocalDate until) {}

    /** A record as it stands now. @param declared whether the volunteer declared it */
    record Entry(UUID record, int version, LocalDate day, int minutes, boolean declared, String title, String venue, String organiser) {}

    /** A recording unit and what it has of somebody. @param minutes confirmed @param waiting how many records nobody has confirmed yet */
    record Unit(OrganisationId id, String name, long minutes, long waiting, LocalDate firstDay, LocalDate lastDay) {}

    /**
     * The oldest first, at most {@code most}; held until the end of the transaction, so that a correction of the same moment
     * comes before the certificate or finds it.
     */
    List<Entry> entries(Span span, int most) {
        return sql.sql("""
                select r.id as record, r.version, (coalesce(r.starts_at, r.recorded_at) at time zone :zone)::date as day, r.minutes,
                       r.source = 'SELF_DECLARED' as declared, coalesce(a.title, r.title) as title, coalesce(a.venue, r.place) as venue, coalesce(o.name, '') as organiser
                  from corps.service_record r
                  left join activity.published_activity a on a.id = r.activity
                  left join party.published_organisation o on o.id = coalesce(r.organiser, a.holder)
                 where r.subdistrict = :subdistrict and r.person = :person and r.recording_unit = :unit and r.confirmed_at is not null and r.voided_at is null
                   and coalesce(r.starts_at, r.recorded_at) >= :from and coalesce(r.starts_at, r.recorded_at) < :until
                 order by coalesce(r.starts_at, r.recorded_at), r.id limit :most for share of r
                """).params(java.util.Map.of("subdistrict", span.subdistrict.value(), "person", span.person.value(), "unit", span.unit.value(), "zone", places.zone().getId(),
                        "from", start(span.from), "until", start(span.until.plusDays(1)), "most", most))
                .query(Entry.class).list();
    }

    /** How many records of the span nobody has confirmed yet. */
    long waiting(Span span) {
        return sql.sql("""
                select count(*) from corps.service_record r
                 where r.subdistrict = :subdistrict and r.person = :person and r.recording_unit = :unit and r.confirmed_at is null and r.voided_at is null
                   and coalesce(r.starts_at, r.recorded_at) >= :from and coalesce(r.starts_at, r.recorded_at) < :until
                """).param("subdistrict", span.subdistrict.value()).param("person", span.person.value()).param("unit", span.unit.value())
                .param("from", start(span.from)).param("until", start(span.until.plusDays(1))).query(Long.class).single();
    }

    /** Those that recorded service of this person, the one with most first. */
    List<Unit> units(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select o.id, o.name, coalesce(sum(r.minutes) filter (where r.confirmed_at is not null), 0) as minutes, count(*) filter (where r.confirmed_at is null) as waiting,
                       min(coalesce(r.starts_at, r.recorded_at) at time zone :zone)::date as first_day, max(coalesce(r.starts_at, r.recorded_at) at time zone :zone)::date as last_day
                  from corps.service_record r join party.published_organisation o on o.id = r.recording_unit
                 where r.subdistrict = :subdistrict and r.person = :person and r.voided_at is null group by o.id, o.name order by 3 desc, o.name
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).param("zone", places.zone().getId()).query(Unit.class).list();
    }

    private java.time.OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(places.zone()).toOffsetDateTime();
    }
}
