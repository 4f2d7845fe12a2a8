package org.yicai.supervision.question;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.PresenceDenied;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.project.ProjectId;

/** "I was not there", "I saw nothing of it": counted once for each person; enough of them make a question, which accuses nobody. */
@Component
class Denials {

    enum Kind {
        /** Somebody may have been noted who was not there. */
        NOT_THERE,
        /** Somebody who would have seen it saw nothing. */
        NOT_SEEN
    }

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final LocalWays ways;
    private final Asking asking;

    Denials(JdbcClient sql, Journal journal, Clock clock, LocalWays ways, Asking asking) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.ways = ways;
        this.asking = asking;
    }

    /** Said where people are asked after an activity, by those who were noted at its door. */
    @EventListener
    void hear(PresenceDenied said) {
        if (contracted(said.activity().value())) {
            note(said.by(), said.activity().value(), Kind.NOT_THERE, said.person(), said.attendance());
        }
    }

    /**
     * Somebody with an account says so of an activity that is over.
     *
     * @return whether it counts; false when the person said so before
     */
    boolean say(Actor actor, UUID activity, Kind kind) {
        var noted = sql.sql("select id from activity.published_attendance where activity = :activity and person = :person").param("activity", activity).param("person", actor.requirePerson().value()).query(UUID.class).optional();
        return note(actor, activity, kind, actor.requirePerson(), noted.orElse(null));
    }

    /** What volunteers do by themselves nobody is paid for: no quantity waits there. */
    private boolean contracted(UUID activity) {
        return sql.sql("select exists (select 1 from activity.published_date where id = :activity and project is not null)").param("activity", activity).query(Boolean.class).single();
    }

    boolean said(UUID activity, PersonId person) {
        return sql.sql("select exists (select 1 from supervision.denial where activity = :activity and person = :person)").param("activity", activity).param("person", person.value()).query(Boolean.class).single();
    }

    private boolean note(Actor by, UUID activity, Kind kind, @Nullable PersonId person, @Nullable UUID attendance) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into supervision.denial (id, subdistrict, activity, kind, person, attendance, denied_at)
                values (:id, :subdistrict, :activity, :kind, cast(:person as uuid), cast(:attendance as uuid), :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", by.subdistrict().value())
                .param("activity", activity)
                .param("kind", kind.name())
                .param("person", person == null ? null : person.value())
                .param("attendance", attendance)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            return false;
        }
        // nobody in the public log: the contractor saw who came, and a pseudonym would tell who denied
        journal.append(Fact.first("supervision", "presence-denied", id, Actor.nobody(by.subdistrict())).with("activity", activity).with("kind", kind).with("person", person).with("attendance", attendance));
        return true;
    }

    private record Count(UUID project, UUID activity, int said, int noted) {}

    private static final String COUNT = """
            select d.project, n.activity, count(*)::int as said, count(n.attendance)::int as noted
              from supervision.denial n join activity.published_date d on d.id = n.activity
             where n.subdistrict = :subdistrict and n.denied_at < :before
               and not exists (select 1 from supervision.question q where q.activity = n.activity and q.key like 'DENIED:%' and q.stage in ('ASKED', 'ANSWERED', 'UNANSWERED'))
             group by d.project, n.activity
            having (count(*) >= :least or count(n.attendance) >= :noted)
               and count(*) > coalesce((select max(cast(split_part(q.key, ':', 3) as int)) from supervision.question q where q.activity = n.activity and q.key like 'DENIED:%'), 0)
            """;

    /**
     * Asks about every activity that enough people denied before today, unless a question about it is open or as many were heard before.
     * Not at once: whoever has just answered would be known by it.
     *
     * @return how many
     */
    int askForAll(SubdistrictId subdistrict, Instant today) {
        int least = ways.number(subdistrict, Way.DENIALS_LEAST);
        int noted = ways.number(subdistrict, Way.DENIALS_NOTED);
        var enough = sql.sql(COUNT).param("subdistrict", subdistrict.value()).param("before", today.atOffset(ZoneOffset.UTC)).param("least", least).param("noted", noted).query(Count.class).list();
        enough.forEach(each -> asking.deny(new ProjectId(each.project), each.activity, each.said, "DENIALS\t" + each.said + " / " + least + "\nDENIALS_NOTED\t" + each.noted + " / " + noted));
        return enough.size();
    }
}
