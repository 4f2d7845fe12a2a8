package org.yicai.need;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.SubdistrictId;

/**
 * Finds needs by a piece of what was said, two characters or more, among up to a million. The index of pairs names those
 * that hold all pairs of a rare piece. A piece that many hold is looked for in the newest needs first instead: a page of
 * hits comes sooner so than from sorting a hundred thousand of them.
 */
@Component
public class WordSearch implements Remembers {

    /** So many hits are worth naming. */
    private static final int RARE = 2_000;

    private final JdbcClient sql;
    private final Cache<Key, Boolean> common = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(10)).build();

    WordSearch(JdbcClient sql) {
        this.sql = sql;
    }

    private record Key(SubdistrictId subdistrict, List<Integer> pairs) {}

    /**
     * What a statement over need.need as n adds: its parameters are :ids and :words (in small letters).
     *
     * @param ids those that may hold the piece; empty when the condition does not name any
     */
    public record Found(String condition, UUID[] ids) {

        /** Everything, when nothing is looked for. */
        public static final Found ALL = new Found("", new UUID[0]);
    }

    private static final String HOLDS = " and position(:words in lower(n.title || chr(10) || n.words)) > 0";

    /** In at most one statement. @param words with at least one pair, as {@link Needs#searchable} says */
    public Found find(SubdistrictId subdistrict, String words) {
        var pairs = Grams.of(words);
        var key = new Key(subdistrict, Arrays.stream(pairs).boxed().toList());
        if (common.getIfPresent(key) == null) {
            var ids = hits(pairs);
            if (ids.size() <= RARE) {
                return new Found(" and n.id = any (:ids)" + HOLDS, ids.toArray(UUID[]::new));
            }
            common.put(key, true);
        }
        return new Found(HOLDS, new UUID[0]);
    }

    private List<UUID> hits(int[] pairs) {
        return sql.sql("select m.id from need.matching(cast(:pairs as int[]), :most) as m (id)").param("pairs", pairs).param("most", RARE + 1).query(UUID.class).list();
    }

    @Override
    public void forget() {
        common.invalidateAll();
    }
}
