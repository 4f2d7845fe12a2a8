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

    private static final int MOST = 20;
    private final JdbcClient sql;
    private final Fingerprints fingerprints;
    private final Shelves shelves;

    Reuse(JdbcClient sql, Fingerprints fingerprints, Shelves shelves) {
        this.sql = sql;
        this.fingerprints = fingerprints;
        this.shelves = shelves;
    }

    /**
     * The photographs taken in before this one that it resembles, best first, without itself, at most about twenty. One that
     * has too little in it resembles nothing but its byte for byte equals.
     *
     * @param fresh a photograph of the actor's subdistrict that was taken in; one that is not gives an empty list
     */
    @Transactional
    public List<Match> look(Actor actor, PhotoId fresh) {
        var found = new ArrayList<Match>();
        var twins = twins(actor, fresh);
        twins.forEach(each -> found.add(new Match(new PhotoId(each), Verdict.SAME_PHOTO, 1, 0, 0, List.of(), false, true)));
        fingerprints.of(actor.subdistrict().value(), fresh).ifPresent(kept -> shelves.look(actor.subdistrict().value(), fresh, kept.fingerprint()).stream()
                .filter(each -> !twins.contains(each.photo()))
                .limit(MOST)
                .forEach(each -> found.add(match(each))));
        return List.copyOf(found);
    }

    private static Match match(Shelves.Found found) {
        var like = found.likeness();
        return new Match(new PhotoId(found.photo()), like.verdict(), like.share(), like.columns(), like.rows(), like.agreeing(), like.mirrored(), false);
    }

    private List<UUID> twins(Actor actor, PhotoId fresh) {
        return sql.sql("""
                select earlier.id from evidence.photo fresh join evidence.photo earlier on earlier.subdistrict = fresh.subdistrict and earlier.sha256 = fresh.sha256
                 where fresh.subdistrict = :subdistrict and fresh.id = :fresh and earlier.id < fresh.id
                 order by earlier.id limit 20
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("fresh", fresh.value())
                .query(UUID.class)
                .list();
    }
}
