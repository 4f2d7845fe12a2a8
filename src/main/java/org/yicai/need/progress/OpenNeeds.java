package org.yicai.need.progress;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Mask;
import org.yicai.need.NeedId;
import org.yicai.need.Topic;
import org.yicai.need.WordSearch;

/** Needs in everyone's sight. */
@Component
class OpenNeeds {

    static final int PAGE = 20;
    static final int PIN_TRIES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient sql;
    private final WordSearch search;
    private final TransactionTemplate apart;

    OpenNeeds(JdbcClient sql, WordSearch search, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.search = search;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What somebody looks for.
     *
     * @param words "" for all; else two characters or more that stand side by side in title or text
     * @param before the last one of the page before; null from the top
     */
    record Wish(String words, @Nullable UUID community, @Nullable Topic topic, @Nullable UUID before) {}

    /** Triaged needs that their people left open, latest first; one more than a page when there are more. */
    List<NeedsPage.Row> latest(SubdistrictId subdistrict, Wish wish) {
        var words = wish.words.toLowerCase(Locale.ROOT);
        var found = words.isEmpty() ? WordSearch.Found.ALL : search.find(subdistrict, words);
        // nobody learns by searching what the masks hide
        return rows(subdistrict, wish, found).stream().filter(each -> words.isEmpty() || Mask.of(each.said()).toLowerCase(Locale.ROOT).contains(words)).toList();
    }

    private List<NeedsPage.Row> rows(SubdistrictId subdistrict, Wish wish, WordSearch.Found found) {
        return sql.sql("""
                select n.id, n.receipt, coalesce(n.public_title, n.title) as title, n.topic, n.community, n.voiced_at, n.stage, n.public_title is not null as worded,
                       case when :words = '' then '' else coalesce(n.public_title, n.title) || chr(10) || coalesce(n.public_words, n.words) end as said
                  from need.need n
                 where n.subdistrict = :subdistrict and n.open_to_all and n.triaged_at is not null and n.stage <> 'MERGED'
                """
                        + (wish.community == null ? "" : " and n.community = :community")
                        + (wish.topic == null ? "" : " and n.topic = :topic")
                        + (wish.before == null ? "" : " and n.id < :before")
                        + found.condition()
                        + " order by n.id desc limit :most")
                .param("subdistrict", subdistrict.value())
                .param("community", wish.community)
                .param("topic", wish.topic == null ? null : wish.topic.name())
                .param("before", wish.before)
                .param("ids", found.ids())
                .param("words", wish.words.toLowerCase(Locale.ROOT))
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
