package org.yicai.message;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Scope;
import org.yicai.place.Places;

/**
 * Cleans what messages said and to whom, once nobody needs it any more (个人信息保护法 art. 19: no longer than necessary).
 * That one was written, and what became of it, stays.
 */
@Component
class Forgetting {

    static final Duration SENT = Duration.ofDays(30);
    static final Duration SHOWN = Duration.ofDays(90);
    private final JdbcClient sql;
    private final Clock clock;
    private final Places places;
    private final TransactionTemplate transaction;
    private final MessageSettings settings;

    Forgetting(JdbcClient sql, Clock clock, Places places, PlatformTransactionManager transactions, MessageSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
    }

    /** @return how many messages were cleaned */
    int forget() {
        var cleaned = new int[1];
        places.everywhere().forEach(each -> Scope.of(each).run(() -> cleaned[0] += transaction.execute(status -> clean())));
        return cleaned[0];
    }

    private int clean() {
        var now = clock.instant();
        return sql.sql("""
                update message.outbox
                   set content = '', title = '',
                       address = case when position('@' in address) > 0 then '****' else left(address, 3) || '****' || right(address, 4) end
                 where (content <> '' or title <> '')
                   and ((channel <> 'APP' and written_at < :sent and (sent_at is not null or given_up_at is not null))
                     or (channel = 'APP' and written_at < :shown)
                     or (urgent and :codes and ends_at < :now))
                """)
                .param("sent", now.minus(SENT).atOffset(ZoneOffset.UTC))
                .param("shown", now.minus(SHOWN).atOffset(ZoneOffset.UTC))
                .param("codes", !settings.demo())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
