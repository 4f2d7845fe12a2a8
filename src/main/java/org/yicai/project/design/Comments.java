package org.yicai.project.design;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Council;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.project.ProjectId;

/** What is said of designs before the committee has decided, and what the drafter answers. */
@Component
class Comments {

    /** Reads comments as they are shown; ends before "where". */
    static final String SELECT = """
            select c.id, c.project, p.title, c.speaker, c.about, c.words, c.written_by, n.name, c.written_at, c.reply, c.reply_words, c.answered_at
              from project.design_comment c join project.project p on p.id = c.project join party.published_person n on n.id = c.written_by
            """;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Council council;

    Comments(JdbcClient sql, Journal journal, Clock clock, Council council) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.council = council;
    }

    /** @throws Missing when there is none in this scope */
    Comment get(UUID id) {
        return sql.sql(SELECT + " where c.id = :id").param("id", id).query(Comment.class).optional().orElseThrow(Missing::new);
    }

    /**
     * For whom the actor speaks.
     *
     * @throws Refusal (403) for a member without a seat today who is nothing else
     */
    Speaker speaker(Actor actor) {
        var seat = council.constituency(actor);
        if (seat.isPresent()) {
            return Speaker.valueOf(seat.get().name());
        }
        if (!actor.is(Role.COMMUNITY_WORKER, Role.OFFICIAL)) {
            throw Refusal.forbidden("council.refused.seat");
        }
        return actor.is(Role.OFFICIAL) ? Speaker.OFFICE : Speaker.RESIDENTS_COMMITTEE;
    }

    /** @throws Refusal (409) when the committee has decided */
    void write(Actor actor, ProjectId project, Speaker speaker, String about, String words) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.design_comment (id, subdistrict, project, speaker, about, words, written_by, written_at)
                select :id, p.subdistrict, p.id, :speaker, :about, :words, :by, :at from project.project p where p.id = :project and p.stage in ('DRAFT', 'IN_REVIEW', 'RETURNED')
                """)
                .param("id", id)
                .param("project", project.value())
                .param("speaker", speaker.name())
                .param("about", about)
                .param("words", words)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("project.refused.judged");
        }
        journal.append(Fact.first("project", "comment-written", id, actor).with("project", project).with("speaker", speaker).with("about", about).with("words", words));
    }

    /** @throws Refusal (409) when it is answered, or the committee has decided */
    void change(Actor actor, UUID id, String words) {
        var rows = sql.sql("""
                update project.design_comment c set words = :words, changed_at = :at
                 where c.id = :id and c.written_by = :by and c.answered_at is null
                   and exists (select 1 from project.project p where p.id = c.project and p.stage in ('DRAFT', 'IN_REVIEW', 'RETURNED'))
                """)
                .param("words", words)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("by", actor.requirePerson().value())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("project.refused.comment-answered");
        }
        journal.append(Fact.of("project", "comment-changed", id, actor).with("words", words));
    }

    /** @throws Refusal (409) when it is answered already */
    void answer(Actor actor, UUID id, CommentReply reply, String words) {
        var rows = sql.sql("""
                update project.design_comment set reply = :reply, reply_words = :words, answered_by = :by, answered_at = :at where id = :id and answered_at is null
                """)
                .param("reply", reply.name())
                .param("words", words)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("project.refused.comment-answered");
        }
        journal.append(Fact.of("project", "comment-answered", id, actor).with("reply", reply).with("words", words));
    }
}
