package org.yicai.coordination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.project.ProjectId;

/** Writes minutes into the burden ledger; nothing is ever taken out of it. */
@Component
public class Burdens {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Burdens(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Minutes somebody gave.
     *
     * @param ask the ask they were given for; null when there was none
     * @param minutes 1 to 1440
     */
    public record Given(ProjectId project, @Nullable UUID ask, Side side, int minutes, String words, LocalDate day) {}

    /** Notes the actor's own minutes. */
    public void note(Actor actor, Given given) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into coordination.burden (id, subdistrict, project, ask, person, side, minutes, words, day, noted_by, noted_at)
                values (:id, :subdistrict, :project, :ask, :person, :side, :minutes, :words, :day, :person, :at)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", given.project().value())
                .param("ask", given.ask())
                .param("person", actor.requirePerson().value())
                .param("side", given.side().name())
                .param("minutes", given.minutes())
                .param("words", given.words())
                .param("day", given.day())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("coordination", "minutes-noted", id, actor)
                .with("project", given.project())
                .with("ask", given.ask())
                .with("side", given.side())
                .with("minutes", given.minutes())
                .with("words", given.words())
                .with("day", given.day()));
    }
}
