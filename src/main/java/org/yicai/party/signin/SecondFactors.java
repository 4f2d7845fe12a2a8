package org.yicai.party.signin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Keys;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;

/** The second factors of people. The secret is encrypted with a key of the installation; each code counts once. */
@Component
class SecondFactors {

    static final int TRIES = 5;
    static final Duration LOCK = Duration.ofMinutes(10);

    /** How long the recovery codes may be looked at after they were made. */
    static final Duration SHOWN = Duration.ofMinutes(15);

    private static final String KEY = "totp";
    private final JdbcClient sql;
    private final TransactionTemplate apart;
    private final Keys keys;
    private final Clock clock;

    SecondFactors(JdbcClient sql, PlatformTransactionManager transactions, Keys keys, Clock clock) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.keys = keys;
        this.clock = clock;
    }

    /** The {@code auth_version} of somebody who has to pass the second step; empty for those without a second factor. */
    Optional<Integer> versionToPass(PersonId person) {
        return sql.sql("select p.auth_version from party.person p join party.second_factor f on f.person = p.id where p.id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .optional();
    }

    /** @param codesLeft how many recovery codes are unused */
    record Standing(Instant addedAt, int codesLeft) {}

    Optional<Standing> standing(PersonId person) {
        return sql.sql("""
                select f.added_at, (select count(*) from party.recovery_code c where c.person = f.person and c.used_at is null) as codes_left
                  from party.second_factor f where f.person = :person
                """).param("person", person.value()).query(Standing.class).optional();
    }

    /** A secret on its way through a form: only this installation can read it, and only for this person. */
    String wrapped(PersonId person, String secret) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(keys.seal(KEY, bytes(secret), person + " chooses"));
    }

    /** The secret again; null when it is not what {@link #wrapped} gave out to this person. */
    @Nullable String unwrapped(PersonId person, String wrapped) {
        try {
            var opened = keys.open(KEY, java.util.Base64.getUrlDecoder().decode(wrapped), person + " chooses");
            return opened == null ? null : new String(opened.content(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /**
     * Switches the second factor on; the recovery codes can be looked at for {@link #SHOWN}.
     *
     * @param step whose code the person has just typed, so that it cannot be typed again
     * @throws Refusal (409) when the person has one already
     */
    void add(PersonId person, String secret, long step) {
        var codes = RecoveryCodes.make();
        try {
            sql.sql("insert into party.second_factor (person, secret, added_at, last_step, codes) values (:person, :secret, :now, :step, :codes)")
                    .param("person", person.value())
                    .param("secret", keys.seal(KEY, bytes(secret), person.toString()))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("step", step)
                    .param("codes", keys.seal(KEY, bytes(String.join("\n", codes)), person + " codes"))
                    .update();
        } catch (DuplicateKeyException already) {
            throw Refusal.tooLate("web.refused.faster");
        }
        codes.forEach(code -> sql.sql("insert into party.recovery_code (person, hash) values (:person, :hash)")
                .param("person", person.value())
                .param("hash", RecoveryCodes.hash(person, code))
                .update());
    }

    /** The recovery codes, while they may be looked at; else none. */
    List<String> codes(PersonId person) {
        return sql.sql("select codes from party.second_factor where person = :person and codes is not null and added_at > :after")
                .param("person", person.value())
                .param("after", clock.instant().minus(SHOWN).atOffset(ZoneOffset.UTC))
                .query(byte[].class)
                .optional()
                .map(sealed -> keys.open(KEY, sealed, person + " codes"))
                .map(opened -> new String(opened.content(), StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of());
    }

    void hideCodes(PersonId person) {
        sql.sql("update party.second_factor set codes = null where person = :person").param("person", person.value()).update();
    }

    void remove(PersonId person) {
        sql.sql("delete from party.second_factor where person = :person").param("person", person.value()).update();
    }

    record Tried(byte[] secret, long lastStep) {}

    /** Whether the six digits are right and new; otherwise what to say at the field. Five wrong tries lock for {@link #LOCK}. */
    Optional<Finding> pass(PersonId person, String code) {
        var tried = tryOnce(person);
        if (tried.isEmpty()) {
            return Optional.of(Finding.at("code", "party.finding.second-locked", LOCK.toMinutes()));
        }
        var opened = keys.open(KEY, tried.get().secret(), person.toString());
        if (opened == null) {
            return Optional.of(Finding.at("code", "party.finding.second-key"));
        }
        var secret = new String(opened.content(), StandardCharsets.UTF_8);
        var step = Totp.matching(secret, code, clock.instant(), tried.get().lastStep());
        return step.isPresent() && use(person, step.getAsLong(), opened.stale() ? keys.seal(KEY, opened.content(), person.toString()) : tried.get().secret())
                ? Optional.empty()
                : Optional.of(Finding.at("code", "party.finding.second-code"));
    }

    /** A try is counted before it is judged, so that many at once are still five. */
    private Optional<Tried> tryOnce(PersonId person) {
        return apart.execute(status -> sql.sql("""
                update party.second_factor
                   set failures = case when failures + 1 >= :tries then 0 else failures + 1 end,
                       locked_until = case when failures + 1 >= :tries then cast(:until as timestamptz) else locked_until end
                 where person = :person and (locked_until is null or locked_until <= :now)
                returning secret, last_step
                """)
                .param("tries", TRIES)
                .param("until", clock.instant().plus(LOCK).atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .query(Tried.class)
                .optional());
    }

    private boolean use(PersonId person, long step, byte[] secret) {
        return sql.sql("""
                update party.second_factor set last_step = :step, secret = :secret, failures = 0, locked_until = null, codes = null
                 where person = :person and last_step < :step
                """).param("step", step).param("secret", secret).param("person", person.value()).update() == 1;
    }

    /** Whether this is an unused recovery code, which then is used; otherwise what to say at the field. */
    Optional<Finding> passByRecovery(PersonId person, String code) {
        if (tryOnce(person).isEmpty()) {
            return Optional.of(Finding.at("recovery", "party.finding.second-locked", LOCK.toMinutes()));
        }
        int used = sql.sql("update party.recovery_code set used_at = :now where person = :person and hash = :hash and used_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .param("hash", RecoveryCodes.hash(person, code))
                .update();
        if (used == 0) {
            return Optional.of(Finding.at("recovery", "party.finding.recovery-code"));
        }
        sql.sql("update party.second_factor set failures = 0, locked_until = null where person = :person").param("person", person.value()).update();
        return Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
