package org.yicai.supervision.question;

import java.time.Clock;
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
        project(said.activity().value()).ifPresent(project -> note(said.by(), project, said.activity().value(), Kind.NOT_THERE, said.person(), said.attendance()));
    }

    /**
     * Somebody with an account says so of an activity that is over.
     *
     * @return whether it counts; false when the person said so before
     */
    boolean say(Actor actor, ProjectId project, UUID activity, Kind kind) {
        var noted = sql.sql("select id from activity.published_attendance where activity = :activity and person = :person").param("activity", activity).param("person", actor.requirePerson().value()).query(UUID.class).optional();
        return note(actor, project, activity, kind, actor.requirePerson(), noted.orElse(null));
    }

    /** The project of an activity that a contract pays for; empty for what volunteers do by themselves. */
    java.util.Optional<ProjectId> project(UUID activity) {
        return sql.sql("select project from activity.published_date where id = :activity and project is not null").param("activity", activity).query(UUID.class).optional().map(ProjectId::new);
    }

    boolean said(UUID activity, PersonId person) {
        return sql.sql("select exists (select 1 from supervision.denial where activity = :activity and person = :person)").param("activity", activity).param("person", person.value()).query(Boolean.class).single();
    }

    private boolean note(Actor by, ProjectId project, UUID activity, Kind kind, @Nullable PersonId person, @Nullable UUID attendance) {
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
        journal.append(Fact.first("supervision", "presence-denied", id, by).with("activity", activity).with("kind", kind).with("person", person).with("attendance", attendance));
        askIfEnough(by, project, activity);
        return true;
    }

    private record Count(int all, int noted) {}

    private void askIfEnough(Actor by, ProjectId project, UUID activity) {
        var said = sql.sql("select count(*)::int as \"all\", count(attendance)::int as noted from supervision.denial where activity = :activity").param("activity", activity).query(Count.class).single();
        int least = ways.number(by.subdistrict(), Way.DENIALS_LEAST);
        int noted = ways.number(by.subdistrict(), Way.DENIALS_NOTED);
        if (said.all >= least || said.noted >= noted) {
            asking.deny(project, activity, "DENIALS\t" + said.all + " ≥ " + least + "\nDENIALS_NOTED\t" + said.noted + " ≥ " + noted);
        }
    }
}
