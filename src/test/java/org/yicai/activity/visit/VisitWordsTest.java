package org.yicai.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Keys;

/** The word at the door: the same for a household and a month, and worth nothing without the key of the installation. */
class VisitWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void whoever_has_all_but_the_key_does_not_know_the_word(@TempDir Path own, @TempDir Path other) {
        var ours = new VisitWords(new Keys(own));
        var again = new VisitWords(new Keys(own));
        var guessed = new VisitWords(new Keys(other));
        var homes = Stream.generate(() -> Ids.next(java.time.Instant.EPOCH)).limit(500).toList();
        assertThat(homes).as("the same key says the same, so this would see a word that needs no key").allSatisfy(home -> assertThat(again.of(home, DAY)).isEqualTo(ours.of(home, DAY)));
        assertThat(homes.stream().filter(home -> guessed.of(home, DAY).equals(ours.of(home, DAY))).count()).as("of 500, by chance one in seventy thousand").isLessThan(2);
    }

    @Test
    void a_word_is_for_one_household_and_one_month(@TempDir Path own) {
        var words = new VisitWords(new Keys(own));
        var home = Ids.next(java.time.Instant.EPOCH);
        assertThat(words.of(home, DAY.withDayOfMonth(1))).isEqualTo(words.of(home, DAY.withDayOfMonth(30))).isNotEqualTo(words.of(home, DAY.plusMonths(1))).matches("\\p{IsHan}{2}·\\p{IsHan}{2}");
        var all = new HashSet<String>();
        Stream.generate(() -> Ids.next(java.time.Instant.EPOCH)).limit(500).forEach(each -> all.add(words.of(each, DAY)));
        assertThat(all).hasSizeGreaterThan(480).noneMatch(each -> each.split("·")[0].equals(each.split("·")[1]));
    }
}
