package org.yicai.corps.charter;

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
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** The life of a corps on paper, step by step, each with its day and its paper. */
@Component
class CharterSteps {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    CharterSteps(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** @param paper the number or name of the paper that says so */
    record Step(CharterStage stage, LocalDate onDay, String paper, PersonId takenBy) {}

    record Charter(UUID id, String name, String hostName, String purpose, CharterStage stage, LocalDate appliedOn) {}

    /** @throws Missing when there is none here */
    Charter get(SubdistrictId subdistrict, UUID id) {
        return sql.sql("""
                select c.id, o.name, h.name as host_name, c.purpose, c.stage, cast(c.registered_at at time zone :zone as date) as applied_on
                  from corps.charter c join party.published_organisation o on o.id = c.corps join party.published_organisation h on h.id = c.host
                 where c.subdistrict = :subdistrict and c.id = :id
                """).param("subdistrict", subdistrict.value()).param("id", id).param("zone", places.zone().getId()).query(Charter.class).optional().orElseThrow(Missing::new);
    }

    /** Oldest first. */
    List<Step> of(SubdistrictId subdistrict, UUID charter) {
        return sql.sql("select stage, on_day, paper, taken_by from corps.charter_step where subdistrict = :subdistrict and charter = :charter order by taken_at, id")
                .param("subdistrict", subdistrict.value())
                .param("charter", charter)
                .query(Step.class)
                .list();
    }

    /** Whether somebody convenes the committee today. */
    boolean convenes(Actor actor) {
        return sql.sql("""
                select exists (select 1 from council.published_seat s
                 where s.subdistrict = :subdistrict and s.person = :person and s.convener and s.from_day <= :today and s.until_day >= :today)
                """).param("subdistrict", actor.subdistrict().value()).param("person", actor.requirePerson().value()).param("today", places.today()).query(Boolean.class).single();
    }

    /** @throws Refusal (409) when the corps is not where it was */
    void take(Actor actor, Charter charter, CharterStage to, LocalDate on, String paper) {
        var rows = sql.sql("update corps.charter set stage = :to where id = :id and stage = :from").param("to", to.name()).param("id", charter.id).param("from", charter.stage.name()).update();
        Refusal.unlessChanged(rows);
        var id = Ids.next(clock.instant());
        sql.sql("insert into corps.charter_step (id, subdistrict, charter, stage, on_day, paper, taken_by, taken_at) values (:id, :subdistrict, :charter, :stage, :on, :paper, :by, :at)")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("charter", charter.id)
                .param("stage", to.name())
                .param("on", on)
                .param("paper", paper)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("corps", "charter-step-taken", id, actor).with("charter", charter.id).with("stage", to).with("on", on).with("paper", paper));
    }
}
