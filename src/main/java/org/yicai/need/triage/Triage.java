package org.yicai.need.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Bypass;
import org.yicai.need.Holder;
import org.yicai.need.Likeness;
import org.yicai.need.Need;
import org.yicai.need.Needs;
import org.yicai.need.Stage;
import org.yicai.need.Standing;
import org.yicai.need.Topic;
import org.yicai.need.Urgency;
import org.yicai.need.Voice;
import org.yicai.need.WordSearch;

/** The list that leaders work through. */
@Component
class Triage {

    static final int PAGE = 25;
    private final JdbcClient sql;
    private final WordSearch search;
    private final Likeness likeness;

    Triage(JdbcClient sql, WordSearch search, Likeness likeness) {
        this.sql = sql;
        this.search = search;
        this.likeness = likeness;
    }

    record Row(UUID id, Receipt receipt, String title, String words, Topic topic, @Nullable UUID community, Voice voice, Instant voicedAt, LocalDate promisedBy, Stage stage,
            Instant since, @Nullable LocalDate dueOn, int escalated, @Nullable Instant askedAt, Instant heldSince, @Nullable Urgency urgentKind, @Nullable Bypass bypass, @Nullable UUID desk, int reopened) {

        Standing standing() {
            return new Standing(since, null, dueOn, escalated, askedAt, heldSince, Holder.first(bypass, desk), reopened);
        }

        NextStep next() {
            return NextStep.of(stage, escalated, askedAt != null);
        }
    }

    /**
     * Which part of the needs somebody may see.
     *
     * @param all what leaders see; else only what is the host's
     * @param kinds what goes past the leaders to this reader; empty for the ordinary list
     */
    record Sight(boolean all, Set<Bypass> kinds) {

        private String sql() {
            return !kinds.isEmpty() ? " and n.bypass = any (:kinds)" : all ? " and n.bypass is null" : " and n.bypass is null and (n.desk is null or n.escalated > 0)";
        }
    }

    /**
     * What somebody looks for.
     *
     * @param stage null for what is to be done next, whatever its stage
     * @param words "" for all; a part of title or text with two characters side by side, as {@link Needs#searchable} wants it
     * @param voice null for all
     * @param before the last one of the page before this one; null from the top
     * @param after the first one of the page behind this one; null when going on downwards
     * @param due the last day of that one, where the list goes by it; else null
     */
    record Wish(Sight sight, @Nullable Stage stage, String words, @Nullable Topic topic, @Nullable Voice voice, @Nullable UUID before, @Nullable UUID after, @Nullable LocalDate due) {

        Wish from(@Nullable UUID older, @Nullable UUID newer) {
            return new Wish(sight, stage, words, topic, voice, older, newer, due);
        }
    }

    /** A page of the list, and whether there are more on either side. @param urgent what stands above the first page */
    record Part(List<Row> rows, boolean newer, boolean older, List<Row> urgent) {

        private static Part of(Wish wish, List<Row> all) {
            var urgent = wish.stage != null ? List.<Row>of() : all.stream().takeWhile(each -> each.urgentKind != null && each.stage == Stage.NEW).toList();
            var found = all.subList(urgent.size(), all.size());
            var more = found.size() > PAGE;
            var rows = more ? found.subList(0, PAGE) : found;
            return wish.after == null ? new Part(rows, wish.before != null, more, urgent) : new Part(rows.reversed(), more, true, urgent);
        }
    }

    /** The needs of one stage that fit the wish; pages keep their place while new needs come in. */
    Part list(SubdistrictId subdistrict, Wish wish) {
        var found = wish.stage == null ? next(subdistrict, wish) : find(subdistrict, wish);
        // who goes back to the top and finds a short page wants the whole first page, and the next steps want what is urgent above it
        return wish.after != null && (found.size() < PAGE || wish.stage == null && found.size() == PAGE) ? list(subdistrict, wish.from(null, null)) : Part.of(wish, found);
    }

    /** One more than a page when there are more. */
    private List<Row> find(SubdistrictId subdistrict, Wish wish) {
        var found = wish.words.isEmpty() ? WordSearch.Found.ALL : search.find(subdistrict, wish.words);
        return sql.sql(ROW + EVERY + found.condition() + wish.sight.sql()
                        + (wish.topic == null ? "" : " and n.topic = :topic")
                        + (wish.voice == null ? "" : " and n.voice = :voice")
                        + (wish.before == null ? "" : " and n.id < :before")
                        + (wish.after == null ? " order by n.id desc limit :most" : " and n.id > :after order by n.id limit :most"))
                .param("subdistrict", subdistrict.value())
                .param("stage", wish.stage.name())
                .param("kinds", names(wish.sight.kinds))
                .param("before", wish.before)
                .param("after", wish.after)
                .param("topic", wish.topic == null ? null : wish.topic.name())
                .param("voice", wish.voice == null ? null : wish.voice.name())
                .param("ids", found.ids())
                .param("words", wish.words.toLowerCase(Locale.ROOT))
                .param("most", PAGE + 1)
                .query(Row.class)
                .list();
    }

    private static final String ROW = """
            select n.id, n.receipt, n.title, left(n.words, 160) as words, n.topic, n.community, n.voice, n.voiced_at, n.promised_by, n.stage,
                   coalesce(n.since, n.voiced_at) as since, n.due_on, n.escalated, n.asked_at, coalesce(n.held_since, n.since, n.voiced_at) as held_since,
                   n.urgent_kind, n.bypass, n.desk, n.reopened""";

    /** The words of the index need_next, so that the list is read off it. */
    private static final String NEXT = """
             from need.need n
            where n.subdistrict = :subdistrict and n.due_on is not null and (n.urgent_kind is null or n.stage <> 'NEW')
              and (n.stage in ('NEW', 'NOT_SOLVED', 'DISPATCHED') or n.escalated > 0 and n.stage in ('SERVED', 'HANDED_OVER', 'ANSWERED'))
            """;

    /** Those nobody has looked at whose words speak of danger stand above everything, ten at most. */
    private static final String URGENT = " from need.need n where n.subdistrict = :subdistrict and n.urgent_kind is not null and n.stage = 'NEW'";

    private static String firstSql(Wish wish) {
        return "(" + ROW + URGENT + wish.sight.sql() + " order by n.id desc limit 10) union all (" + nextSql(wish) + ")";
    }

    static String nextSql(Wish wish) {
        var placed = wish.due != null;
        return ROW + NEXT + wish.sight.sql()
                + (placed && wish.before != null ? " and (n.due_on, n.id) > (:due, :before)" : "")
                + (placed && wish.after != null ? " and (n.due_on, n.id) < (:due, :after) order by n.due_on desc, n.id desc limit :most" : " order by n.due_on, n.id limit :most");
    }

    /** What somebody waits for, the longest overdue first; the place in the list is a day and a need, so that pages keep it. */
    private List<Row> next(SubdistrictId subdistrict, Wish wish) {
        return sql.sql(wish.before == null && wish.after == null ? firstSql(wish) : nextSql(wish))
                .param("subdistrict", subdistrict.value())
                .param("kinds", names(wish.sight.kinds))
                .param("due", wish.due, java.sql.Types.DATE)
                .param("before", wish.before)
                .param("after", wish.after)
                .param("most", PAGE + 1)
                .query(Row.class)
                .list();
    }

    private static String[] names(Set<Bypass> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }

    private static final String EVERY = " from need.need n where n.subdistrict = :subdistrict and n.stage = :stage";

    /** @param why what both speak of, in plain words */
    record Twin(Row need, List<String> why) {}

    /** Other needs that are likely about the same issue as this one, the likeliest first; at most five. */
    List<Twin> alike(SubdistrictId subdistrict, Need need) {
        if (need.bypass() != null) {
            return List.of();
        }
        var rows = new HashMap<UUID, Row>();
        return likeness.of(subdistrict, need.title(), need.words(), 5, ids -> {
            candidates(subdistrict, need, ids).forEach(each -> rows.put(each.id(), each));
            return rows.values().stream().map(each -> new Likeness.Said(each.id(), each.title(), each.words())).toList();
        }).stream().filter(Likeness.Alike::same).map(each -> new Twin(rows.get(each.id()), each.why())).toList();
    }

    private List<Row> candidates(SubdistrictId subdistrict, Need need, List<UUID> ids) {
        return sql.sql("""
                select n.id, n.receipt, n.title, n.words, n.topic, n.community, n.voice, n.voiced_at, n.promised_by, n.stage,
                       coalesce(n.since, n.voiced_at) as since, n.due_on, n.escalated, n.asked_at, coalesce(n.held_since, n.since, n.voiced_at) as held_since, n.urgent_kind, n.bypass, n.desk, n.reopened
                  from need.need n
                 where n.id = any (:ids) and n.id <> :need and n.subdistrict = :subdistrict and n.stage <> 'MERGED' and n.bypass is null
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("need", need.id().value())
                .param("subdistrict", subdistrict.value())
                .query(Row.class)
                .list();
    }

    /** A need that was merged into another one, or the one it went into. @param into whether it is that one */
    record Joined(UUID id, Receipt receipt, String title, String words, boolean into) {}

    /** What belongs to a need by merging, both ways; at most a hundred. Nothing is asked where nothing was merged. */
    List<Joined> joined(Needs.Told told) {
        var need = told.need();
        if (told.joined().isEmpty() && need.stage() != Stage.MERGED) {
            return List.of();
        }
        return sql.sql("""
                select n.id, n.receipt, n.title, left(n.words, 300) as words, n.id is not distinct from cast(:into as uuid) as into
                  from need.need n where n.merged_into = :need and n.stage = 'MERGED' or n.id = :into
                 order by n.id limit 100
                """)
                .param("need", need.id().value())
                .param("into", need.stage() == Stage.MERGED ? need.mergedInto() : null)
                .query(Joined.class)
                .list();
    }

    /**
     * Those behind a limit, the longest first; at most a hundred. What somebody keeps private shows its stage only.
     *
     * @param kinds of what goes past the leaders: those that this reader is told of when nobody else has done them
     */
    List<Row> late(SubdistrictId subdistrict, Set<Bypass> kinds) {
        return sql.sql("""
                select n.id, n.receipt, case when n.open_to_all then n.title else '' end as title, '' as words, n.topic, n.community, n.voice, n.voiced_at,
                       n.promised_by, n.stage, coalesce(n.since, n.voiced_at) as since, n.due_on, n.escalated, n.asked_at, coalesce(n.held_since, n.since, n.voiced_at) as held_since,
                       n.urgent_kind, n.bypass, n.desk, n.reopened
                  from need.need n
                 where n.subdistrict = :subdistrict and n.escalated > 0 and (n.bypass is null or n.escalated = 2 and n.bypass = any (:kinds)) and n.stage not in ('MERGED', 'DECLINED', 'SOLVED')
                 order by n.due_on, n.id limit 100
                """).param("subdistrict", subdistrict.value()).param("kinds", names(kinds)).query(Row.class).list();
    }
}
