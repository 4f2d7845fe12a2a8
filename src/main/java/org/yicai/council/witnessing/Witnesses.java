package org.yicai.council.witnessing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.seats.Seats.Seat;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.VerifierKey;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.SubdistrictId;

/** The keys of members who watch the log. A seat has one at a time; a new one ends the old one. */
@Component
class Witnesses {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Witnesses(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param vkey as c2sp.org/signed-note writes it, of type 4 */
    record Witness(UUID id, UUID seat, String name, String vkey, Instant registeredAt, @Nullable Instant endedAt) {}

    /** The key in force of a seat. */
    Optional<Witness> of(Actor actor, UUID seat) {
        return sql.sql("select id, seat, name, vkey, registered_at, ended_at from council.witness where subdistrict = :subdistrict and seat = :seat and ended_at is null")
                .param("subdistrict", actor.subdistrict().value())
                .param("seat", seat)
                .query(Witness.class)
                .optional();
    }

    /**
     * Writes down a new key of the seat.
     *
     * @param host of the log's origin, with which the witness's name begins
     * @param material the 32 bytes of an Ed25519 public key
     */
    void register(Actor actor, Seat seat, String host, byte[] material) {
        var at = clock.instant();
        of(actor, seat.id()).ifPresent(old -> end(actor, old, at));
        var id = Ids.next(at);
        var key = new VerifierKey(host + "/witness/" + id.toString().substring(24), KeyKind.ED25519_COSIGNATURE, material);
        sql.sql("""
                insert into council.witness (id, subdistrict, seat, person, name, vkey, registered_at)
                values (:id, :subdistrict, :seat, :person, :name, :vkey, :at)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("seat", seat.id())
                .param("person", seat.person().value())
                .param("name", key.name())
                .param("vkey", key.text())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("council", "witness-registered", id, actor).with("seat", seat.id()).with("vkey", key.text()));
    }

    private void end(Actor actor, Witness old, Instant at) {
        int ended = sql.sql("update council.witness set ended_at = :at where subdistrict = :subdistrict and id = :id and ended_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("subdistrict", actor.subdistrict().value())
                .param("id", old.id())
                .update();
        if (ended == 1) {
            journal.append(Fact.of("council", "witness-ended", old.id(), actor).with("seat", old.seat()));
        }
    }

    /** Whether the key was ever registered here: a key that was given up is not taken again. */
    boolean isKnown(SubdistrictId subdistrict, byte[] material) {
        return all(subdistrict).stream().anyMatch(each -> java.util.Arrays.equals(VerifierKey.parse(each).material(), material));
    }

    private List<String> all(SubdistrictId subdistrict) {
        return sql.sql("select vkey from council.witness where subdistrict = :subdistrict").param("subdistrict", subdistrict.value()).query(String.class).list();
    }
}
