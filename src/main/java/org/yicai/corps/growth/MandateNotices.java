package org.yicai.corps.growth;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

/** Mandates before they are given, in the committee's sight; where the place wants it so. */
@Component
class MandateNotices {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    MandateNotices(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refusal (409) when the step has one already */
    void give(Actor actor, PersonId person, Step step, @Nullable UUID team, LocalDate until, String reason, LocalDate noticeUntil) {
        var id = Ids.next(clock.instant());
        Refusal.unlessChanged(sql.sql("""
                insert into corps.mandate_notice (id, subdistrict, person, step, team, until_day, reason, noticed_by, noticed_at, notice_until)
                values (:id, :subdistrict, :person, :step, :team, :until, :reason, :by, :at, :notice) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", person.value())
                .param("step", step.name())
                .param("team", step == Step.LEADER ? team : null)
                .param("until", until)
                .param("reason", reason)
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .param("notice", noticeUntil)
                .update());
        journal.append(Fact.first("corps", "mandate-noticed", id, actor).with("person", person).with("step", step).with("team", team).with("until", until).with("reason", reason).with("notice", noticeUntil));
    }

    /** A member's word against it, the first one stops it. @throws Refusal (409) when it is settled, objected to, or past its day */
    void object(Actor actor, Notice notice, LocalDate today, String words) {
        Refusal.unlessChanged(sql.sql("update corps.mandate_notice set objection = :words, objected_by = :by, objected_at = :at where id = :id and settled_at is null and objection is null and notice_until >= :today")
                .param("words", words).param("by", actor.requirePerson().value()).param("at", now()).param("id", notice.id()).param("today", today).update());
        journal.append(Fact.of("corps", "mandate-objected", notice.id(), actor).with("words", words));
    }

    /**
     * The mandate was given, or the host lets go of it with a word.
     *
     * @return who had objected; empty when nobody did
     * @throws Refusal (409) when it was settled before
     */
    List<UUID> settle(Actor actor, Notice notice, boolean given, String answer) {
        var objected = sql.sql("""
                update corps.mandate_notice set settled_at = :at, settled_by = :by, given = :given, answer = :answer
                 where id = :id and settled_at is null and (objection is null or not :given) returning objected_by
                """)
                .param("at", now()).param("by", actor.requirePerson().value()).param("given", given).param("answer", answer).param("id", notice.id()).query((row, i) -> java.util.Optional.ofNullable(row.getObject("objected_by", UUID.class))).list();
        Refusal.unlessChanged(objected.size());
        journal.append(Fact.of("corps", "mandate-notice-settled", notice.id(), actor).with("given", given).with("answer", answer));
        return objected.stream().flatMap(java.util.Optional::stream).toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
