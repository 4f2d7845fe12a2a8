package org.yicai.message;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;

/** The messages that were written, latest first. */
@Component
class Outbox {

    private final JdbcClient sql;
    private final Clock clock;

    Outbox(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Message(
            UUID id, Channel channel, String address, String content, boolean urgent, Instant writtenAt, @Nullable Instant sentAt, @Nullable String via,
            int attempts, @Nullable String trouble, @Nullable Instant givenUpAt) {

        /** As somebody may see it who looks after messages: whom exactly it went to and what a code was is none of that. */
        Message masked() {
            return new Message(id, channel, Masked.address(address), urgent ? "" : Masked.content(content), urgent, writtenAt, sentAt, via, attempts, trouble, givenUpAt);
        }

        /** The label that says where it stands. */
        String state() {
            if (givenUpAt != null) {
                return "given-up";
            }
            return sentAt == null ? attempts == 0 ? "waits" : "again" : "LOG".equals(via) ? "logged" : "sent";
        }

        /** An ended code or cleaned content is not worth another attempt. */
        boolean again() {
            return givenUpAt != null && !urgent && !content.isEmpty();
        }
    }

    private static final String COLUMNS = "select id, channel, address, content, urgent, written_at, sent_at, via, attempts, trouble, given_up_at from message.outbox";

    /** The latest hundred of all that the scope shows; to one address when that is not empty. For the demo. */
    List<Message> latest(String address) {
        return sql.sql(COLUMNS + " where channel <> 'APP' and (:address = '' or address = :address) order by id desc limit 100")
                .param("address", address).query(Message.class).list();
    }

    /** The latest hundred of a subdistrict, masked. @param onlyGivenUp those only that reached nobody */
    List<Message> latest(SubdistrictId subdistrict, String address, boolean onlyGivenUp) {
        return sql.sql(COLUMNS + " where subdistrict = :subdistrict and channel <> 'APP' and (:address = '' or address = :address)"
                        + (onlyGivenUp ? " and given_up_at is not null" : "") + " order by id desc limit 100")
                .param("subdistrict", subdistrict.value())
                .param("address", address)
                .query(Message.class)
                .stream().map(Message::masked).toList();
    }

    /**
     * Lets a message begin again that was given up.
     *
     * @throws Refusal (409) when it was not given up, was a code, or is no longer known
     */
    void tryAgain(SubdistrictId subdistrict, UUID id) {
        var rows = sql.sql("""
                update message.outbox set given_up_at = null, attempts = 0, due_at = :now
                 where subdistrict = :subdistrict and id = :id and given_up_at is not null and not urgent and content <> ''
                """).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("subdistrict", subdistrict.value()).param("id", id).update();
        if (rows == 0) {
            sql.sql("select id from message.outbox where subdistrict = :subdistrict and id = :id").param("subdistrict", subdistrict.value()).param("id", id)
                    .query(UUID.class).optional().orElseThrow(Missing::new);
            throw Refusal.tooLate("message.refused.again");
        }
    }
}
