package org.yicai.corps.minor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** What is held of minors, and the findings of those who look after it. */
@Component
class Minors {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Minors(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    private LocalDate adults() {
        return places.today().minusYears(18);
    }

    MinorsPage.Figures figures(SubdistrictId subdistrict) {
        return sql.sql("""
                select count(*) filter (where v.born > :adults) as minors, count(*) filter (where v.born > :adults and g.id is not null) as consented,
                       count(*) filter (where v.born > :adults and g.id is null) as waiting, count(*) filter (where v.born <= :adults) as grown,
                       count(*) filter (where v.born_erased_at >= :since) as erased
                  from corps.volunteer v
                  left join corps.guardianship g on g.subdistrict = v.subdistrict and g.person = v.person and g.consented_at is not null and g.withdrawn_at is null
                 where v.subdistrict = :subdistrict and (v.born is not null or v.born_erased_at is not null)
                """).param("subdistrict", subdistrict.value()).param("adults", adults()).param("since", since()).query(MinorsPage.Figures.class).single();
    }

    /** The latest first; at most 300. */
    List<MinorsPage.Held> held(SubdistrictId subdistrict) {
        return sql.sql("""
                select p.masked_name as name, v.pledged_at, g.consented_at, g.noted_by is not null as paper, h.id is not null as health, coalesce(r.readings, 0) as readings, coalesce(r.readers, '') as readers,
                       exists (select 1 from corps.mentoring x where x.subdistrict = v.subdistrict and x.mentee = v.person and x.began_at is not null and x.ended_at is null) as accompanied
                  from corps.volunteer v join party.published_person p on p.id = v.person
                  left join corps.guardianship g on g.subdistrict = v.subdistrict and g.person = v.person and g.consented_at is not null and g.withdrawn_at is null
                  left join corps.health_note h on h.subdistrict = v.subdistrict and h.person = v.person and h.withdrawn_at is null
                  left join lateral (select count(*) as readings, string_agg(q.name || ': ' || d.purpose, chr(10) order by d.id desc) as readers
                                       from corps.health_reading d join party.published_person q on q.id = d.reader where d.note = h.id and d.noted_on >= :day) r on true
                 where v.subdistrict = :subdistrict and v.born > :adults order by v.id desc limit 300
                """).param("subdistrict", subdistrict.value()).param("adults", adults()).param("day", places.today().minusYears(1)).query(MinorsPage.Held.class).list();
    }

    /** Open ones first; at most 100. */
    List<MinorsPage.Found> findings(SubdistrictId subdistrict) {
        return sql.sql("""
                select f.id, f.words, p.name as owner, f.due_on, f.noted_at, f.done_words, f.done_on from corps.minor_finding f join party.published_person p on p.id = f.owner
                 where f.subdistrict = :subdistrict order by f.done_on desc nulls first, f.due_on, f.id limit 100
                """).param("subdistrict", subdistrict.value()).query(MinorsPage.Found.class).list();
    }

    void find(Actor actor, String words, UUID owner, LocalDate due) {
        var id = Ids.next(clock.instant());
        sql.sql("insert into corps.minor_finding (id, subdistrict, words, owner, due_on, noted_by, noted_at) values (:id, :subdistrict, :words, :owner, :due, :by, :at)")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("words", words)
                .param("owner", owner)
                .param("due", due)
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .update();
        journal.append(Fact.first("corps", "minor-finding", id, actor).with("words", words).with("owner", owner).with("due", due));
    }

    /** @throws Missing when there is no such finding here */
    void require(SubdistrictId subdistrict, UUID id) {
        sql.sql("select 1 from corps.minor_finding where subdistrict = :subdistrict and id = :id").param("subdistrict", subdistrict.value()).param("id", id).query(Integer.class).optional().orElseThrow(Missing::new);
    }

    /** It is mended. @throws Refusal (409) when it was done before */
    void done(Actor actor, UUID id, LocalDate day, String words) {
        Refusal.unlessChanged(sql.sql("update corps.minor_finding set done_words = :words, done_by = :by, done_at = :at, done_on = :day where id = :id and done_at is null")
                .param("words", words).param("by", actor.requirePerson().value()).param("at", now()).param("day", day).param("id", id).update());
        journal.append(Fact.of("corps", "minor-finding-done", id, actor).with("day", day).with("words", words));
    }

    private OffsetDateTime since() {
        return places.today().minusYears(1).atStartOfDay(places.zone()).toOffsetDateTime();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
