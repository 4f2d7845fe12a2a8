package org.yicai.open.apikey;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Keys;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;

/** The keys of a subdistrict. Issuing and revoking are facts; the key itself is kept as a hash only. */
@Component
public class ApiKeys {

    /** As long as whoever issued a key may still look at it. */
    private static final Duration SHOWN = Duration.ofMinutes(15);

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Keys keys;

    ApiKeys(JdbcClient sql, Journal journal, Clock clock, Keys keys) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.keys = keys;
    }

    private static final String SELECT = """
            select k.id, k.name, k.contact, k.per_hour, k.issued_at, i.name as issued_by, k.revoked_at, r.name as revoked_by, k.revoked_why, k.last_used_at
              from open.api_key k join party.published_person i on i.id = k.issued_by left join party.published_person r on r.id = k.revoked_by
             where k.subdistrict = :subdistrict
            """;

    /** Makes a key. It can be looked at by the same person until {@link #kept}, for a quarter of an hour. */
    ApiKeyId issue(Actor actor, String name, String contact, int perHour) {
        var id = ApiKeyId.next(clock.instant());
        var secret = Secret.make();
        sql.sql("""
                insert into open.api_key (id, subdistrict, name, contact, per_hour, hash, sealed, issued_by, issued_at)
                values (:id, :subdistrict, :name, :contact, :perHour, :hash, :sealed, :by, :at)
                """)
                .param("id", id.value())
                .param("subdistrict", actor.subdistrict().value())
                .param("name", name)
                .param("contact", contact)
                .param("perHour", perHour)
                .param("hash", Secret.hash(secret))
                .param("sealed", keys.seal("api-key", secret.getBytes(StandardCharsets.UTF_8), id.toString()))
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("open", "api-key-issued", id.value(), actor).with("name", name).with("contact", contact).with("perHour", perHour));
        return id;
    }

    /** The key itself, for the person who issued it, until it is kept; empty afterwards and for everybody else. */
    Optional<String> secret(Actor actor, ApiKeyId id) {
        return sql.sql("""
                select sealed from open.api_key
                 where subdistrict = :subdistrict and id = :id and issued_by = :by and issued_at > :since and sealed is not null and revoked_at is null
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("id", id.value())
                .param("by", actor.requirePerson().value())
                .param("since", clock.instant().minus(SHOWN).atOffset(ZoneOffset.UTC))
                .query(byte[].class)
                .optional()
                .map(sealed -> keys.open("api-key", sealed, id.toString()))
                .map(opened -> new String(opened.content(), StandardCharsets.UTF_8));
    }

    /** From now on nobody can look at the key. */
    void kept(Actor actor, ApiKeyId id) {
        get(actor.subdistrict(), id);
        sql.sql("update open.api_key set sealed = null where subdistrict = :subdistrict and id = :id")
                .param("subdistrict", actor.subdistrict().value())
                .param("id", id.value())
                .update();
    }

    /**
     * Ends a key at once.
     *
     * @throws Refusal (409) when it was revoked before
     */
    void revoke(Actor actor, ApiKeyId id, String why) {
        get(actor.subdistrict(), id);
        var rows = sql.sql("""
                update open.api_key set revoked_by = :by, revoked_at = :at, revoked_why = :why, sealed = null
                 where subdistrict = :subdistrict and id = :id and revoked_at is null
                """)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("subdistrict", actor.subdistrict().value())
                .param("id", id.value())
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("open", "api-key-revoked", id.value(), actor).with("why", why));
    }

    /** @throws Missing when the subdistrict has no such key */
    ApiKey get(SubdistrictId subdistrict, ApiKeyId id) {
        return sql.sql(SELECT + " and k.id = :id").param("subdistrict", subdistrict.value()).param("id", id.value()).query(ApiKey.class).optional().orElseThrow(Missing::new);
    }

    /** The latest 200, good ones first. */
    List<ApiKey> list(SubdistrictId subdistrict) {
        return sql.sql(SELECT + " order by (k.revoked_at is null) desc, k.id desc limit 200").param("subdistrict", subdistrict.value()).query(ApiKey.class).list();
    }

    /** The good key that a programme sent; empty when there is none in this subdistrict. */
    public Optional<ApiKey> find(SubdistrictId subdistrict, String secret) {
        return sql.sql(SELECT + " and k.hash = :hash and k.revoked_at is null").param("subdistrict", subdistrict.value()).param("hash", Secret.hash(secret)).query(ApiKey.class).optional();
    }

    /** Notes that a need came with the key; written once a minute at most. */
    public void used(SubdistrictId subdistrict, ApiKeyId id) {
        var now = clock.instant();
        sql.sql("update open.api_key set last_used_at = :now where subdistrict = :subdistrict and id = :id and (last_used_at is null or last_used_at < :before)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", now.minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("subdistrict", subdistrict.value())
                .param("id", id.value())
                .update();
    }
}
