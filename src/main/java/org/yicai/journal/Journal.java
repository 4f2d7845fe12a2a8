package org.yicai.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yicai.kernel.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Appends facts in the caller's transaction: the fact and its entry are there together or not at all. */
@Component
public class Journal {

    /** RFC 6962 §2.1 leaves and c2sp.org/tlog-tiles bundles: an entry is at most this long. */
    static final int LONGEST = 65_535;

    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient sql;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final ZoneId zone;
    private final JsonMapper json = JsonMapper.builder().build();

    Journal(JdbcClient sql, Pseudonyms pseudonyms, Clock clock, ZoneId zone) {
        this.sql = sql;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Appends one fact.
     *
     * @return the leaf hash, 32 bytes: what the person gets as proof that it was written down
     * @throws IllegalStateException outside a transaction
     */
    public byte[] append(Fact fact) {
        return append(List.of(fact)).getFirst();
    }

    private static final String APPEND = """
            with f as materialized (
                select * from unnest(cast(:ids as uuid[]), cast(:subdistricts as uuid[]), cast(:years as int[]), cast(:modules as text[]), cast(:types as text[]), cast(:subjects as uuid[]),
                                     cast(:ats as timestamptz[]), cast(:bytes as bytea[]), cast(:leaves as bytea[]), cast(:salts as bytea[]), cast(:contents as text[]))
                           as f (id, subdistrict, year, module, type, subject, at, bytes, leaf, salt, content)
            ), entered as (
                insert into journal.entry (id, subdistrict, year, module, type, subject, at, bytes, leaf)
                select id, subdistrict, year, module, type, subject, at, bytes, leaf from f
            ), kept as (
                insert into journal.body (entry, subdistrict, salt, content) select id, subdistrict, salt, content from f
            )
            insert into journal.waiting (entry, subdistrict, year) select id, subdistrict, year from f
            """;

    /** Appends several facts in their order, in one statement however many they are. */
    public List<byte[]> append(List<Fact> facts) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a fact is appended in the transaction that makes it");
        }
        var entries = facts.stream().map(this::entry).toList();
        sql.sql(APPEND)
                .param("ids", column(entries, Entry::id, UUID[]::new))
                .param("subdistricts", column(entries, Entry::subdistrict, UUID[]::new))
                .param("years", column(entries, Entry::year, Integer[]::new))
                .param("modules", column(entries, each -> each.fact.module(), String[]::new))
                .param("types", column(entries, each -> each.fact.type(), String[]::new))
                .param("subjects", column(entries, each -> each.fact.subject(), UUID[]::new))
                .param("ats", column(entries, each -> each.at.toString(), String[]::new))
                .param("bytes", column(entries, Entry::bytes, byte[][]::new))
                .param("leaves", column(entries, Entry::leaf, byte[][]::new))
                .param("salts", column(entries, Entry::salt, byte[][]::new))
                .param("contents", column(entries, Entry::content, String[]::new))
                .update();
        return entries.stream().map(Entry::leaf).toList();
    }

    private static <T> T[] column(List<Entry> entries, Function<Entry, T> value, IntFunction<T[]> array) {
        return entries.stream().map(value).toArray(array);
    }

    private Entry entry(Fact fact) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var salt = new byte[32];
        RANDOM.nextBytes(salt);
        var content = canonical(fact.body());
        var body = Merkle.sha256(salt, content.getBytes(StandardCharsets.UTF_8));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("v", 2);
        fields.put("t", fact.type());
        fields.put("id", fact.subject().toString());
        fields.put("at", at.toString());
        fields.put("actor", pseudonyms.of(fact.actor(), body));
        fields.put("prev", fact.fresh() ? null : previous(fact.subject()));
        fields.put("body", base64(body));
        var bytes = canonical(fields).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("an entry of " + bytes.length + " bytes");
        }
        var subdistrict = fact.actor().subdistrict().value();
        return new Entry(Ids.next(at), subdistrict, at.atZone(zone).getYear(), fact, at, bytes, Merkle.leaf(bytes), salt, content);
    }

    /** The canonical bytes an entry about this would have now; nothing is appended. */
    byte[] bytes(Fact fact) {
        return entry(fact).bytes;
    }

    private record Entry(UUID id, UUID subdistrict, int year, Fact fact, Instant at, byte[] bytes, byte[] leaf, byte[] salt, String content) {}

    /** The leaf hash of the entry before: known at once, which its index is not. */
    private @Nullable String previous(UUID subject) {
        return sql.sql("select leaf from journal.entry where subject = :subject order by id desc limit 1")
                .param("subject", subject)
                .query(byte[].class)
                .optional()
                .map(Journal::base64)
                .orElse(null);
    }

    /** RFC 8785 canonical JSON. */
    private String canonical(Map<String, Object> fields) {
        try {
            return new JsonCanonicalizer(json.writeValueAsString(fields)).getEncodedString();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
