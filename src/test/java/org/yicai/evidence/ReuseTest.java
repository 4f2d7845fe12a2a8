package org.yicai.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.Parcel;
import org.yicai.TownTest;
import org.yicai.evidence.likeness.Scenes;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import yicai.bench.photos.Transform;

/** Photographs that come in by a form are known again, from the table and after a start. */
class ReuseTest extends TownTest {

    private static final BufferedImage MEETING = Scenes.scene(900, 640, 41);
    private static final BufferedImage OTHER = Scenes.scene(900, 640, 42);

    @Autowired
    private Reuse reuse;

    @Autowired
    private Shelves shelves;

    @Autowired
    private FingerprintWatch watch;

    private PhotoId taken(BufferedImage picture, String words) {
        var reply = new Parcel().field("words", words).file("photo", "照片.jpg", "image/jpeg", Pictures.jpeg(picture)).send(port, visitor(), "/needs/new", "/needs");
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        return new PhotoId(id("select id from evidence.photo order by id desc limit 1"));
    }

    private List<Match> look(UUID subdistrict, PhotoId photo) throws Exception {
        var there = new SubdistrictId(subdistrict);
        return Scope.of(there).call(() -> reuse.look(Actor.nobody(there), photo));
    }

    @Test
    void a_photograph_comes_back_cut_mirrored_and_as_the_same_file() throws Exception {
        var dongsi = id("select id from place.subdistrict where code = '110101006000'");
        var first = taken(MEETING, "活动室的灯坏了");
        var unrelated = taken(OTHER, "路面不平");
        assertThat(look(dongsi, first)).as("nothing came before").isEmpty();
        assertThat(look(dongsi, unrelated)).noneMatch(each -> each.verdict() != Verdict.SAME_PLACE);

        var cut = look(dongsi, taken(Transform.CROP_20.of(MEETING, new Random(1)), "又来一张"));
        assertThat(cut.getFirst().photo()).isEqualTo(first);
        assertThat(cut.getFirst().verdict()).isEqualTo(Verdict.SAME_PHOTO);
        assertThat(cut.getFirst().sameFile()).isFalse();
        assertThat(cut.getFirst().agreeing()).isNotEmpty();

        var mirrored = look(dongsi, taken(Transform.MIRROR.of(MEETING, new Random(1)), "镜像的一张"));
        assertThat(mirrored).anyMatch(each -> each.photo().equals(first) && each.mirrored() && each.verdict() == Verdict.SAME_PHOTO);

        var twin = look(dongsi, taken(MEETING, "一模一样的一张"));
        assertThat(twin.getFirst().photo()).isEqualTo(first);
        assertThat(twin.getFirst().sameFile()).isTrue();
        assertThat(twin.getFirst().share()).isEqualTo(1);

        shelves.forget();
        truth().sql("delete from evidence.fingerprint").update();
        assertThat(watch.look()).as("drawn anew from the prints").isPositive();
        while (watch.look() > 0) {
            assertThat(count("select count(*) from evidence.fingerprint")).isPositive();
        }
        assertThat(count("select count(*) from evidence.fingerprint")).isEqualTo(count("select count(*) from evidence.photo"));
        var again = look(dongsi, taken(Transform.SCREEN_4.of(MEETING, new Random(1)), "翻拍的一张"));
        assertThat(again).anyMatch(each -> each.photo().equals(first) && each.verdict() != Verdict.SAME_PLACE);

        var elsewhere = id("select id from place.subdistrict where code = '110101007000'");
        assertThat(look(elsewhere, first)).as("another subdistrict sees nothing of it").isEmpty();
    }
}
