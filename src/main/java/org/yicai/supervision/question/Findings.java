package org.yicai.supervision.question;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Disputes;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;

/** What the committee found, and whether it was mended. What was found decides what counts; it is never a penalty. */
@Component
class Findings {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Questions questions;
    private final Disputes disputes;

    Findings(JdbcClient sql, Journal journal, Clock clock, Questions questions, Disputes disputes) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.questions = questions;
        this.disputes = disputes;
    }

    /** @throws Refusal (409) when it was found out before, or the contractor has its days still */
    void find(Actor actor, Question it, Verdict outcome, FindingForm form) {
        questions.move(it.id(), form.mends() ? QuestionStage.TO_MEND : QuestionStage.CLOSED);
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into supervision.finding (id, subdistrict, question, outcome, counts, reason, mend_words, mend_by, mender, found_by, found_at)
                values (:id, :subdistrict, :question, :outcome, cast(:counts as int), :reason, :words, cast(:mendBy as date), cast(:mender as uuid), :by, :at)
                """)
                .param("id", id)
                .param("subdistrict", it.subdistrict().value())
                .param("question", it.id())
                .param("outcome", outcome.name())
                .param("counts", outcome == Verdict.COUNTS_LESS ? form.counts() : null)
                .param("reason", form.reason())
                .param("words", form.mends() ? form.mendWords() : null)
                .param("mendBy", form.mends() ? form.mendBy() : null)
                .param("mender", form.mender())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("supervision", "question-found", id, actor).with("question", it.id()).with("outcome", outcome).with("counts", outcome.counts(form.counts())).with("reason", form.reason())
                .with("mend", form.mends() ? form.mendWords() : null).with("mendBy", form.mends() ? form.mendBy() : null).with("mender", form.mender()));
        if (it.activity() != null) {
            disputes.settle(actor, it.id(), outcome.counts(form.counts()));
        }
    }

    /** What was found; empty before that. */
    Optional<Found> of(UUID question) {
        return sql.sql("""
                select f.outcome, f.counts, f.reason, f.mend_words, f.mend_by, f.mender, m.name as mender_name, b.name as found_by_name, f.found_at, f.fixed_words, f.fixed_at
                  from supervision.finding f join party.published_person b on b.id = f.found_by left join party.published_person m on m.id = f.mender
                 where f.question = :question
                """).param("question", question).query(Found.class).optional();
    }

    /** Who was named notes that it was mended. @throws Refusal (403) for everybody else (SV6); (409) when it was noted before */
    void fix(Actor actor, Question it, String words) {
        questions.move(it.id(), QuestionStage.MENDED);
        var id = sql.sql("update supervision.finding set fixed_words = :words, fixed_by = :by, fixed_at = :at where question = :question and mender = :by and fixed_at is null returning id")
                .param("words", words)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("question", it.id())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.forbidden("supervision.refused.not-named"));
        journal.append(Fact.of("supervision", "question-mended", id, actor).with("question", it.id()).with("words", words));
    }

    /** Whether the question came from the actor: asked, denied, or seen on a spot check. */
    boolean isOwn(Actor actor, Question it) {
        return actor.isPerson(it.raisedBy()) || it.activity() != null && sql.sql("""
                select exists (select 1 from supervision.denial n where n.activity = :record and n.person = :person)
                    or exists (select 1 from supervision.check_claim c join supervision.drawn w on w.id = c.drawn join supervision.check_finding f on f.claim = c.id where w.record = :record and c.person = :person)
                """).param("record", it.activity()).param("person", actor.requirePerson().value()).query(Boolean.class).single();
    }
}
