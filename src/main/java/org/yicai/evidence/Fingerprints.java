package org.yicai.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.evidence.likeness.Fingerprint;

/** Keeps what photographs are found again by. */
@Component
class Fingerprints {

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

    List<Sketched> after(UUID subdistrict, long number, int most) {
        return sql.sql("""
                select number, sketch from evidence.fingerprint
                 where subdistrict = :subdistrict and number > :number and engine = :engine order by number limit :most
                """)
                .param("subdistrict", subdistrict)
                .param("number", number)
                .param("engine", Fingerprint.ENGINE)
                .param("most", most)
                .query(Sketched.class)
                .list();
    }

    Optional<Kept> of(UUID subdistrict, PhotoId photo) {
        return sql.sql("select photo, points, view from evidence.fingerprint where subdistrict = :subdistrict and photo = :photo and engine = :engine")
                .param("subdistrict", subdistrict)
                .param("photo", photo.value())
                .param("engine", Fingerprint.ENGINE)
                .query(Kept.class)
                .optional();
    }

    /** The one with this number, if its photograph was taken in before the other. */
    Optional<Kept> before(UUID subdistrict, long number, PhotoId other) {
        return sql.sql("select photo, points, view from evidence.fingerprint where subdistrict = :subdistrict and number = :number and photo < :other and engine = :engine")
                .param("subdistrict", subdistrict)
                .param("number", number)
                .param("other", other.value())
                .param("engine", Fingerprint.ENGINE)
                .query(Kept.class)
                .optional();
    }

    /** The oldest first. */
    List<Bare> missing(UUID subdistrict, PhotoId after, int most) {
        return sql.sql("""
                select p.id, p.year, p.large_sha256 from evidence.photo p
                 where p.subdistrict = :subdistrict and p.id > :after and not exists (select 1 from evidence.fingerprint f where f.photo = p.id)
                 order by p.id limit :most
                """)
                .param("subdistrict", subdistrict)
                .param("after", after.value())
                .param("most", most)
                .query(Bare.class)
                .list();
    }
}
