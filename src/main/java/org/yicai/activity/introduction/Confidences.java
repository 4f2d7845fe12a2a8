package org.yicai.activity.introduction;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;

/** Which projects serve in confidence, such as counselling and law. The purchaser says so, so that nobody gets round the neighbours alone. */
@Component
public class Confidences {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Confidences(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** The reason for which a project serves in confidence; empty when it does not. */
    public Optional<String> of(UUID project) {
        return sql.sql("select reason from activity.confidential where project = :project and ended_at is null").param("project", project).query(String.class).optional();
    }

    /** @throws Refusal (409) when it does so already */
    void begin(Actor actor, UUID project, String reason) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("insert into activity.confidential (id, subdistrict, project, reason, said_by, said_at) values (:id, :subdistrict, :project, :reason, :by, :at) on conflict do nothing")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project)
                .param("reason", reason)
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.first("activity", "confidence-begun", id, actor).with("project", project).with("reason", reason));
    }

    /** @throws Refusal (409) when it does not */
    void end(Actor actor, UUID project) {
        var ended = sql.sql("update activity.confidential set ended_at = :at where project = :project and ended_at is null returning id").param("at", now()).param("project", project).query(UUID.class).optional();
        journal.append(Fact.of("activity", "confidence-ended", ended.orElseThrow(() -> Refusal.tooLate("web.refused.faster")), actor));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
