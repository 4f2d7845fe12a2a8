package org.yicai.need.progress;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.NeedId;

/** Needs in everyone's sight. */
@Component
class OpenNeeds {

    static final int PAGE = 20;
    static final int PIN_TRIES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient sql;
    private final TransactionTemplate apart;

    OpenNeeds(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Triaged needs that their people left open, latest first; one more than a page when there are more. */
    List<NeedsPage.Row> latest(SubdistrictId subdistrict, @Nullable UUID community, @Nullable UUID before) {
        return sql.sql("""
                select n.id, n.receipt, n.title, n.topic, n.community, n.voiced_at, n.stage
                  from need.need n
                 where n.subdistrict = :subdistrict and n.open_to_all and n.triaged_at is not null and n.stage <> 'MERGED'
                   and (cast(:community as uuid) is null or n.community = :community)
                   and (cast(:before as uuid) is null or n.id < :before)
                 order by n.id desc limit :most
                """)
                .param("subdistrict", subdistrict.value())
                .param("community", community)
                .param("before", before)
                .param("most", PAGE + 1)
                .query(NeedsPage.Row.class)
                .list();
    }

    /** Gives a need a new code and opens it to tries again. @return the code */
    String renew(NeedId need) {
        var pin = "%04d".formatted(RANDOM.nextInt(10_000));
        sql.sql("update need.need set pin = :pin, pin_failures = 0 where id = :id").param("pin", pin).param("id", need.value()).update();
        return pin;
    }

    /** Whether this person gave the need a new code since then. */
    boolean renewed(NeedId need, PersonId by, Instant since) {
        return sql.sql("select exists (select 1 from need.step where need = :need and kind = 'CODE_RENEWED' and by = :by and at > :since)")
                .param("need", need.value()).param("by", by.value()).param("since", since.atOffset(ZoneOffset.UTC)).query(Boolean.class).single();
    }

    /** Whether the pin fits; after ten wrong ones it no longer does, and the person is asked to ring up. */
    boolean pinFits(NeedId need, String pin) {
        return Boolean.TRUE.equals(apart.execute(status -> {
            var fits = sql.sql("select pin = :pin and pin_failures < :tries from need.need where id = :id")
                    .param("pin", pin)
                    .param("tries", PIN_TRIES)
                    .param("id", need.value())
                    .query(Boolean.class)
                    .single();
            if (!fits) {
                sql.sql("update need.need set pin_failures = pin_failures + 1 where id = :id").param("id", need.value()).update();
            }
            return fits;
        }));
    }
}
