package org.yicai.project.landing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Constituency;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import org.yicai.project.ProjectId;

/** The committee's advice on what lands: each member once, no vote and no conclusion. */
@Component
class Advices {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Advices(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    private record Row(@Nullable Constituency constituency, @Nullable Stance stance, @Nullable String words, @Nullable Instant givenAt, @Nullable LocalDate until, boolean mine) {}

    /**
     * All advice on one project, the first first.
     *
     * @param until the last day of advice; null for what landed before the committee was asked
     * @param mine whether the reader has advised
     */
    record All(List<Advice> given, @Nullable LocalDate until, boolean mine) {}

    /** In one statement. */
    All of(Actor actor, ProjectId project) {
        var rows = sql.sql("""
                select a.constituency, a.stance, a.words, a.given_at, p.advice_until as until, coalesce(a.person = :me, false) as mine
                  from project.project p left join project.advice a on a.project = p.id
                 where p.id = :project order by a.given_at, a.id
                """).param("project", project.value()).param("me", actor.requirePerson().value()).query(Row.class).list();
        var given = rows.stream().filter(each -> each.constituency != null).map(each -> new Advice(each.constituency, each.stance, each.words, each.givenAt)).toList();
        return new All(given, rows.getFirst().until, rows.stream().anyMatch(Row::mine));
    }

    /** @throws Refusal (409) when the actor has advised already */
    void give(Actor actor, ProjectId project, Constituency constituency, Stance stance, String words) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.advice (id, subdistrict, project, person, constituency, stance, words, given_at)
                values (:id, :subdistrict, :project, :person, :constituency, :stance, :words, :at) on conflict (project, person) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.value())
                .param("person", actor.requirePerson().value())
                .param("constituency", constituency.name())
                .param("stance", stance.name())
                .param("words", words)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.first("project", "landing-advised", id, actor).with("project", project).with("constituency", constituency).with("stance", stance).with("words", words));
    }
}
