package org.yicai.need.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Receipt;
import org.yicai.need.Likeness;
import org.yicai.need.Mask;
import org.yicai.need.Need;
import org.yicai.need.Stage;

/** Needs of neighbours that may be the same matter as one that was just voiced: only what everybody may read. */
@Component
class Twins {

    private static final int MOST = 3;
    private final JdbcClient sql;
    private final Likeness likeness;

    Twins(JdbcClient sql, Likeness likeness) {
        this.sql = sql;
        this.likeness = likeness;
    }

    /** @param households how many others have said that they have it, too */
    record Twin(UUID id, Receipt receipt, String title, String words, @Nullable UUID community, Stage stage, Instant voicedAt, int households) {

        /** As everybody may read it. */
        @Override
        public String title() {
            return Mask.of(title);
        }
    }

    /** The likeliest, at most three, those of the same community first; none when nothing is likely enough. */
    List<Twin> of(Need need) {
        var read = new HashMap<UUID, Twin>();
        return likeness.of(need.subdistrict(), need.title(), need.words(), MOST + 1, ids -> {
                    candidates(need, ids).forEach(each -> read.put(each.id, each));
                    return read.values().stream().map(each -> new Likeness.Said(each.id, each.title, each.words)).toList();
                }).stream()
                .filter(Likeness.Alike::same)
                .map(each -> read.get(each.id()))
                .filter(Objects::nonNull)
                .limit(MOST)
                .sorted(Comparator.comparing(each -> !Objects.equals(each.community, need.community())))
                .toList();
    }

    private List<Twin> candidates(Need need, List<UUID> ids) {
        return sql.sql("""
                select n.id, n.receipt, coalesce(n.public_title, n.title) as title, coalesce(n.public_words, n.words) as words, n.community, n.stage, n.voiced_at,
                       (select count(*) from need.support u where u.need = n.id and u.taken_back_at is null) as households
                  from need.need n
                 where n.id = any (:ids) and n.id <> :need and n.subdistrict = :subdistrict and n.open_to_all and n.triaged_at is not null
                   and n.stage not in ('MERGED', 'DECLINED', 'SOLVED')
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("need", need.id().value())
                .param("subdistrict", need.subdistrict().value())
                .query(Twin.class)
                .list();
    }
}
