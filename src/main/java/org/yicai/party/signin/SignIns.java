package org.yicai.party.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Keys;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.message.Channel;
import org.yicai.message.Messages;
import org.yicai.message.Text;
import org.yicai.web.Words;

/** Checks passwords and one-time codes. Failures are written down even though the form that failed is undone. */
@Component
class SignIns {

    static final int TRIES = 5;
    static final Duration LOCK = Duration.ofMinutes(10);
    static final Duration CODE_LIFE = Duration.ofMinutes(10);
    static final Duration CODE_PAUSE = Duration.ofSeconds(60);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient sql;
    private final PasswordEncoder passwords;
    private final Keys keys;
    private final Clock clock;
    private final Messages messages;
    private final Words words;
    private final TransactionTemplate apart;
    private final String nobodysHash;

    SignIns(JdbcClient sql, PasswordEncoder passwords, Keys keys, Clock clock, Messages messages, Words words, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.passwords = passwords;
        this.keys = keys;
        this.clock = clock;
        this.messages = messages;
        this.words = words;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.nobodysHash = passwords.encode("nobody has this password");
    }

    record Outcome(@Nullable PersonId person, @Nullable Finding finding) {}

    record Account(PersonId id, @Nullable String passwordHash, @Nullable Instant lockedUntil) {}

    /** Takes the same time whether the number is known or not. */
    Outcome byPassword(@Nullable String phone, String password) {
        var found = phone == null ? Optional.<Account>empty() : account(phone);
        if (found.isPresent() && found.get().lockedUntil() != null && found.get().lockedUntil().isAfter(clock.instant())) {
            return new Outcome(null, Finding.that("party.finding.locked", LOCK.toMinutes()));
        }
        var hash = found.map(Account::passwordHash).orElse(null);
        var fits = passwords.matches(password, hash == null ? nobodysHash : hash) && hash != null;
        if (fits) {
            sql.sql("update party.person set failures = 0, locked_until = null where id = :id and failures > 0").param("id", found.get().id().value()).update();
            return new Outcome(found.get().id(), null);
        }
        found.ifPresent(this::countFailure);
        return new Outcome(null, Finding.that("party.finding.password"));
    }

    private Optional<Account> account(String phone) {
        return sql.sql("select id, password_hash, locked_until from party.person where phone = :phone").param("phone", phone).query(Account.class).optional();
    }

    private void countFailure(Account account) {
        apart.executeWithoutResult(status -> sql.sql("""
                update party.person
                   set failures = case when failures + 1 >= :tries then 0 else failures + 1 end,
                       locked_until = case when failures + 1 >= :tries then cast(:until as timestamptz) else locked_until end
                 where id = :id
                """)
                .param("tries", TRIES)
                .param("until", clock.instant().plus(LOCK).atOffset(ZoneOffset.UTC))
                .param("id", account.id().value())
                .update());
    }

    /** Sends a six-digit code, at most one a minute to a number. */
    Optional<Finding> sendCode(SubdistrictId subdistrict, String phone) {
        var now = clock.instant();
        var code = "%06d".formatted(random.nextInt(1_000_000));
        var rows = sql.sql("""
                insert into party.sign_in_code as c (phone, hash, made_at, ends_at, tries) values (:phone, :hash, :now, :ends, 0)
                on conflict (phone) do update set hash = excluded.hash, made_at = excluded.made_at, ends_at = excluded.ends_at, tries = 0
                  where c.made_at <= :before or c.made_at > :now
                """)
                .param("phone", phone)
                .param("hash", hash(phone, code))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ends", now.plus(CODE_LIFE).atOffset(ZoneOffset.UTC))
                .param("before", now.minus(CODE_PAUSE).atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            return Optional.of(Finding.at("phone", "party.finding.code-pause"));
        }
        var text = new Text("sign-in-code", words.say("zh", "party.code"), words.say("zh", "party.sms.code", code, CODE_LIFE.toMinutes()));
        messages.code(subdistrict, Channel.SMS, phone, text, now.plus(CODE_LIFE));
        return Optional.empty();
    }

    record Code(byte[] hash, Instant endsAt, int tries) {}

    /** Whether this is the code that was sent; right or wrong, a code is worth five tries and one success. */
    boolean codeFits(String phone, String code) {
        var sent = apart.execute(status -> sql.sql("""
                update party.sign_in_code set tries = tries + 1 where phone = :phone and ends_at > :now and tries < :tries
                returning hash, ends_at, tries
                """)
                .param("phone", phone)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("tries", TRIES)
                .query(Code.class)
                .optional());
        var fits = sent.isPresent() && keys.verify("sign-in-code", sentTo(phone, code), sent.get().hash());
        if (fits) {
            sql.sql("delete from party.sign_in_code where phone = :phone").param("phone", phone).update();
        }
        return fits;
    }

    private byte[] hash(String phone, String code) {
        return Arrays.copyOf(keys.sign("sign-in-code", sentTo(phone, code)), 16);
    }

    private static byte[] sentTo(String phone, String code) {
        return (phone + ":" + code).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
