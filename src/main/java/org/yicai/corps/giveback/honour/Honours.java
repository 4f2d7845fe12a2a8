package org.yicai.corps.giveback.honour;

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

/** Commendations, which are part of the record (民政部令第67号 art. 9), and points, which are a thing of their own. */
@Component
class Honours {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Honours(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    List<HonoursPage.Commendation> commendations(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("select title, awarded_on, unit from corps.commendation where subdistrict = :subdistrict and person = :person order by awarded_on desc, id desc limit 100")
                .param("subdistrict", subdistrict.value()).param("person", person.value()).query(HonoursPage.Commendation.class).list();
    }

    /** @return false when it is noted already */
    boolean commend(Actor actor, UUID person, String title, LocalDate day, String unit) {
        var id = Ids.next(clock.instant());
        int rows = sql.sql("""
                insert into corps.commendation (id, subdistrict, person, title, awarded_on, unit, noted_by, noted_at) values (:id, :subdistrict, :person, :title, :day, :unit, :by, :at) on conflict do nothing
                """)
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("person", person).param("title", title).param("day", day).param("unit", unit)
                .param("by", actor.requirePerson().value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "commended", id, actor).with("person", person).with("title", title).with("day", day).with("unit", unit));
        }
        return rows == 1;
    }

    /** One's own, latest first; nobody sees another's. */
    List<HonoursPage.Points> points(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("select points, reason, noted_at, sum(points) over () as total from corps.point where subdistrict = :subdistrict and person = :person order by id desc limit 100")
                .param("subdistrict", subdistrict.value()).param("person", person.value()).query(HonoursPage.Points.class).list();
    }

    void note(Actor actor, UUID person, int points, String reason) {
        var id = Ids.next(clock.instant());
        sql.sql("insert into corps.point (id, subdistrict, person, points, reason, noted_by, noted_at) values (:id, :subdistrict, :person, :points, :reason, :by, :at)")
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("person", person).param("points", points).param("reason", reason)
                .param("by", actor.requirePerson().value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        journal.append(Fact.first("corps", "points-noted", id, actor).with("person", person).with("points", points).with("reason", reason));
    }
}
