package org.yicai.message;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;

/** What somebody was told, as a list in Yicai itself. */
@Component
public class Inbox {

    private final JdbcClient sql;
    private final Clock clock;

    Inbox(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One message of the list. */
    public record Shown(UUID id, String title, String content, Instant writtenAt, boolean unread) {}

    /** The messages of the last 90 days in this subdistrict, the latest first, at most 200. */
    public List<Shown> of(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select id, title, content, written_at, read_at is null as unread from message.outbox
                 where subdistrict = :subdistrict and person = :person and channel = 'APP' and content <> '' and written_at >= :since
                 order by id desc limit 200
                """)
                .param("subdistrict", subdistrict.value())
                .param("person", person.value())
                .param("since", clock.instant().minus(Forgetting.SHOWN).atOffset(ZoneOffset.UTC))
                .query(Shown.class)
                .list();
    }

    /** The person has looked at all of them. */
    public void read(SubdistrictId subdistrict, PersonId person) {
        sql.sql("update message.outbox set read_at = :now where subdistrict = :subdistrict and person = :person and channel = 'APP' and read_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subdistrict", subdistrict.value())
                .param("person", person.value())
                .update();
    }
}
