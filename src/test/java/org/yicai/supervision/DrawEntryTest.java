package org.yicai.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A draw that carries its entry in the log: list, salt, index, dice and picks cannot be exchanged, not even all together. */
class DrawEntryTest {

    private static final DrawFile DRAW = DrawFileTest.draw(42, DrawFileTest.DICE, 1);
    private static final DrawEntry ENTRY = BoundDraw.entry(DRAW, new Random(5), List.of());
    private static final String TEXT = ENTRY.text(DRAW);

    private static String verdict(String text) {
        return DrawFile.check(text, null).toString();
    }

    @Test
    void a_draw_in_the_log_holds_before_and_after_the_dice() {
        assertThat(verdict(TEXT)).isEqualTo("HOLDS");
        assertThat(verdict(TEXT.replace("\n", "\r\n"))).isEqualTo("HOLDS");
        assertThat(verdict(ENTRY.text(DrawFileTest.draw(42, null, 1)))).as("before the dice").isEqualTo("HOLDS");
        assertThat(DrawEntry.of(TEXT).orElseThrow().proof().index()).isEqualTo(ENTRY.proof().index());
        assertThat(DrawEntry.of(DRAW.text())).as("a draw of before").isEmpty();
    }

    @Test
    void another_list_with_its_own_fingerprint_and_picks_is_not_the_one_in_the_log() {
        var other = DrawFileTest.draw(42, DrawFileTest.DICE, 2);
        assertThat(verdict(other.text())).as("by itself it is a draw").isEqualTo("HOLDS");
        assertThat(verdict(ENTRY.text(other))).isEqualTo("ENTRY 0");
    }

    @Test
    void another_announcement_is_not_the_one_in_the_log() {
        var terms = new DrawTerms(DRAW.terms().origin(), DRAW.terms().size(), DRAW.terms().root(), java.util.Map.of(Stratum.HIGH, 50, Stratum.MEDIUM, 20, Stratum.LOW, 9));
        assertThat(verdict(ENTRY.text(new DrawFile(terms, DRAW.committed(), DRAW.by(), DRAW.named(), DRAW.randomness(), DRAW.drawn(), DRAW.list())))).as("rates").isEqualTo("ENTRY 0");
        assertThat(verdict(ENTRY.text(new DrawFile(DRAW.terms(), DRAW.committed(), DRAW.by(), "甲|乙|丙", DRAW.randomness(), DRAW.drawn(), DRAW.list())))).as("parties").isEqualTo("ENTRY 0");
        var root = new DrawTerms(DRAW.terms().origin(), DRAW.terms().size(), "A" + DRAW.terms().root().substring(1), DRAW.terms().percent());
        assertThat(verdict(ENTRY.text(new DrawFile(root, DRAW.committed(), DRAW.by(), DRAW.named(), DRAW.randomness(), DRAW.drawn(), DRAW.list())))).as("root in the seed").isEqualTo("ENTRY 0");
    }

    @Test
    void salt_body_and_index_are_those_of_the_entry() {
        var salt = new byte[32];
        assertThat(verdict(new DrawEntry(salt, ENTRY.body(), ENTRY.proof()).text(DRAW))).isEqualTo("OPENING 0");
        assertThat(verdict(new DrawEntry(ENTRY.salt(), ENTRY.body().replace("\"high\":50", "\"high\":51"), ENTRY.proof()).text(DRAW))).isEqualTo("OPENING 0");
        assertThat(verdict(TEXT.replace("\nindex " + ENTRY.proof().index() + "\n", "\nindex " + (ENTRY.proof().index() + 1) + "\n"))).isEqualTo("PROOF 0");
        var entry = Base64.getEncoder().encodeToString(ENTRY.proof().extra());
        assertThat(verdict(TEXT.replace(entry, entry.replaceFirst("^ey", "fy")))).isEqualTo("PROOF 0");
    }

    @Test
    void dice_and_picks_are_looked_at_as_before() {
        assertThat(verdict(TEXT.replace("randomness " + DrawFileTest.DICE, "randomness 0" + DrawFileTest.DICE.substring(1)))).startsWith("PICKS ");
        assertThat(verdict(TEXT.replaceFirst("\n1 HIGH \\d+ ", "\n1 HIGH 99 "))).startsWith("PICKS ");
        var early = new DrawFile(DRAW.terms(), DRAW.committed().minusSeconds(60), DRAW.by(), DRAW.named(), DRAW.randomness(), DRAW.committed(), DRAW.list());
        assertThat(verdict(ENTRY.text(early))).as("the list dated back").isEqualTo("ENTRY 0");
    }

    @Test
    void what_is_missing_is_no_draw_in_the_log() {
        assertThat(verdict(TEXT.replaceFirst("(?s)\n\nsalt .*", "\n"))).isEqualTo("FORMAT 1");
        assertThat(verdict(TEXT.replaceFirst("v2", "v1"))).startsWith("FORMAT ");
        int line = (int) TEXT.substring(0, TEXT.indexOf("\nsalt ") + 1).lines().count() + 1;
        assertThat(verdict(TEXT.replace("\nbody {", "\nbody  {"))).isEqualTo("FORMAT " + line);
    }

    /** Every single character of the entry, exchanged or left out. */
    @Test
    void no_single_character_of_the_entry_changes_unseen() {
        int end = TEXT.indexOf("\n\n", TEXT.indexOf("\nindex ")); // the checkpoint below is what signatures are for
        int unseen = 0;
        for (int i = TEXT.indexOf("\n\nsalt ") + 2; i < end; i++) {
            unseen += DrawFile.check(TEXT.substring(0, i) + (char) (TEXT.charAt(i) ^ 1) + TEXT.substring(i + 1), null).holds() ? 1 : 0;
            unseen += DrawFile.check(TEXT.substring(0, i) + TEXT.substring(i + 1), null).holds() ? 1 : 0;
        }
        assertThat(unseen).isZero();
    }
}
