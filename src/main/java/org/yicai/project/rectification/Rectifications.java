package org.yicai.project.rectification;

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
import org.yicai.kernel.Refusal;
import org.yicai.project.ProjectId;

/** What is to be mended, and what became of it. Every step is one guarded update and one fact. */
@Component
class Rectifications {

    private static final String ALL = """
            select r.id, r.project, r.number, r.part, d.name as deliverable, r.term, r.words, r.due_on, r.asked_at, w.name as asked_by, r.answer, r.answer_words, r.answered_at,
                   r.outcome, r.outcome_words, r.closed_at
              from project.rectification r left join project.deliverable d on d.id = r.deliverable join party.published_person w on w.id = r.asked_by
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Rectifications(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** The open ones first, then the latest. */
    List<Rectification> of(ProjectId project) {
        return sql.sql(ALL + " where r.project = :project order by r.outcome is not null, r.number desc").param("project", project.value()).query(Rectification.class).list();
    }

    /** @throws Missing when there is none in this scope */
    Rectification get(UUID id) {
        return sql.sql(ALL + " where r.id = :id").param("id", id).query(Rectification.class).optional().orElseThrow(Missing::new);
    }

    /** Everything a contract asks for: the standards of its deliverables, then its texts line by line. Nothing else can be asked to be mended. */
    List<Term> terms(ProjectId project) {
        return sql.sql("""
                select 'DELIVERABLE' as part, d.position, d.id as deliverable, d.name, d.standard as words, 0 as rank from project.deliverable d where d.project = :project
                union all
                select t.part, l.position::int, null, '', trim(l.words), t.rank
                  from project.contract k
                 cross join lateral (values ('STANDARDS', k.standards, 1), ('QUALITY', k.quality, 2), ('DUTIES', k.duties, 3), ('DATA_TERMS', k.data_terms, 4)) t(part, text, rank)
                 cross join lateral unnest(string_to_array(t.text, chr(10))) with ordinality l(words, position)
                 where k.project = :project and trim(l.words) <> ''
                 order by rank, position
                """).param("project", project.value()).query(Term.class).list();
    }

    /** Asks for it. @return its id */
    UUID ask(Actor actor, ProjectId project, Term term, String words, LocalDate dueOn) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.rectification (id, subdistrict, project, number, part, deliverable, term, words, due_on, asked_by, asked_at)
                select :id, :subdistrict, :project, coalesce(max(r.number), 0) + 1, :part, cast(:deliverable as uuid), :term, :words, :due, :by, :at
                  from project.rectification r where r.project = :project on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.value())
                .param("part", term.part().name())
                .param("deliverable", term.deliverable())
                .param("term", term.words())
                .param("words", words)
                .param("due", dueOn)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.first("project", "rectification-asked", id, actor)
                .with("project", project)
                .with("part", term.part())
                .with("deliverable", term.deliverable())
                .with("term", term.words())
                .with("words", words)
                .with("dueOn", dueOn));
        return id;
    }

    /** @throws Refusal (409) when it was answered or closed already */
    void answer(Actor actor, UUID id, Rectification.Answer answer, String words) {
        Refusal.unlessChanged(sql.sql("""
                update project.rectification set answer = :answer, answer_words = :words, answered_by = :by, answered_at = :at where id = :id and answer is null and outcome is null
                """)
                .param("id", id)
                .param("answer", answer.name())
                .param("words", words)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        journal.append(Fact.of("project", "rectification-answered", id, actor).with("answer", answer).with("words", words));
    }

    /** @throws Refusal (409) when it was closed already, or the contractor answered since it was looked at */
    void close(Actor actor, Rectification it, Rectification.Outcome outcome, String words) {
        Refusal.unlessChanged(sql.sql("""
                update project.rectification set outcome = :outcome, outcome_words = :words, closed_by = :by, closed_at = :at
                 where id = :id and outcome is null and (answer is not null) = :answered
                """)
                .param("id", it.id())
                .param("outcome", outcome.name())
                .param("words", words)
                .param("answered", it.answer() != null)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        journal.append(Fact.of("project", "rectification-closed", it.id(), actor).with("outcome", outcome).with("words", words));
    }
}
