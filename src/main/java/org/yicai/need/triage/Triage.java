package org.yicai.need.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Need;
import org.yicai.need.Needs;
import org.yicai.need.Stage;
import org.yicai.need.Topic;

/** The list that leaders work through. */
@Component
class Triage {

    static final int PAGE = 25;
    private final JdbcClient sql;

    Triage(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(UUID id, Receipt receipt, String title, String words, Topic topic, @Nullable UUID community, String voice, Instant voicedAt, LocalDate promisedBy, Stage stage) {}

    /**
     * Needs of one stage that hold the words, latest first; one more than a page when there are more.
     *
     * @param words "" for all; a part of title or text, two characters or more
     */
    List<Row> list(SubdistrictId subdistrict, Stage stage, String words, @Nullable Topic topic, @Nullable UUID before) {
        var query = Needs.searchFor(words);
        return sql.sql("""
                select n.id, n.receipt, n.title, left(n.words, 160) as words, n.topic, n.community, n.voice, n.voiced_at, n.promised_by, n.stage
                  from need.need n
                 where n.subdistrict = :subdistrict and n.stage = :stage
                   and (cast(:before as uuid) is null or n.id < :before)
                   and (cast(:topic as text) is null or n.topic = :topic)
                """ + (query.isEmpty() ? "" : " and n.id in (select need.matching(cast(:query as tsquery)))")
                        + " and (:words = '' or position(:words in lower(n.title || chr(10) || n.words)) > 0) order by n.id desc limit :most")
                .param("subdistrict", subdistrict.value())
                .param("stage", stage.name())
                .param("before", before)
                .param("topic", topic == null ? null : topic.name())
                .param("query", query)
                .param("words", words.toLowerCase(Locale.ROOT))
                .param("most", PAGE + 1)
                .query(Row.class)
                .list();
    }

    /** Other needs that share the most pairs of characters with this one, as a help for merging; at most five. */
    List<Row> alike(SubdistrictId subdistrict, Need need) {
        var query = Needs.searchForAny(need.title());
        if (query.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                select n.id, n.receipt, n.title, left(n.words, 160) as words, n.topic, n.community, n.voice, n.voiced_at, n.promised_by, n.stage
                  from need.alike(cast(:query as tsquery), :need) a
                  join need.need n on n.id = a.need
                 where n.subdistrict = :subdistrict and n.stage <> 'MERGED'
                 order by a.rank desc, n.id desc limit 5
                """)
                .param("query", query)
                .param("need", need.id().value())
                .param("subdistrict", subdistrict.value())
                .query(Row.class)
                .list();
    }
}
