package org.yicai.message;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;

/** The outbox as the sender sees it. Each method is called inside a transaction. */
@Component
class Sending {

    /** So many attempts, the last one about fifteen hours after the first. */
    static final int ATTEMPTS = 6;

    private final JdbcClient sql;
    private final Clock clock;
    private final MessageSettings settings;

    Sending(JdbcClient sql, Clock clock, MessageSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Where something is due. */
    List<SubdistrictId> due(boolean urgent) {
        return sql.sql("""
                select distinct subdistrict as value from message.outbox
                 where sent_at is null and given_up_at is null and urgent = :urgent and due_at <= :now
                """).param("urgent", urgent).param("now", now()).query(SubdistrictId.class).list();
    }

    /**
     * Takes some messages for one attempt. The next attempt is scheduled with it, so a process that dies now has simply
     * failed once; another node passes over rows that are just being taken. They are chosen once, before the update: as a
     * subquery of it they may be chosen again for each row, and what was locked in passing is then left lying by both nodes.
     */
    List<Outgoing> take(SubdistrictId subdistrict, boolean urgent, int most) {
        return sql.sql("""
                with due as materialized (
                    select id from message.outbox
                     where subdistrict = :subdistrict and sent_at is null and given_up_at is null and not digest
                       and urgent = :urgent and due_at <= :now
                     order by due_at, id limit :most for update skip locked)
                update message.outbox o
                   set attempts = attempts + 1,
                       due_at = cast(:now as timestamptz) + case attempts when 0 then interval '1 minute' when 1 then interval '5 minutes'
                                when 2 then interval '30 minutes' when 3 then interval '2 hours' else interval '12 hours' end
                  from due where o.id = due.id
                returning o.id, o.channel, o.address, o.title, o.content, o.attempts, o.ends_at
                """)
                .param("now", now())
                .param("subdistrict", subdistrict.value())
                .param("urgent", urgent)
                .param("most", most)
                .query(Outgoing.class)
                .list();
    }

    /** A code is forgotten at once, except in the demo, where the outbox stands in for the telephone. */
    void sent(UUID id, String via) {
        sql.sql("""
                update message.outbox set sent_at = :now, via = :via, trouble = null, content = case when urgent and :forget then '' else content end
                 where id = :id and sent_at is null and given_up_at is null
                """).param("now", now()).param("via", via).param("forget", !settings.demo()).param("id", id).update();
    }

    /** One attempt failed; after the last one, or when it was final, the message is given up. */
    void failed(UUID id, String why, boolean forGood) {
        sql.sql("""
                update message.outbox
                   set trouble = :why,
                       given_up_at = case when :final or attempts >= :attempts then cast(:now as timestamptz) end
                 where id = :id and sent_at is null and given_up_at is null
                """).param("now", now()).param("why", Masked.sentence(why)).param("final", forGood).param("attempts", ATTEMPTS).param("id", id).update();
    }

    boolean ended(Outgoing message) {
        Instant ends = message.endsAt();
        return ends != null && !ends.isAfter(clock.instant());
    }
}
