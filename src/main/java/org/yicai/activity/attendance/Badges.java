package org.yicai.activity.attendance;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Receipt;

/** The badges of people: 31⁸ codes of which nobody guesses one, and good for nothing but at an open door. */
@Component
class Badges {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Badges(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    Optional<Receipt> of(Actor actor) {
        return sql.sql("select code from activity.badge where subdistrict = :subdistrict and person = :person and ended_at is null")
                .param("subdistrict", actor.subdistrict().value()).param("person", actor.requirePerson().value()).query(Receipt.class).optional();
    }

    /** Makes a new one; the one before, on whatever paper, is good for nothing from now on. */
    void renew(Actor actor) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("update activity.badge set ended_at = :at where subdistrict = :subdistrict and person = :person and ended_at is null returning id")
                .param("at", now).param("subdistrict", actor.subdistrict().value()).param("person", actor.requirePerson().value()).query(UUID.class).list()
                .forEach(id -> journal.append(Fact.of("activity", "badge-ended", id, actor)));
        var id = Ids.next(clock.instant());
        sql.sql("insert into activity.badge (id, subdistrict, person, code, made_at) values (:id, :subdistrict, :person, :code, :at)")
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("person", actor.requirePerson().value())
                .param("code", Receipt.next().code()).param("at", now).update();
        journal.append(Fact.first("activity", "badge-made", id, actor));
    }

    /** Whose badge it is. */
    record Bearer(PersonId person, String name) {}

    /** Empty for a badge that never was, that ended, or of another subdistrict. */
    Optional<Bearer> bearer(Receipt code) {
        return sql.sql("select b.person, p.name from activity.badge b join party.published_person p on p.id = b.person where b.code = :code and b.ended_at is null")
                .param("code", code.code()).query(Bearer.class).optional();
    }
}
