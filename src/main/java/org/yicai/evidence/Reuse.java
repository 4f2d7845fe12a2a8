package org.yicai.evidence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yicai.evidence.Fingerprints.Kept;
import org.yicai.kernel.Actor;
import org.yicai.web.Beforehand;
import org.yicai.web.Fields;

/** Whether a photograph was used before, by anybody, for anything, in any year of the same subdistrict (trust.md 2.1). */
@Component
public class Reuse {

    private static final int MOST = 20;
    /** So often it is looked again without a connection when others were faster; then with one. */
    private static final int TRIES = 3;
    private final JdbcClient sql;
    private final Fingerprints fingerprints;
    private final Shelves shelves;
    private final Bench bench;

    Reuse(JdbcClient sql, Fingerprints fingerprints, Shelves shelves, Bench bench) {
        this.sql = sql;
        this.fingerprints = fingerprints;
        this.shelves = shelves;
        this.bench = bench;
    }

    /**
     * The photographs taken in before this one that it resembles, best first, without itself, at most about twenty. One that
     * was taken away is not among them. One that has too little in it resembles nothing but its byte for byte equals. In a form the comparison is made
     * {@link Beforehand}; what others added meanwhile is looked at anew, so that nothing falls between for whoever holds a lock.
     *
     * @param fresh a photograph of the actor's subdistrict that was taken in; one that is not gives an empty list
     */
    @Transactional
    public List<Match> look(Actor actor, PhotoId fresh) {
        var found = new ArrayList<Match>();
        var twins = twins(actor, fresh);
        twins.forEach(each -> found.add(new Match(new PhotoId(each), Verdict.SAME_PHOTO, 1, 0, 0, List.of(), false, true)));
        fingerprints.of(actor.subdistrict().value(), fresh).ifPresent(kept -> alike(actor.subdistrict().value(), kept).stream()
                .filter(each -> !twins.contains(each.photo()))
                .limit(MOST)
                .forEach(each -> found.add(match(each))));
        return List.copyOf(found);
    }

    /** Refuses a field with photographs while those to compare them with are still being read, which is after a start of a place with very many. @return whether it did */
    public boolean preparing(Actor actor, Fields in, String field) {
        int read = shelves.preparing(actor.subdistrict().value());
        if (read >= 0) {
            in.refuse(field, "evidence.finding.preparing", read);
        }
        return read >= 0;
    }

    /** One look for one picture. */
    private record Asked(UUID subdistrict, ByteBuffer points, int time) {}

    private List<Shelves.Found> alike(UUID subdistrict, Kept kept) {
        var fresh = kept.fingerprint();
        for (int time = 0; Beforehand.inAForm() && time < TRIES; time++) {
            var looked = Beforehand.of(new Asked(subdistrict, ByteBuffer.wrap(kept.points()), time), _ -> bench.inTurn(() -> shelves.look(subdistrict, null, fresh)));
            if (!shelves.others(looked.mark())) {
                return looked.found();
            }
        }
        return shelves.look(subdistrict, new PhotoId(kept.photo()), fresh).found();
    }

    private static Match match(Shelves.Found found) {
        var like = found.likeness();
        return new Match(new PhotoId(found.photo()), like.verdict(), like.share(), like.columns(), like.rows(), like.agreeing(), like.mirrored(), false);
    }

    private List<UUID> twins(Actor actor, PhotoId fresh) {
        return sql.sql("""
                select earlier.id from evidence.photo fresh join evidence.photo earlier on earlier.subdistrict = fresh.subdistrict and earlier.sha256 = fresh.sha256
                 where fresh.subdistrict = :subdistrict and fresh.id = :fresh and earlier.id < fresh.id and not exists (select 1 from evidence.withdrawn w where w.photo = earlier.id)
                 order by earlier.id limit 20
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("fresh", fresh.value())
                .query(UUID.class)
                .list();
    }
}
