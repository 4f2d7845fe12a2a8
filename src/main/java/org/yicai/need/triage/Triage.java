package org.yicai.need.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Likeness;
import org.yicai.need.Need;
import org.yicai.need.Needs;
import org.yicai.need.Stage;
import org.yicai.need.Standing;
import org.yicai.need.Topic;
import org.yicai.need.Voice;

/** The list that leaders work through. */
@Component
class Triage {

    static final int PAGE = 25;
    private final JdbcClient sql;
    private final Likeness likeness;

    Triage(JdbcClient sql, Likeness likeness) {
        this.sql = sql;
        this.likeness = likeness;
    }

    record Row(UUID id, Receipt receipt, String title, String words, Topic topic, @Nullable UUID community, Voice voice, Instant voicedAt, LocalDate promisedBy, Stage stage,
            Instant since, @Nullable LocalDate dueOn, int escalated, @Nullable Instant askedAt, Instant heldSince, int reopened) {

        Standing standing() {
            return new Standing(since, null, dueOn, escalated, askedAt, heldSince, reopened);
        }
    }

    /**
     * What somebody looks for.
     *
     * @param words "" for all; a part of title or text with two characters side by side, as {@link Needs#searchFor} wants it
     * @param voice null for all
     * @param before the last one of the page before this one; null from the top
     * @param after the first one of the page behind this one; null when going on downwards
     */
    record Wish(Stage stage, String words, @Nullable Topic topic, @Nullable Voice voice, @Nullable UUID before, @Nullable UUID after) {

        Wish from(@Nullable UUID older, @Nullable UUID newer) {
            return new Wish(stage, words, topic, voice, older, newer);
        }
    }

    /** A page of the list, latest first, and whether there are more on either side. */
    record Part(List<Row> rows, boolean newer, boolean older) {

        private static Part of(Wish wish, List<Row> found) {
            var more = found.size() > PAGE;
            var rows = more ? found.subList(0, PAGE) : found;
            return wish.after == null ? new Part(rows, wish.before != null, more) : new Part(rows.reversed(), more, true);
        }
    }

    /** The needs of one stage that fit the wish; pages keep their place while new needs come in. */
    Part list(SubdistrictId subdistrict, Wish wish) {
        var found = find(subdistrict, wish);
        // who goes back to the top and finds a short page wants the whole first page
        return wish.after != null && found.size() < PAGE ? list(subdistrict, wish.from(null, null)) : Part.of(wish, found);
    }

    /** One more than a page when there are more. */
    private List<Row> find(SubdistrictId subdistrict, Wish wish) {
        var query = Needs.searchFor(wish.words);
        return sql.sql("select n.id, n.receipt, n.title, left(n.words, 160) as words, n.topic, n.community, n.voice, n.voiced_at, n.promised_by, n.stage,"
                        + " coalesce(n.since, n.voiced_at) as since, n.due_on, n.escalated, n.asked_at, coalesce(n.held_since, n.since, n.voiced_at) as held_since, n.reopened"
                        + (query.isEmpty() ? EVERY : FOUND)
                        + (wish.topic == null ? "" : " and n.topic = :topic")
                        + (wish.voice == null ? "" : " and n.voice = :voice")
                        + (wish.before == null ? "" : " and n.id < :before")
                        + (wish.after == null ? " order by n.id desc limit :most" : " and n.id > :after order by n.id limit :most"))
                .param("subdistrict", subdistrict.value())
                .param("stage", wish.stage.name())
                .param("before", wish.before)
                .param("after", wish.after)
                .param("topic", wish.topic == null ? null : wish.topic.name())
                .param("voice", wish.voice == null ? null : wish.voice.name())
                .param("query", query)
                .param("words", wish.words.toLowerCase(Locale.ROOT))
                .param("most", PAGE + 1)
                .query(Row.class)
                .list();
    }

    private static final String EVERY = " from need.need n where n.subdistrict = :subdistrict and n.stage = :stage";

    // the pairs are sorted before needs are looked up, so that of forty thousand hits only a page is read
    private static final String FOUND = """
             from (select m.id from need.matching(cast(:query as tsquery)) as m (id) order by m.id desc) m
             join need.need n on n.id = m.id
            where n.subdistrict = :subdistrict and n.stage = :stage and position(:words in lower(n.title || chr(10) || n.words)) > 0
            """;

    /** Other needs that are likely about the same issue as this one, the likeliest first; at most five. */
    List<Row> alike(SubdistrictId subdistrict, Need need) {
        var rows = new HashMap<UUID, Row>();
        return likeness.of(subdistrict, need.title(), need.words(), 5, ids -> {
            candidates(subdistrict, need, ids).forEach(each -> rows.put(each.id(), each));
            return rows.values().stream().map(each -> new Likeness.Said(each.id(), each.title(), each.words())).toList();
        }).stream().filter(Likeness.Alike::same).map(each -> rows.get(each.id())).toList();
    }

    private List<Row> candidates(SubdistrictId subdistrict, Need need, List<UUID> ids) {
        return sql.sql("""
                select n.id, n.receipt, n.title, n.words, n.topic, n.community, n.voice, n.voiced_at, n.promised_by, n.stage,
                       coalesce(n.since, n.voiced_at) as since, n.due_on, n.escalated, n.asked_at, coalesce(n.held_since, n.since, n.voiced_at) as held_since, n.reopened
                  from need.need n
                 where n.id = any (:ids) and n.id <> :need and n.subdistrict = :subdistrict and n.stage <> 'MERGED'
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("need", need.id().value())
                .param("subdistrict", subdistrict.value())
                .query(Row.class)
                .list();
    }

    /** Those behind a limit, the longest first; at most a hundred. What somebody keeps private shows its stage only. */
    List<Row> late(SubdistrictId subdistrict) {
        return sql.sql("""
                select n.id, n.receipt, case when n.open_to_all then n.title else '' end as title, '' as words, n.topic, n.community, n.voice, n.voiced_at,
                       n.promised_by, n.stage, coalesce(n.since, n.voiced_at) as since, n.due_on, n.escalated, n.asked_at, coalesce(n.held_since, n.since, n.voiced_at) as held_since, n.reopened
                  from need.need n
                 where n.subdistrict = :subdistrict and n.escalated > 0 and n.stage not in ('MERGED', 'DECLINED', 'SOLVED')
                 order by n.due_on, n.id limit 100
                """).param("subdistrict", subdistrict.value()).query(Row.class).list();
    }
}
