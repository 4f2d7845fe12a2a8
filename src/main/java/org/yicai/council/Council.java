package org.yicai.council;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;

/** The door to the committee: hand a matter in, bring it back, ask who decided. */
@Component
public class Council {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final ApplicationEventPublisher events;

    Council(JdbcClient sql, Journal journal, Clock clock, Places places, ApplicationEventPublisher events) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.events = events;
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
     * Brings a decided matter back for a new round, with the paper of the last one, and tells whoever handed it in.
     *
     * @param because a sentence, or the key of one
     * @return the id of the new item
     * @throws Missing when the subject was never before the committee
     */
    public UUID reopen(Actor actor, UUID subject, ItemKind kind, String because) {
        var last = sql.sql("""
                select subject, kind, branch, title, paper, link, light from council.item
                 where subdistrict = :subdistrict and subject = :subject and kind = :kind order by round desc limit 1
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("subject", subject)
                .param("kind", kind.name())
                .query(Submission.class)
                .optional()
                .orElseThrow(Missing::new);
        var id = enter(actor, last, because);
        events.publishEvent(new ItemReopened(subject, kind, actor));
        return id;
    }

    private UUID enter(Actor actor, Submission submission, @Nullable String because) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into council.item (id, subdistrict, subject, kind, light, round, branch, title, paper, link, submitted_by, submitted_at, reopened_because)
                select :id, :subdistrict, :subject, :kind, :light, coalesce(max(round), 0) + 1, :branch, :title, :paper, :link, :by, :at, :because
                  from council.item where subdistrict = :subdistrict and subject = :subject and kind = :kind
                having count(*) filter (where conclusion is null) = 0
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("subject", submission.subject())
                .param("kind", submission.kind().name())
                .param("light", submission.light())
                .param("branch", submission.branch())
                .param("title", submission.title())
                .param("paper", submission.paper())
                .param("link", submission.link())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("because", because)
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.first("council", because == null ? "item-submitted" : "item-reopened", id, actor)
                .with("subject", submission.subject())
                .with("kind", submission.kind())
                .with("title", submission.title())
                .with("paper", submission.paper())
                .with("because", because));
        return id;
    }

    /** The people whose votes counted in the last round about the design; empty when there was none. */
    public Set<PersonId> votersOf(UUID subject) {
        return sql.sql("""
                select v.person as value
                  from council.vote v
                 where v.item = (select i.id from council.item i where i.subject = :subject and i.kind = 'DESIGN' order by i.round desc limit 1)
                   and not exists (select 1 from council.recusal r where r.item = v.item and r.seat = v.seat and r.person = v.person)
                """).param("subject", subject).query(PersonId.class).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** For whom the actor sits on the committee today; empty for those who do not. */
    public Optional<Constituency> constituency(Actor actor) {
        return sql.sql("select constituency from council.seat where subdistrict = :subdistrict and person = :person and from_day <= :today and until_day >= :today")
                .param("subdistrict", actor.subdistrict().value())
                .param("person", actor.requirePerson().value())
                .param("today", places.today())
                .query(Constituency.class)
                .optional();
    }

    /** What the last round of one kind left open; empty for what never was before the committee. In one statement. */
    public Optional<Standing> standing(UUID subject, ItemKind kind) {
        return sql.sql("""
                select i.id as item, (select count(*) from council.condition c where c.item = i.id)::int as conditions,
                       (select count(*) from council.condition c where c.item = i.id and c.answered_at is null)::int as conditions_open,
                       (select count(*) from council.objection o where o.item = i.id and o.answered_at is null)::int as objections_open, i.objections_until
                  from council.item i where i.subject = :subject and i.kind = :kind order by i.round desc limit 1
                """).param("subject", subject).param("kind", kind.name()).query(Standing.class).optional();
    }

    /**
     * Says publicly that a project under way passes mid-term, unless a member objects until the last day.
     *
     * @throws Refusal (409) when it was said already
     */
    public void giveNotice(Actor actor, Submission submission, LocalDate until) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into council.notice (id, subdistrict, subject, branch, title, paper, link, given_by, given_at, until_day)
                values (:id, :subdistrict, :subject, :branch, :title, :paper, :link, :by, :at, :until) on conflict (subdistrict, subject) do nothing
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
                .param("until", until)
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("council.refused.noticed");
        }
        journal.append(Fact.first("council", "notice-given", id, actor)
                .with("subject", submission.subject())
                .with("title", submission.title())
                .with("paper", submission.paper())
                .with("until", until));
    }
}
