package org.yicai.corps.certificate;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.corps.ServiceChanged;
import org.yicai.corps.certificate.Certificate.Why;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;

/** Certificates that were issued. What was printed is never changed; a record that changes makes the certificate give way, and its holder hears. */
@Component
class Certificates {

    static final String SELECT = """
            select c.id, c.subdistrict, c.number, c.person, c.unit, c.extent, c.from_day, c.until_day, c.minutes, c.declared_minutes, c.records, c.name,
                   case when char_length(c.name) < 2 then c.name else left(c.name, 1) || repeat('*', char_length(c.name) - 1) end as masked_name, c.unit_name, c.volunteer_number,
                   c.handler, c.issued_at, c.superseded_at, c.superseded_why, c.superseded_note, s.number as successor, c.revoked_at, c.revoke_reason
              from corps.certificate c left join corps.certificate s on s.id = c.superseded_by
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Notices notices;

    Certificates(JdbcClient sql, Journal journal, Clock clock, Notices notices) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.notices = notices;
    }

    /** What is to be printed; the figures are the sum of its entries. @param handler "" when the volunteer issues it */
    record Draft(Tally.Span span, Extent extent, String name, String unitName, String volunteerNumber, String handler, List<Tally.Entry> entries) {

        int minutes() {
            return entries.stream().mapToInt(Tally.Entry::minutes).sum();
        }

        int declared() {
            return entries.stream().filter(Tally.Entry::declared).mapToInt(Tally.Entry::minutes).sum();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** In whatever subdistrict it was issued. */
    Optional<Certificate> find(CertificateNumber number) {
        return sql.sql(SELECT + " where c.number = :number").param("number", number.code()).query(Certificate.class).optional();
    }

    /** Of one person, latest first, at most 100. */
    List<Certificate> of(SubdistrictId subdistrict, PersonId person) {
        return sql.sql(SELECT + " where c.subdistrict = :subdistrict and c.person = :person order by c.issued_at desc, c.id desc limit 100")
                .param("subdistrict", subdistrict.value()).param("person", person.value()).query(Certificate.class).list();
    }

    List<Certificate.Line> lines(Certificate it) {
        return sql.sql("select day, minutes, title, venue, organiser from corps.certificate_line where subdistrict = :subdistrict and certificate = :id order by position")
                .param("subdistrict", it.subdistrict().value()).param("id", it.id()).query(Certificate.Line.class).list();
    }

    /** The same again, while it holds and says the same: then there is no need for a second one. */
    Optional<CertificateNumber> same(Draft it) {
        return sql.sql("""
                select c.number from corps.certificate c
                 where c.subdistrict = :subdistrict and c.person = :person and c.unit = :unit and c.extent = :extent and c.from_day = :from and c.until_day = :until
                   and c.name = :name and c.volunteer_number = :volunteer_number and c.superseded_at is null and c.revoked_at is null
                   and (select array_agg(l.record order by l.position) from corps.certificate_line l where l.certificate = c.id) = cast(:records as uuid[]) limit 1
                """).params(key(it)).param("name", it.name).param("volunteer_number", it.volunteerNumber)
                .param("records", it.entries.stream().map(Tally.Entry::record).toArray(UUID[]::new)).query(String.class).optional().map(CertificateNumber::new);
    }

    private static Map<String, Object> key(Draft it) {
        return Map.of("subdistrict", it.span.subdistrict().value(), "person", it.span.person().value(), "unit", it.span.unit().value(), "extent", it.extent.name(),
                "from", it.span.from(), "until", it.span.until());
    }

    /** Writes it down and lets it take the place of what was issued for the same days before. */
    CertificateNumber issue(Actor by, Draft it) {
        var id = Ids.next(clock.instant());
        var number = CertificateNumber.next();
        sql.sql("""
                insert into corps.certificate (id, subdistrict, number, person, unit, extent, from_day, until_day, minutes, declared_minutes, records, name, unit_name, volunteer_number, handler, issued_by, issued_at)
                values (:id, :subdistrict, :number, :person, :unit, :extent, :from, :until, :minutes, :declared, :records, :name, :unit_name, :volunteer_number, :handler, :by, :at)
                """).params(key(it)).param("id", id).param("number", number.code()).param("minutes", it.minutes()).param("declared", it.declared()).param("records", it.entries.size()).param("name", it.name)
                .param("unit_name", it.unitName).param("volunteer_number", it.volunteerNumber).param("handler", it.handler).param("by", by.requirePerson().value()).param("at", now()).update();
        write(id, it);
        journal.append(Fact.first("corps", "certificate-issued", id, by).with("number", number.code()).with("person", it.span.person()).with("unit", it.span.unit()).with("extent", it.extent)
                .with("from", it.span.from()).with("until", it.span.until()).with("minutes", it.minutes()).with("declared", it.declared()).with("records", it.entries.size()));
        replace(by, id, it);
        return number;
    }

    private void write(UUID id, Draft it) {
        var days = it.entries.stream().map(Tally.Entry::day).toArray(LocalDate[]::new);
        sql.sql("""
                insert into corps.certificate_line (certificate, position, subdistrict, record, version, day, minutes, title, venue, organiser)
                select :id, n, :subdistrict, record, version, day, minutes, title, venue, organiser
                  from unnest(cast(:positions as int[]), cast(:records as uuid[]), cast(:versions as int[]), cast(:days as date[]), cast(:minutes as int[]), cast(:titles as text[]),
                              cast(:venues as text[]), cast(:organisers as text[])) as l (n, record, version, day, minutes, title, venue, organiser)
                """).param("id", id).param("subdistrict", it.span.subdistrict().value()).param("positions", IntStream.rangeClosed(1, days.length).boxed().toArray(Integer[]::new))
                .param("records", it.entries.stream().map(Tally.Entry::record).toArray(UUID[]::new)).param("versions", it.entries.stream().map(Tally.Entry::version).toArray(Integer[]::new))
                .param("days", java.util.Arrays.stream(days).map(LocalDate::toString).toArray(String[]::new)).param("minutes", it.entries.stream().map(Tally.Entry::minutes).toArray(Integer[]::new))
                .param("titles", texts(it, Tally.Entry::title)).param("venues", texts(it, Tally.Entry::venue)).param("organisers", texts(it, Tally.Entry::organiser)).update();
    }

    private static String[] texts(Draft it, java.util.function.Function<Tally.Entry, String> part) {
        return it.entries.stream().map(part).toArray(String[]::new);
    }

    private record Replaced(UUID id, boolean already) {}

    /** One that was superseded gets its successor, one that still holds is superseded by the newer. */
    private void replace(Actor by, UUID id, Draft it) {
        var older = sql.sql("""
                select c.id, c.superseded_at is not null as already from corps.certificate c
                 where c.subdistrict = :subdistrict and c.person = :person and c.unit = :unit and c.extent = :extent and c.from_day = :from and c.until_day = :until
                   and c.id <> :id and c.superseded_by is null and c.revoked_at is null for update
                """).params(key(it)).param("id", id).query(Replaced.class).list();
        for (var each : older) {
            sql.sql("update corps.certificate set superseded_by = :id, superseded_at = coalesce(superseded_at, :at), superseded_why = coalesce(superseded_why, 'NEWER') where id = :older")
                    .param("id", id).param("at", now()).param("older", each.id).update();
            journal.append(Fact.of("corps", "certificate-replaced", each.id, by).with("successor", id));
        }
    }

    private record Holder(UUID id, String number, PersonId person, SubdistrictId subdistrict) {}

    /** Every certificate that counts the record gives way, in the transaction that changed it. */
    @EventListener
    void on(ServiceChanged it) {
        var why = it.struck() ? Why.STRUCK : Why.CORRECTED;
        var holders = sql.sql("""
                update corps.certificate set superseded_at = :at, superseded_why = :why, superseded_note = :note
                 where superseded_at is null and revoked_at is null and id in (select certificate from corps.certificate_line where record = :record)
                returning id, number, person, subdistrict
                """).param("at", now()).param("why", why.name()).param("note", it.reason()).param("record", it.record()).query(Holder.class).list();
        for (var each : holders) {
            journal.append(Fact.of("corps", "certificate-superseded", each.id, it.by()).with("record", it.record()).with("why", why));
            notices.tell(each.subdistrict, Notices.To.person(each.person.value()), Notices.Kind.ANSWER, "corps.news.certificate-superseded", new CertificateNumber(each.number));
        }
    }

    /** @throws Refusal (409) when somebody else revoked it before */
    void revoke(Actor by, Certificate it, String reason) {
        var rows = sql.sql("update corps.certificate set revoked_at = :at, revoked_by = :by, revoke_reason = :reason where id = :id and revoked_at is null")
                .param("at", now()).param("by", by.requirePerson().value()).param("reason", reason).param("id", it.id()).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("corps", "certificate-revoked", it.id(), by).with("reason", reason));
        notices.tell(it.subdistrict(), Notices.To.person(it.person().value()), Notices.Kind.ANSWER, "corps.news.certificate-revoked", it.spoken(), reason);
    }

    /** What stands in the register of some units. @param words beginning of a name, or a number; "" for all */
    record Search(SubdistrictId subdistrict, List<UUID> units, String words, org.yicai.web.Cursor before, int most) {}

    /** Latest first. */
    List<Certificate> register(Search it) {
        var number = CertificateNumber.read(it.words);
        return sql.sql(SELECT + """
                 where c.subdistrict = :subdistrict and c.unit = any (cast(:units as uuid[])) and (c.issued_at, c.id) < (cast(:at as timestamptz), :last)
                   and (cast(:name as text) is null or c.name like :name) and (cast(:number as text) is null or c.number = :number)
                 order by c.issued_at desc, c.id desc limit :most
                """).param("subdistrict", it.subdistrict.value()).param("units", it.units.toArray(UUID[]::new))
                .param("at", it.before.at().atOffset(ZoneOffset.UTC)).param("last", it.before.id()).param("most", it.most)
                .param("name", number == null ? beginning(it.words) : null, Types.VARCHAR).param("number", number == null ? null : number.code(), Types.VARCHAR)
                .query(Certificate.class).list();
    }

    private static @Nullable String beginning(String words) {
        return words.isEmpty() ? null : words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
