package org.yicai.activity.attendance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Through;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Keys;

/**
 * The codes at the door of an activity. The secret of each is made from a key of the installation, so it lies in no
 * database and leaves this server only as the codes of the coming hours, for the page that shows them.
 */
@Component
class DoorCodes {

    /** So many wrong codes of one person close this way at one door: a chance of 3 in 100,000 for who guesses. */
    static final int TRIES = 10;

    private static final String KEY = "door-code";

    /** Codes of the last ten minutes are told apart from wrong ones: somebody types slowly. */
    private static final int OLD = 20;

    private final JdbcClient sql;
    private final TransactionTemplate apart;
    private final Keys keys;

    DoorCodes(JdbcClient sql, PlatformTransactionManager transactions, Keys keys) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.keys = keys;
    }

    /** The codes of so many steps, the one of {@code from} first. */
    List<String> coming(ActivityId activity, Instant from, Instant until) {
        var secret = secrets(activity).getFirst();
        return LongStream.rangeClosed(RotatingCode.step(from), RotatingCode.step(until)).mapToObj(step -> RotatingCode.of(secret, step)).toList();
    }

    /** Either how the code was read, or the rule that it breaks. */
    record Verdict(@Nullable Through through, @Nullable DoorRule broken) {}

    /** Judges what somebody typed at that moment: the code that changes, or the one on paper at the door. */
    Verdict judge(Actor by, Activity activity, String typed, Instant at) {
        var code = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!begin(by, activity)) {
            return new Verdict(null, DoorRule.TRIES_LEFT);
        }
        var verdict = read(activity, code, at);
        if (verdict.broken() != DoorRule.CODE_FITS) {
            giveBack(by, activity);
        }
        return verdict;
    }

    private Verdict read(Activity activity, String code, Instant at) {
        if (same(code, activity.code())) {
            return new Verdict(Through.CODE, null);
        }
        var now = RotatingCode.step(at);
        for (var secret : secrets(activity.id())) {
            for (long step = now + 1; step >= now - OLD; step--) {
                if (same(code, RotatingCode.of(secret, step))) {
                    return step >= now - 1 ? new Verdict(Through.ROTATING, null) : new Verdict(null, DoorRule.CODE_FRESH);
                }
            }
        }
        return new Verdict(null, DoorRule.CODE_FITS);
    }

    private List<byte[]> secrets(ActivityId activity) {
        return keys.signatures(KEY, Keys.bytes(activity.value()));
    }

    /** A try is counted before it is judged, so that many at once are still ten; what fits is given back. */
    private boolean begin(Actor by, Activity activity) {
        return Boolean.TRUE.equals(apart.execute(status -> sql.sql("""
                insert into activity.code_try as t (activity, person, subdistrict, wrong) values (:activity, :person, :subdistrict, 1)
                on conflict (activity, person) do update set wrong = t.wrong + 1 where t.wrong < :tries
                """)
                .param("activity", activity.id().value())
                .param("person", by.requirePerson().value())
                .param("subdistrict", activity.subdistrict().value())
                .param("tries", TRIES)
                .update() == 1));
    }

    private void giveBack(Actor by, Activity activity) {
        apart.executeWithoutResult(status -> sql.sql("update activity.code_try set wrong = wrong - 1 where activity = :activity and person = :person and wrong > 0")
                .param("activity", activity.id().value())
                .param("person", by.requirePerson().value())
                .update());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
