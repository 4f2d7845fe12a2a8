package org.yicai.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.evidence.likeness.Fingerprint;

/** Keeps what photographs are found again by. */
@Component
class Fingerprints {

    /** After all others. */
    private static final UUID LAST = new UUID(-1, -1);
    private final JdbcClient sql;

    Fingerprints(JdbcClient sql) {
        this.sql = sql;
    }

    /** As the index takes it up. */
    record Sketched(long number, byte[] sketch) {}

    /** One that can be compared. */
    record Kept(UUID photo, byte[] points, byte[] view) {

        Fingerprint fingerprint() {
            return Fingerprint.of(points, view);
        }
    }

    /** A photograph without one. */
    record Bare(UUID id, int year, String largeSha256) {}

    void keep(UUID subdistrict, PhotoId photo, Fingerprint fingerprint) {
        sql.sql("""
                insert into evidence.fingerprint (photo, subdistrict, engine, sketch, points, view)
                values (:photo, :subdistrict, :engine, :sketch, :points, :view) on conflict (photo) do nothing
                """)
                .param("photo", photo.value())
                .param("subdistrict", subdistrict)
                .param("engine", Fingerprint.ENGINE)
                .param("sketch", fingerprint.sketch())
                .param("points", fingerprint.points())
                .param("view", fingerprint.view())
                .update();
    }

    /** Whoever was taken away takes no place. */
    private static final String LIVING = " and not exists (select 1 from evidence.withdrawn w where w.photo = f.photo)";

    List<Sketched> after(UUID subdistrict, long number, int most) {
        return sql.sql("""
                select f.number, f.sketch from evidence.fingerprint f
                 where f.subdistrict = :subdistrict and f.number > :number and f.engine = :engine
                """ + LIVING + " order by f.number limit :most")
                .param("subdistrict", subdistrict)
                .param("number", number)
                .param("engine", Fingerprint.ENGINE)
                .param("most", most)
                .query(Sketched.class)
                .list();
    }

    /** How many there are from a number on, not counted further than {@code most}. */
    int waiting(UUID subdistrict, long number, int most) {
        return sql.sql("select count(*) from (select 1 from evidence.fingerprint where subdistrict = :subdistrict and number > :number and engine = :engine limit :most) few")
                .param("subdistrict", subdistrict)
                .param("number", number)
                .param("engine", Fingerprint.ENGINE)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Whether others wrote one from a number on that is not among those known. */
    boolean others(UUID subdistrict, long number, Long[] known) {
        return sql.sql("""
                select exists (select 1 from evidence.fingerprint f
                 where f.subdistrict = :subdistrict and f.number > :number and f.engine = :engine and f.number <> all (:known) and f.xmin <> pg_current_xact_id()::xid
                """ + LIVING + ")")
                .param("subdistrict", subdistrict)
                .param("number", number)
                .param("engine", Fingerprint.ENGINE)
                .param("known", known)
                .query(Boolean.class)
                .single();
    }

    Optional<Kept> of(UUID subdistrict, PhotoId photo) {
        return sql.sql("select photo, points, view from evidence.fingerprint where subdistrict = :subdistrict and photo = :photo and engine = :engine")
                .param("subdistrict", subdistrict)
                .param("photo", photo.value())
                .param("engine", Fingerprint.ENGINE)
                .query(Kept.class)
                .optional();
    }

    /** The one with this number, if its photograph was not taken away and was taken in before the other. @param other null for any */
    Optional<Kept> before(UUID subdistrict, long number, @Nullable PhotoId other) {
        return sql.sql("select f.photo, f.points, f.view from evidence.fingerprint f where f.subdistrict = :subdistrict and f.number = :number and f.engine = :engine and f.photo < :other" + LIVING)
                .param("subdistrict", subdistrict)
                .param("number", number)
                .param("other", other == null ? LAST : other.value())
                .param("engine", Fingerprint.ENGINE)
                .query(Kept.class)
                .optional();
    }

    /** The oldest first. */
    List<Bare> missing(UUID subdistrict, PhotoId after, int most) {
        return sql.sql("""
                select p.id, p.year, p.large_sha256 from evidence.photo p
                 where p.subdistrict = :subdistrict and p.id > :after and not exists (select 1 from evidence.fingerprint f where f.photo = p.id)
                   and not exists (select 1 from evidence.withdrawn w where w.photo = p.id)
                 order by p.id limit :most
                """)
                .param("subdistrict", subdistrict)
                .param("after", after.value())
                .param("most", most)
                .query(Bare.class)
                .list();
    }
}
