package org.yicai.corps.giveback.ledger;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;

/**
 * Accounts of time credits. One entry takes minutes from one account and brings them to another, so that all accounts
 * together are nothing after whatever happens. Entries are added and never changed; there is no way to money.
 */
@Component
class Ledger {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Ledger(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** The accounts of a subdistrict: where credits come from, what was donated, what was exchanged, and everybody's own. */
    enum Kind {
        ISSUE,
        POOL,
        SERVED,
        PERSON
    }

    /** Why minutes move. */
    enum Why {
        EARNED,
        OVER_CAP,
        REVERSED,
        GIVEN,
        DONATED,
        EXCHANGED
    }

    /**
     * What an entry goes back to.
     *
     * @param record and its version, for what was earned and what is reversed
     * @param reverses the entry that a reversal takes back
     * @param missing how many minutes of it had been used before
     * @param gift that was accepted
     * @param ask that was served
     */
    record Cause(Why why, @Nullable UUID record, @Nullable Integer version, @Nullable UUID reverses, int missing, @Nullable UUID gift, @Nullable UUID ask) {

        static Cause earned(Why why, UUID record, int version) {
            return new Cause(why, record, version, null, 0, null, null);
        }

        static Cause reversal(UUID record, int version, UUID entry, int missing) {
            return new Cause(Why.REVERSED, record, version, entry, missing, null, null);
        }

        static Cause donated() {
            return new Cause(Why.DONATED, null, null, null, 0, null, null);
        }

        static Cause given(UUID gift) {
            return new Cause(Why.GIVEN, null, null, null, 0, gift, null);
        }

        static Cause exchanged(UUID ask) {
            return new Cause(Why.EXCHANGED, null, null, null, 0, null, ask);
        }
    }

    /** The account, opened at its first use. @param person for {@link Kind#PERSON} only */
    UUID account(SubdistrictId subdistrict, Kind kind, @Nullable PersonId person) {
        sql.sql("insert into corps.time_account (id, subdistrict, kind, person, minutes) values (:id, :subdistrict, :kind, :person, :nothing) on conflict do nothing")
                .param("id", Ids.next(clock.instant())).param("subdistrict", subdistrict.value()).param("kind", kind.name())
                .param("person", person == null ? null : person.value(), Types.OTHER).param("nothing", kind == Kind.ISSUE ? null : 0L, Types.BIGINT).update();
        return sql.sql("select id from corps.time_account where subdistrict = :subdistrict and kind = :kind and person is not distinct from :person")
                .param("subdistrict", subdistrict.value()).param("kind", kind.name()).param("person", person == null ? null : person.value(), Types.OTHER).query(UUID.class).single();
    }

    /** Keeps both for this transaction, always in the same order, or two who give to each other would wait for ever. The issue is never locked. */
    void lock(UUID one, UUID other) {
        sql.sql("select id from corps.time_account where id in (:one, :other) and kind <> 'ISSUE' order by id for no key update").param("one", one).param("other", other).query(UUID.class).list();
    }

    /** What an account holds. */
    int held(UUID account) {
        return sql.sql("select minutes from corps.time_account where id = :id").param("id", account).query(Integer.class).single();
    }

    /**
     * Moves whole minutes.
     *
     * @return false when the account holds less; nothing has moved then
     */
    boolean move(Actor by, UUID from, UUID to, int minutes, Cause cause) {
        lock(from, to);
        var left = sql.sql("update corps.time_account set minutes = minutes - :minutes where id = :from and (kind = 'ISSUE' or minutes >= :minutes)")
                .param("minutes", minutes).param("from", from).update();
        if (left == 0) {
            return false;
        }
        sql.sql("update corps.time_account set minutes = minutes + :minutes where id = :to").param("minutes", minutes).param("to", to).update();
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into corps.time_entry (id, subdistrict, from_account, to_account, minutes, kind, record, version, reverses, short, gift, ask, by, at)
                values (:id, :subdistrict, :from, :to, :minutes, :kind, :record, :version, :reverses, :short, :gift, :ask, :by, :at)
                """)
                .param("id", id).param("subdistrict", by.subdistrict().value()).param("from", from).param("to", to).param("minutes", minutes).param("kind", cause.why.name())
                .param("record", cause.record, Types.OTHER).param("version", cause.version, Types.INTEGER).param("reverses", cause.reverses, Types.OTHER).param("short", cause.missing)
                .param("gift", cause.gift, Types.OTHER).param("ask", cause.ask, Types.OTHER)
                .param("by", by.person() == null ? null : by.person().value(), Types.OTHER).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        journal.append(Fact.first("corps", "time-moved", id, by).with("why", cause.why).with("from", from).with("to", to).with("minutes", minutes)
                .with("record", cause.record).with("version", cause.version).with("reverses", cause.reverses).with("missing", cause.missing).with("gift", cause.gift).with("ask", cause.ask));
        return true;
    }
}
