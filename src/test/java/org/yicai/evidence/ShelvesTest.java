package org.yicai.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.Parcel;
import org.yicai.Photographs;
import org.yicai.TownTest;
import org.yicai.evidence.likeness.Fingerprint;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** The indexes of many subdistricts keep within a bound, and nobody waits for a very large one to be read. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ShelvesTest extends TownTest {

    private static final byte[] PICTURE = Pictures.jpeg(Photographs.scene(3));

    @Autowired
    private Fingerprints fingerprints;

    @Autowired
    private Shelves shelves;

    @Autowired
    private ShelfWatch watch;

    @Autowired
    private PlatformTransactionManager transactions;

    private @Nullable UUID first;

    private UUID first() {
        if (first == null) {
            var reply = new Parcel().field("words", "灯坏了").file("photo", "照片.jpg", "image/jpeg", PICTURE).send(port, visitor(), "/needs/new", "/needs");
            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
            first = id("select id from evidence.photo order by id desc limit 1");
        }
        return first;
    }

    private List<UUID> everywhere() {
        return truth().sql("select id from place.subdistrict order by id").query(UUID.class).list();
    }

    /** The same picture once more. @param sketch in SQL, by i */
    private void copies(UUID of, UUID subdistrict, int count, String sketch) {
        truth().sql("""
                with made as (select gen_random_uuid() as id, i from generate_series(1, %d) i),
                photo as (insert into evidence.photo select m.id, '%s'::uuid, p.year, p.kind, p.bytes, p.width, p.height, p.sha256, p.large_sha256, p.small_sha256, p.large_width, p.large_height, p.taken_in_at, p.taken_in_by
                            from made m, evidence.photo p where p.id = '%s' returning id)
                insert into evidence.fingerprint (photo, subdistrict, engine, sketch, points, view)
                select m.id, '%s'::uuid, f.engine, %s, f.points, f.view from made m, evidence.fingerprint f where f.photo = '%s'
                """.formatted(count, subdistrict, of, subdistrict, sketch, of)).update();
    }

    private Fingerprint fingerprint(UUID photo) {
        return truth().sql("select points, view from evidence.fingerprint where photo = ?").param(photo).query((row, i) -> Fingerprint.of(row.getBytes("points"), row.getBytes("view"))).single();
    }

    private int openAfterAll(Shelves some, Fingerprint fresh) throws Exception {
        for (var subdistrict : everywhere()) {
            var found = Scope.of(new SubdistrictId(subdistrict)).call(() -> some.look(subdistrict, null, fresh).found());
            assertThat(found).as("found, whatever was sent away before").anyMatch(each -> each.likeness().verdict() == Verdict.SAME_PHOTO);
        }
        return some.open();
    }

    @Test
    void a_many_subdistricts_keep_within_a_bound() throws Exception {
        var photo = first();
        for (var each : everywhere()) {
            copies(photo, each, 1, "f.sketch");
        }
        var fresh = fingerprint(photo);
        assertThat(everywhere()).hasSizeGreaterThan(1);
        var bounded = new Shelves(fingerprints, transactions, 1);
        assertThat(openAfterAll(bounded, fresh)).as("the newest stays").isEqualTo(1);
        assertThat(openAfterAll(bounded, fresh)).as("once more round").isEqualTo(1);
        assertThat(openAfterAll(new Shelves(fingerprints, transactions, Long.MAX_VALUE), fresh)).as("the control: without a bound all stay").isEqualTo(everywhere().size());
    }

    @Test
    void b_after_a_start_they_are_read_before_anybody_asks() {
        first();
        shelves.forget();
        assertThat(watch.look()).isPositive();
        assertThat(watch.look()).as("nothing is left to read").isZero();
        assertThat(shelves.open()).isPositive();
    }

    @Test
    void c_a_very_large_one_is_prepared_while_the_form_says_so() throws Exception {
        var photo = first();
        var dongsi = id("select subdistrict from evidence.photo where id = ?", photo);
        itIsToday();
        var address = Photographs.fresh(this, "门厅装扶手");
        assertThat(Photographs.record(this, port, address, new Parcel()).statusCode()).isEqualTo(303);
        copies(photo, dongsi, 5_100, "decode(repeat(md5(m.i::text), 26), 'hex')");
        shelves.forget();
        var early = new Parcel().file("result_photo", "新.jpg", "image/jpeg", Pictures.jpeg(Photographs.scene(4))).send(port, as("何伟"), address + "/photos", address + "/photos");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("以前的照片还在整理");
        while (!shelves.filling(dongsi).filled()) {
            Thread.sleep(20);
        }
        var ready = new Parcel().file("result_photo", "新.jpg", "image/jpeg", Pictures.jpeg(Photographs.scene(4))).send(port, as("何伟"), address + "/photos", address + "/photos");
        assertThat(ready.statusCode()).as("the control: nothing to wait for").isEqualTo(303);
        assertThat(shelves.filling(dongsi).count()).isGreaterThan(5_000);
    }
}
