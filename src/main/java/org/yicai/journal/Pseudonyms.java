package org.yicai.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Keys;
import org.yicai.kernel.PersonId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did it, as an entry says it: another word in each entry, so that nobody follows a person from one entry to the
 * next; and, for whoever has the key and a list of people, the way back.
 */
@Component
public class Pseudonyms {

    private static final String KEY = "pseudonym";
    private static final String NOBODY = "nobody";
    private static final int LENGTH = 18;
    private static final int FIRST_LENGTH = 15;
    private final JdbcClient sql;
    private final Keys keys;
    private final JsonMapper json = JsonMapper.builder().build();

    Pseudonyms(JdbcClient sql, Keys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** @param body the entry's salted hash, 32 bytes: no two entries have the same, whatever they say */
    String of(Actor actor, byte[] body) {
        var person = actor.person();
        return person == null ? NOBODY : base64(keys.sign(KEY, message(actor.subdistrict().value(), person.value(), body)), LENGTH);
    }

    private static byte[] message(UUID subdistrict, UUID person, byte[] body) {
        return ByteBuffer.allocate(32 + body.length).put(Keys.bytes(subdistrict)).put(Keys.bytes(person)).put(body).array();
    }

    private static String base64(byte[] mac, int length) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(mac, length));
    }

    /**
     * Somebody behind an entry.
     *
     * @param subject the thing the entry is about
     * @param person null when the entry says nobody, or somebody who is not among those asked about
     */
    public record Behind(String type, UUID subject, @Nullable PersonId person) {}

    private record Found(UUID subdistrict, String type, UUID subject, byte[] bytes) {}

    /**
     * Tries each of these people, a million a few seconds. Whoever calls says why and writes down that it was done.
     *
     * @param leaf hash of the entry
     * @return empty when the caller's scope has no such entry
     */
    public Optional<Behind> behind(byte[] leaf, List<PersonId> people) {
        return sql.sql("select subdistrict, type, subject, bytes from journal.entry where leaf = :leaf").param("leaf", leaf).query(Found.class).list().stream().findFirst()
                .map(entry -> new Behind(entry.type, entry.subject, who(entry, people)));
    }

    private @Nullable PersonId who(Found entry, List<PersonId> people) {
        var fields = json.readTree(entry.bytes);
        var actor = fields.path("actor").asString();
        // the first version had one word for a person in a subdistrict; what was written so stays so
        var first = fields.path("v").asInt() == 1;
        var body = first ? new byte[0] : Base64.getDecoder().decode(fields.path("body").asString());
        int length = first ? FIRST_LENGTH : LENGTH;
        return people.stream()
                .filter(each -> keys.signatures(KEY, message(entry.subdistrict, each.value(), body)).stream().anyMatch(mac -> base64(mac, length).equals(actor)))
                .findFirst()
                .orElse(null);
    }
}
