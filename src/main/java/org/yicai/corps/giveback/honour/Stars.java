package org.yicai.corps.giveback.honour;

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
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;

/** Stars and what was objected to them. Each step is one guarded update. */
@Component
class Stars {

    private static final String SELECT = """
            select s.id, s.person, p.name, s.level, s.minutes, s.applied_at, s.checked_by, s.checked_at, s.confirmed_at, s.public_until, s.given_at, s.refused_at, s.reason,
                   (select count(*) from corps.star_objection o where o.star = s.id and o.answered_at is null) as open
              from corps.star s join party.published_person p on p.id = s.person
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Stars(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    List<Star> of(SubdistrictId subdistrict, PersonId person) {
        return sql.sql(SELECT + " where s.subdistrict = :subdistrict and s.person = :person order by s.id desc").param("subdistrict", subdistrict.value()).param("person", person.value()).query(Star.class).list();
    }

    /** On their way, in the order of applying. */
    List<Star> open(SubdistrictId subdistrict) {
        return sql.sql(SELECT + " where s.subdistrict = :subdistrict and s.given_at is null and s.refused_at is null order by s.id limit 200").param("subdistrict", subdistrict.value()).query(Star.class).list();
    }

    Star get(SubdistrictId subdistrict, UUID id) {
        return sql.sql(SELECT + " where s.subdistrict = :subdistrict and s.id = :id").param("subdistrict", subdistrict.value()).param("id", id).query(Star.class).optional().orElseThrow(Missing::new);
    }

    /** What the law counts: confirmed minutes here. */
    int minutes(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("select coalesce(sum(minutes), 0) from corps.service_record where subdistrict = :subdistrict and person = :person and confirmed_at is not null and voided_at is null")
                .param("subdistrict", subdistrict.value()).param("person", person.value()).query(Integer.class).single();
    }

    /** @return false when this star was applied for in the same moment */
    boolean apply(Actor actor, int level, int minutes) {
        var id = Ids.next(clock.instant());
        int rows = sql.sql("insert into corps.star (id, subdistrict, person, level, minutes, applied_at) values (:id, :subdistrict, :person, :level, :minutes, :at) on conflict do nothing")
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("person", actor.requirePerson().value()).param("level", level).param("minutes", minutes).param("at", now()).update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "star-applied", id, actor).with("level", level).with("minutes", minutes));
        }
        return rows == 1;
    }

    void check(Actor actor, Star star) {
        Refusal.unlessChanged(sql.sql("update corps.star set checked_by = :by, checked_at = :at where id = :id and checked_at is null and refused_at is null").param("by", actor.requirePerson().value()).param("at", now()).param("id", star.id()).update());
        journal.append(Fact.of("corps", "star-checked", star.id(), actor));
    }

    void confirm(Actor actor, Star star, LocalDate until) {
        Refusal.unlessChanged(sql.sql("""
                update corps.star set confirmed_by = :by, confirmed_at = :at, public_until = :until where id = :id and checked_at is not null and confirmed_at is null and refused_at is null
                """).param("by", actor.requirePerson().value()).param("at", now()).param("until", until).param("id", star.id()).update());
        journal.append(Fact.of("corps", "star-confirmed", star.id(), actor).with("until", until));
    }

    void give(Actor actor, Star star) {
        Refusal.unlessChanged(sql.sql("update corps.star set given_by = :by, given_at = :at where id = :id and confirmed_at is not null and given_at is null and refused_at is null")
                .param("by", actor.requirePerson().value()).param("at", now()).param("id", star.id()).update());
        journal.append(Fact.of("corps", "star-given", star.id(), actor).with("level", star.level()));
    }

    void refuse(Actor actor, Star star, String reason) {
        Refusal.unlessChanged(sql.sql("update corps.star set refused_by = :by, refused_at = :at, reason = :reason where id = :id and given_at is null and refused_at is null")
                .param("by", actor.requirePerson().value()).param("at", now()).param("reason", reason).param("id", star.id()).update());
        journal.append(Fact.of("corps", "star-refused", star.id(), actor).with("reason", reason));
    }

    /** @return false when this person objected before */
    boolean object(Actor actor, Star star, String words) {
        var id = Ids.next(clock.instant());
        int rows = sql.sql("insert into corps.star_objection (id, subdistrict, star, by, words, said_at) values (:id, :subdistrict, :star, :by, :words, :at) on conflict do nothing")
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("star", star.id()).param("by", actor.requirePerson().value()).param("words", words).param("at", now()).update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "star-objected", id, actor).with("star", star.id()).with("words", words));
        }
        return rows == 1;
    }

    List<HonoursPage.Objection> objections(SubdistrictId subdistrict) {
        return sql.sql("""
                select o.id, o.star, o.by, p.name, o.words, o.said_at from corps.star_objection o join corps.star s on s.id = o.star join party.published_person p on p.id = s.person
                 where o.subdistrict = :subdistrict and o.answered_at is null order by o.id limit 200
                """).param("subdistrict", subdistrict.value()).query(HonoursPage.Objection.class).list();
    }

    void answer(Actor actor, HonoursPage.Objection objection, String answer) {
        Refusal.unlessChanged(sql.sql("update corps.star_objection set answered_by = :by, answered_at = :at, answer = :answer where id = :id and answered_at is null")
                .param("by", actor.requirePerson().value()).param("at", now()).param("answer", answer).param("id", objection.id()).update());
        journal.append(Fact.of("corps", "star-objection-answered", objection.id(), actor).with("answer", answer));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
