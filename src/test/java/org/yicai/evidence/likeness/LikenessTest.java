package org.yicai.evidence.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yicai.evidence.Verdict;
import yicai.bench.photos.SameRoom;
import yicai.bench.photos.Transform;

/** On scenes that are drawn here; photographs of other people are for the bench. */
class LikenessTest {

    private static final List<BufferedImage> SCENES = scenes(12);
    private static final List<Fingerprint> STORED = SCENES.stream().map(Fingerprint::of).toList();

    private static List<BufferedImage> scenes(int count) {
        var scenes = new ArrayList<BufferedImage>();
        for (int i = 0; i < count; i++) {
            scenes.add(Scenes.scene(720, 512, i));
        }
        return scenes;
    }

    private static Verdict verdict(Fingerprint earlier, Fingerprint fresh) {
        var likeness = Likeness.of(earlier, fresh);
        return likeness == null ? Verdict.SAME_PLACE : likeness.verdict();
    }

    @ParameterizedTest
    @EnumSource(Transform.class)
    void a_photograph_is_known_again_whatever_was_done_to_it(Transform transform) {
        try (var shelf = new Shelf()) {
            STORED.forEach(each -> shelf.add(each.sketch()));
            for (int i = 0; i < 2; i++) {
                int wanted = i;
                var fresh = Fingerprint.of(transform.of(SCENES.get(i), new Random(i)));
                var found = shelf.look(fresh, STORED::get);
                assertThat(found).as("scene %d", i).isNotEmpty();
                assertThat(found.getFirst().number()).isEqualTo(wanted);
                assertThat(found.getFirst().likeness().verdict()).isNotEqualTo(Verdict.SAME_PLACE);
                assertThat(found.getFirst().likeness().mirrored()).isEqualTo(transform == Transform.MIRROR);
                assertThat(found.stream().skip(1).filter(each -> each.likeness().verdict() == Verdict.SAME_PHOTO)).as("others").isEmpty();
            }
        }
    }

    @Test
    void the_same_photograph_agrees_in_every_block_that_has_something_in_it() {
        var likeness = Likeness.of(Fingerprint.of(SCENES.getFirst()), Fingerprint.of(SCENES.getFirst()));
        assertThat(likeness).isNotNull();
        assertThat(likeness.verdict()).isEqualTo(Verdict.SAME_PHOTO);
        assertThat(likeness.share()).isGreaterThan(0.99);
        assertThat(likeness.agreeing()).isNotEmpty().allMatch(each -> each >= 0 && each < likeness.columns() * likeness.rows());
    }

    @Test
    void two_days_in_one_room_are_never_the_same_photograph() {
        int laid = 0;
        for (int i = 0; i < 12; i++) {
            var pair = SameRoom.pair(SCENES.get(i), SCENES.subList(0, i).isEmpty() ? SCENES.subList(1, 3) : SCENES.subList(0, i), SameRoom.HIDDEN[i % 3], new Random(i));
            var likeness = Likeness.of(Fingerprint.of(pair[0]), Fingerprint.of(pair[1]));
            laid += likeness == null ? 0 : 1;
            assertThat(likeness == null ? Verdict.SAME_PLACE : likeness.verdict()).as("room %d", i).isNotEqualTo(Verdict.SAME_PHOTO);
        }
        assertThat(laid).as("the control: geometry alone would have accused").isPositive();
    }

    @Test
    void other_scenes_are_other_scenes() {
        for (int i = 0; i < SCENES.size(); i++) {
            for (int k = 0; k < i; k++) {
                assertThat(verdict(STORED.get(i), STORED.get(k))).isEqualTo(Verdict.SAME_PLACE);
            }
        }
    }

    @Test
    void a_picture_with_nothing_in_it_accuses_nobody_and_any_size_is_taken() {
        var wall = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var pen = wall.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, 800, 600);
        pen.dispose();
        for (var each : List.of(wall, new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), new BufferedImage(1_600, 3, BufferedImage.TYPE_INT_RGB), new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB))) {
            var print = Fingerprint.of(each);
            assertThat(print.plain()).isTrue();
            assertThat(print.sketch()).isEmpty();
            assertThat(Likeness.of(print, print)).isNull();
        }
    }

    @Test
    void what_was_stored_says_the_same_as_what_was_drawn() {
        var drawn = Fingerprint.of(SCENES.get(1));
        var stored = Fingerprint.of(drawn.points(), drawn.view());
        var fresh = Fingerprint.of(Transform.SCREEN_4.of(SCENES.get(1), new Random(3)));
        assertThat(stored.sketch().length).isEqualTo(drawn.sketch().length).isLessThanOrEqualTo(864);
        assertThat(Likeness.of(stored, fresh)).isNotNull().extracting(Likeness::verdict).isEqualTo(Likeness.of(drawn, fresh).verdict());
    }

    @Test
    void closed_drawers_hold_what_the_open_ones_held() {
        try (var shelf = new Shelf()) {
            var wanted = Fingerprint.of(SCENES.get(2));
            shelf.add(wanted.sketch());
            var chance = new Random(1);
            for (int i = 0; i < 9_000; i++) {
                var noise = new byte[864];
                chance.nextBytes(noise);
                shelf.add(noise);
            }
            assertThat(shelf.bytes()).as("outside the heap").isPositive();
            var found = shelf.look(Fingerprint.of(Transform.CROP_20.of(SCENES.get(2), chance)), at -> at == 0 ? wanted : null);
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().number()).isZero();
        }
    }

    @Test
    void a_texture_that_was_spoilt_all_over_is_known_by_its_outline() {
        var cloth = Scenes.cloth(800, 600, 4);
        var kept = Fingerprint.of(cloth);
        for (var transform : List.of(Transform.JPEG_10, Transform.NOISE, Transform.RESIZE_20, Transform.CONTRAST, Transform.SQUASH, Transform.MIRROR)) {
            var fresh = Fingerprint.of(transform.of(cloth, new Random(1)));
            var likeness = Likeness.of(kept, fresh);
            assertThat(likeness).as("%s", transform).isNotNull();
            assertThat(likeness.verdict()).as("%s", transform).isEqualTo(Verdict.SAME_PHOTO);
            assertThat(likeness.mirrored()).isEqualTo(transform == Transform.MIRROR);
        }
        assertThat(Outline.apart(kept.outline(), Fingerprint.of(Scenes.cloth(800, 600, 5)).outline())).as("the control: other cloth of the kind is far").isGreaterThan(Outline.NEAR);
    }

    @Test
    void the_nearest_outlines_are_named_in_their_order_and_an_empty_one_never_is() {
        try (var outlines = new Outlines()) {
            var chance = new Random(7);
            var wanted = chance.longs(Outline.LENGTH).toArray();
            for (int i = 0; i < 9_000; i++) {
                var other = chance.longs(Outline.LENGTH).toArray();
                for (int bit = 0; i % 1_000 == 500 && bit < Outline.LENGTH; bit++) {
                    other[bit] = wanted[bit] ^ (1L << i / 1_000) - 1; // each of these nine is farther than the one before
                }
                outlines.add(i == 8_000 ? new long[0] : other);
            }
            assertThat(outlines.near(wanted, 4).stream().map(Outlines.Near::picture)).containsExactly(500, 1_500, 2_500, 3_500);
            assertThat(outlines.near(wanted, 20).stream().map(Outlines.Near::apart)).containsExactly(0, 4, 8, 12, 16, 20, 24, 28, 32);
            assertThat(outlines.near(new long[Outline.LENGTH], 4)).isEmpty();
        }
    }
}
