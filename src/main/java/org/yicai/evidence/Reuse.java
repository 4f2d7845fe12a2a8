package org.yicai.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yicai.kernel.Actor;

/** Whether a photograph was used before, by anybody, for anything, in any year of the same subdistrict (trust.md 2.1). */
@Component
public class Reuse {

    private final JdbcClient sql;

    Reuse(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The photographs taken in before this one that it resembles, best first, without itself.
     *
     * @param fresh a photograph of the actor's subdistrict that was taken in; one that is not gives an empty list
     */
    @Transactional
    public List<Match> look(Actor actor, PhotoId fresh) {
        var found = new ArrayList<Match>();
        for (var twin : twins(actor, fresh)) {
            found.add(new Match(new PhotoId(twin), Verdict.SAME_PHOTO, 1, 0, 0, List.of(), false, true));
        }
        return List.copyOf(found);
    }

    private List<UUID> twins(Actor actor, PhotoId fresh) {
        return sql.sql("""
                select earlier.id from evidence.photo fresh join evidence.photo earlier on earlier.subdistrict = fresh.subdistrict and earlier.sha256 = fresh.sha256
                 where fresh.subdistrict = :subdistrict and fresh.id = :fresh and earlier.id < fresh.id
                 order by earlier.id
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("fresh", fresh.value())
                .query(UUID.class)
                .list();
    }
}
