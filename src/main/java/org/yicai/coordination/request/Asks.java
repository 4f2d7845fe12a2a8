package org.yicai.coordination.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.coordination.CoordinationAccess;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.party.Notices;
import org.yicai.project.Running.Project;

/** The store of asks. Every step is one guarded update and one fact in the journal. */
@Component
class Asks {

    private static final String SELECT = """
            select a.id, a.project, p.title as project_title, o.name as contractor_name, a.community, a.kind, a.words, a.wanted_on, a.minutes, a.asked_at,
                   a.turn, a.answer, a.taken_by, a.done_at
              from coordination.ask a
              join project.published_project p on p.id = a.project
              join party.published_organisation o on o.id = a.contractor
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final CoordinationAccess access;
    private final Notices notices;

    Asks(JdbcClient sql, Journal journal, Clock clock, CoordinationAccess access, Notices notices) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.access = access;
        this.notices = notices;
    }

    /** What concerns the actor: asked by the own organisation, waiting for the actor's word, or taken and not done yet. At most 100, open ones first. */
    List<Ask> concerning(Actor actor) {
        return sql.sql(SELECT + """
                 where a.subdistrict = :subdistrict
                   and (:all or a.contractor = any (:contractors) or a.taken_by = :me and a.done_at is null
                        or a.turn = 'CORPS' and :corps or a.turn = 'COMMITTEE' and a.community = any (:communities))
                 order by a.turn = 'NOBODY' and (a.taken_by is null or a.done_at is not null), a.wanted_on, a.id limit 100
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("all", access.mayReadAll(actor))
                .param("contractors", access.asksFor(actor).toArray(UUID[]::new))
                .param("me", actor.requirePerson().value())
                .param("corps", access.mayTake(actor))
                .param("communities", access.communities(actor).toArray(UUID[]::new))
                .query(Ask.class)
                .list();
    }

    /** @throws Missing when there is none in this scope */
    Ask get(UUID id) {
        return sql.sql(SELECT + " where a.id = :id").param("id", id).query(Ask.class).optional().orElseThrow(Missing::new);
    }

    /** What a form asks. */
    record Wanted(Project project, UUID community, AskKind kind, String words, LocalDate on, int minutes) {}

    /** Writes an ask down; the corps comes first, always. */
    UUID ask(Actor actor, Wanted wanted) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into coordination.ask (id, subdistrict, project, contractor, community, kind, words, wanted_on, minutes, asked_by, asked_at, turn)
                values (:id, :subdistrict, :project, :contractor, :community, :kind, :words, :on, :minutes, :by, :at, 'CORPS')
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", wanted.project().id().value())
                .param("contractor", wanted.project().contractor().value())
                .param("community", wanted.community())
                .param("kind", wanted.kind().name())
                .param("words", wanted.words())
                .param("on", wanted.on())
                .param("minutes", wanted.minutes())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("coordination", "help-asked", id, actor)
                .with("project", wanted.project().id())
                .with("community", wanted.community())
                .with("kind", wanted.kind())
                .with("words", wanted.words())
                .with("wanted-on", wanted.on())
                .with("minutes", wanted.minutes()));
        return id;
    }

    /** The corps cannot; the committee is asked. @throws Refusal (409) when it is no longer the corps' turn, or was the committee's before */
    void pass(Actor actor, UUID id) {
        var rows = sql.sql("update coordination.ask set turn = 'COMMITTEE' where id = :id and turn = 'CORPS' and answer is null").param("id", id).update();
        enter(actor, id, "ask-passed-on", rows);
    }

    /** @throws Refusal (409) when it is no longer the answering side's turn */
    void answer(Actor actor, UUID id, Reply reply) {
        var rows = sql.sql("""
                update coordination.ask set turn = :to, answer = :answer, answered_by = :by, answered_at = :at, taken_by = :taken
                 where id = :id and turn = :from
                """)
                .param("id", id)
                .param("from", reply.from().name())
                .param("to", reply.to().name())
                .param("answer", reply.name())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("taken", reply.takes() ? actor.requirePerson().value() : null)
                .update();
        enter(actor, id, "ask-answered-" + reply.name().toLowerCase(Locale.ROOT).replace('_', '-'), rows);
        sql.sql("select asked_by as value from coordination.ask where id = :id").param("id", id).query(PersonId.class).optional()
                .ifPresent(asker -> notices.tell(actor.subdistrict(), new Notices.To(asker, null), Notices.Kind.WORK, "coordination.news." + reply, get(id).words()));
    }

    /** It was done. @throws Refusal (409) when the actor did not take it or it was booked before */
    void done(Actor actor, UUID id) {
        var rows = sql.sql("update coordination.ask set done_at = :at where id = :id and taken_by = :me and done_at is null")
                .param("id", id)
                .param("me", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        enter(actor, id, "ask-done", rows);
    }

    private void enter(Actor actor, UUID id, String type, int rows) {
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("coordination", type, id, actor));
    }
}
