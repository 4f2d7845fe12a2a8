package org.yicai.corps.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.place.Places;

/** Licences of professionals. An expired one makes its skill not count (志愿服务条例 art. 16). */
@Component
class Licences {

    /** Days before the end of a licence that its holder is reminded. */
    static final int AHEAD = 30;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Notices notices;

    Licences(JdbcClient sql, Journal journal, Clock clock, Places places, Notices notices) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.notices = notices;
    }

    record Row(UUID id, String skill, String number, LocalDate validUntil) {

        boolean valid(LocalDate today) {
            return !validUntil.isBefore(today);
        }
    }

    List<Row> of(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("select id, skill, number, valid_until from corps.licence where subdistrict = :subdistrict and person = :person and ended_at is null order by id")
                .param("subdistrict", subdistrict.value()).param("person", person.value()).query(Row.class).list();
    }

    /** Notes a licence in the place of an older one for the same skill. */
    void note(Actor actor, String skill, String number, LocalDate until) {
        of(actor.subdistrict(), actor.requirePerson()).stream().filter(each -> each.skill.equals(skill)).forEach(each -> end(actor, each.id));
        var id = Ids.next(clock.instant());
        sql.sql("insert into corps.licence (id, subdistrict, person, skill, number, valid_until, noted_at) values (:id, :subdistrict, :person, :skill, :number, :until, :at)")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", actor.requirePerson().value())
                .param("skill", skill)
                .param("number", number)
                .param("until", until)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("corps", "licence-noted", id, actor).with("skill", skill).with("number", number).with("until", until));
    }

    void end(Actor actor, UUID id) {
        sql.sql("update corps.licence set ended_at = :at where id = :id").param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).update();
        journal.append(Fact.of("corps", "licence-ended", id, actor));
    }

    private record Due(UUID id, UUID person, String skill, LocalDate validUntil) {}

    /** Reminds everybody whose licence ends within thirty days, once. @return how many */
    int remind(SubdistrictId subdistrict) {
        var due = sql.sql("""
                update corps.licence set reminded_at = :at
                 where id in (select id from corps.licence where subdistrict = :subdistrict and ended_at is null and reminded_at is null and valid_until <= :ahead
                               order by id limit 200 for update skip locked)
                returning id, person, skill, valid_until
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subdistrict", subdistrict.value())
                .param("ahead", places.today().plusDays(AHEAD))
                .query(Due.class)
                .list();
        for (var each : due) {
            journal.append(Fact.of("corps", "licence-reminded", each.id, Actor.nobody(subdistrict)));
            notices.tell(subdistrict, Notices.To.person(each.person), Notices.Kind.ANSWER, "corps.news.licence", each.validUntil, Licences.AHEAD);
        }
        return due.size();
    }
}
