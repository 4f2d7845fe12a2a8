package org.yicai.message;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages that were written, latest first. */
@Component
class Outbox {

    private final JdbcClient sql;

    Outbox(JdbcClient sql) {
        this.sql = sql;
    }

    record Message(String channel, String address, String about, String content, Instant writtenAt) {}

    /** The latest hundred; for one telephone number when {@code address} is not empty. */
    List<Message> latest(String address) {
        return sql.sql("""
                select channel, address, about, content, written_at from message.outbox
                 where :address = '' or address = :address order by id desc limit 100
                """).param("address", address).query(Message.class).list();
    }
}
