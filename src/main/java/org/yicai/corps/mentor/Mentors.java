package org.yicai.corps.mentor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Who is willing to accompany others. Being asked to is no duty: one rests whenever one likes. */
@Component
class Mentors {

    /** A mandate of this path, or a leader's appointment. */
    private static final String EXPERIENCED = """
            (exists (select 1 from corps.mandate d where d.subdistrict = :subdistrict and d.person = p.id and d.ended_at is null and d.until_day >= :today)
             or exists (select 1 from party.published_appointment a where a.subdistrict = :subdistrict and a.person = p.id and a.role = 'VOLUNTEER_LEADER'
                         and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)))
            """;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Mentors(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** Those who are willing and hold what it takes today, by name; at most 100. */
    List<Mentor> willing(SubdistrictId subdistrict) {
        return sql.sql("""
                select m.person, p.name, m.stretch, m.words,
                       (select count(*) from corps.mentoring x where x.subdistrict = m.subdistrict and x.mentor = m.person and x.began_at is not null and x.ended_at is null) as accompanied
                  from corps.mentor m join party.published_person p on p.id = m.person
                 where m.subdistrict = :subdistrict and m.rests_at is null and""" + " " + EXPERIENCED + " order by p.name limit 100")
                .param("subdistrict", subdistrict.value()).param("today", places.today()).query(Mentor.class).list();
    }

    /**
     * Somebody as far as this part has to know.
     *
     * @param born of minors only
     * @param member whether the person belongs to the corps today
     * @param taken whether there is a mentor, or an ask that waits
     */
    record Facts(PersonId person, String name, @Nullable LocalDate born, boolean experienced, boolean member, boolean willing, boolean taken) {

        boolean minor(LocalDate today) {
            return born != null && born.plusYears(18).isAfter(today);
        }
    }

    /** Empty for an id that is nobody's. */
    Optional<Facts> of(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select p.id as person, p.name, (select v.born from corps.volunteer v where v.subdistrict = :subdistrict and v.person = p.id) as born,
                       exists (select 1 from party.published_appointment a where a.subdistrict = :subdistrict and a.person = p.id and a.role in ('VOLUNTEER', 'VOLUNTEER_LEADER')
                                and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)) as member,
                       exists (select 1 from corps.mentor m where m.subdistrict = :subdistrict and m.person = p.id and m.rests_at is null) as willing,
                       exists (select 1 from corps.mentoring x where x.subdistrict = :subdistrict and x.mentee = p.id and x.ended_at is null) as taken,
                """ + EXPERIENCED + " as experienced from party.published_person p where p.id = :person")
                .param("subdistrict", subdistrict.value()).param("person", person.value()).param("today", places.today()).query(Facts.class).optional();
    }

    /** @return false when the person is willing already */
    boolean isWilling(Actor actor, Stretch stretch, String words) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("insert into corps.mentor (id, subdistrict, person, stretch, words, willing_at) values (:id, :subdistrict, :person, :stretch, :words, :at) on conflict do nothing")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", actor.requirePerson().value())
                .param("stretch", stretch.name())
                .param("words", words)
                .param("at", now())
                .update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "mentor-willing", id, actor).with("stretch", stretch).with("words", words));
        }
        return rows == 1;
    }

    /** Nobody new comes; whom one accompanies one goes on accompanying. @throws Refusal (409) for somebody who is not willing */
    void rest(Actor actor) {
        var id = sql.sql("update corps.mentor set rests_at = :at where subdistrict = :subdistrict and person = :person and rests_at is null returning id")
                .param("at", now()).param("subdistrict", actor.subdistrict().value()).param("person", actor.requirePerson().value()).query(UUID.class).optional()
                .orElseThrow(() -> Refusal.tooLate("corps.refused.mentor-rests"));
        journal.append(Fact.of("corps", "mentor-rests", id, actor));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
