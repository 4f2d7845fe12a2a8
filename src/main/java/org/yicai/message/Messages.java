package org.yicai.message;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;

/** Writes messages in the caller's transaction: no fact, no message. They are sent afterwards by {@link Sender}. */
@Component
public class Messages {

    private final JdbcClient sql;
    private final Clock clock;

    Messages(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Row(
            Channel channel, String address, Text text, @Nullable PersonId person, boolean urgent, Instant due, @Nullable Instant ends, boolean digest) {}

    /** Writes a message that goes out soon, outside the quiet hours. @param address a telephone number or mail address, as the channel wants it */
    public void send(SubdistrictId subdistrict, Channel channel, String address, Text text) {
        write(subdistrict, new Row(channel, address, text, null, false, clock.instant(), null, false));
    }

    /** Writes a message that goes out with others to the same person in one. @param from not before this moment */
    public void gather(SubdistrictId subdistrict, Channel channel, String address, PersonId person, Text text, Instant from) {
        write(subdistrict, new Row(channel, address, text, person, false, from, null, true));
    }

    /**
     * Writes a code. It goes before everything else, at any hour, takes the place of an older one that still waits, and
     * is never sent once it has ended.
     */
    public void code(SubdistrictId subdistrict, Channel channel, String address, Text text, Instant ends) {
        sql.sql("""
                update message.outbox set given_up_at = :now, trouble = 'a newer one was asked for', content = ''
                 where subdistrict = :subdistrict and urgent and address = :address and about = :about and sent_at is null and given_up_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subdistrict", subdistrict.value())
                .param("address", address)
                .param("about", text.about())
                .update();
        write(subdistrict, new Row(channel, address, text, null, true, clock.instant(), ends, false));
    }

    /** Writes a message that cannot wait for the morning: somebody may be in danger. */
    public void alert(SubdistrictId subdistrict, Channel channel, String address, Text text) {
        write(subdistrict, new Row(channel, address, text, null, true, clock.instant(), null, false));
    }

    /** Lays a message into somebody's list in Yicai. */
    public void show(SubdistrictId subdistrict, PersonId person, Text text) {
        write(subdistrict, new Row(Channel.APP, "", text, person, false, clock.instant(), null, false));
    }

    private void write(SubdistrictId subdistrict, Row row) {
        var now = clock.instant();
        sql.sql("""
                insert into message.outbox (id, subdistrict, channel, address, about, title, content, person, urgent, written_at, due_at, ends_at, digest, sent_at)
                values (:id, :subdistrict, :channel, :address, :about, :title, :content, :person, :urgent, :at, :due, :ends, :digest, :sent)
                """)
                .param("id", Ids.next(now))
                .param("subdistrict", subdistrict.value())
                .param("channel", row.channel.name())
                .param("address", row.address)
                .param("about", row.text.about())
                .param("title", row.text.title())
                .param("content", row.text.content())
                .param("person", row.person == null ? null : row.person.value())
                .param("urgent", row.urgent)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("due", row.due.atOffset(ZoneOffset.UTC))
                .param("ends", row.ends == null ? null : row.ends.atOffset(ZoneOffset.UTC))
                .param("digest", row.digest)
                .param("sent", row.channel == Channel.APP ? now.atOffset(ZoneOffset.UTC) : null)
                .update();
    }
}
