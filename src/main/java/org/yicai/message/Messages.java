package org.yicai.message;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Ids;
import org.yicai.kernel.SubdistrictId;

/** Writes messages in the caller's transaction: no fact, no message. */
@Component
public class Messages {

    private final JdbcClient sql;
    private final Clock clock;

    Messages(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Writes a text message.
     *
     * @param phone the number it goes to
     * @param about what kind of message it is, such as "sign-in-code"
     * @param content the whole content; at most 200 characters, a link is never all of it
     */
    public void sms(SubdistrictId subdistrict, String phone, String about, String content) {
        sql.sql("""
                insert into message.outbox (id, subdistrict, channel, address, about, content, written_at)
                values (:id, :subdistrict, 'SMS', :address, :about, :content, :at)
                """)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", subdistrict.value())
                .param("address", phone)
                .param("about", about)
                .param("content", content)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
