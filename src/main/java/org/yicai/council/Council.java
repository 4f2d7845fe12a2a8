package org.yicai.council;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;

/** The door to the committee: hand a matter in, bring it back, ask who decided. */
@Component
public class Council {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Council(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Hands a matter in; it waits for the next meeting.
     *
     * @return the id of the item
     * @throws Refusal (409) while the same subject is before the committee already
     */
    public UUID submit(Actor actor, Submission submission) {
        return enter(actor, submission, null);
    }

    /**
     * Brings a decided matter back for a new round, with the paper of the last one.
     *
     * @param because a sentence, or the key of one
     * @return the id of the new item
     * @throws Missing when the subject was never before the committee
     */
    public UUID reopen(Actor actor, UUID subject, String because) {
        var last = sql.sql("""
                select subject, branch, title, paper, link from council.item
                 where subdistrict = :subdistrict and subject = :subject order by round desc limit 1
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("subject", subject)
                .query(Submission.class)
                .optional()
                .orElseThrow(Missing::new);
        return enter(actor, last, because);
    }

    private UUID enter(Actor actor, Submission submission, @Nullable String because) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into council.item (id, subdistrict, subject, round, branch, title, paper, link, submitted_by, submitted_at, reopened_because)
                select :id, :subdistrict, :subject, coalesce(max(round), 0) + 1, :branch, :title, :paper, :link, :by, :at, :because
                  from council.item where subdistrict = :subdistrict and subject = :subject
                having count(*) filter (where conclusion is null) = 0
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("subject", submission.subject())
                .param("branch", submission.branch())
                .param("title", submission.title())
                .param("paper", submission.paper())
                .param("link", submission.link())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("because", because)
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("web.refused.faster");
        }
        journal.append(Fact.first("council", because == null ? "item-submitted" : "item-reopened", id, actor)
                .with("subject", submission.subject())
                .with("title", submission.title())
                .with("paper", submission.paper())
                .with("because", because));
        return id;
    }

    /** The people whose votes counted in the last round about the subject; empty when there was none. */
    public Set<PersonId> votersOf(UUID subject) {
        return sql.sql("""
                select s.person as value
                  from council.vote v
                  join council.seat s on s.id = v.seat
                 where v.item = (select i.id from council.item i where i.subject = :subject order by i.round desc limit 1)
                   and not exists (select 1 from council.recusal r where r.item = v.item and r.seat = v.seat)
                """).param("subject", subject).query(PersonId.class).stream().collect(Collectors.toUnmodifiableSet());
    }
}
