package org.yicai.need.urgency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yicai.need.Urgency;

/** Danger that is there now, and words that only sound like it. */
class UrgentWordsTest {

    private static List<String[]> sentences(boolean urgent) throws Exception {
        return Files.readAllLines(Path.of("src/test/resources/need/urgent.txt")).stream().filter(each -> !each.isBlank()).map(each -> each.split("\t"))
                .filter(each -> each[0].equals("-") != urgent).toList();
    }

    @Test
    void danger_is_heard_and_what_only_sounds_like_it_is_not() throws Exception {
        var missed = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        int kinds = 0;
        for (var each : sentences(true)) {
            var found = UrgentWords.in(each[1]);
            if (found.isEmpty()) {
                missed.add(each[1]);
            } else if (found.get() == Urgency.valueOf(each[0])) {
                kinds++;
            }
        }
        for (var each : sentences(false)) {
            UrgentWords.in(each[1]).ifPresent(kind -> wrong.add(kind + " " + each[1]));
        }
        double recall = 1 - missed.size() / (double) sentences(true).size();
        double alarms = wrong.size() / (double) sentences(false).size();
        System.out.printf("urgent: %d and %d sentences, recall %.3f (right kind %d), false alarms %.3f%n%s%n%s%n",
                sentences(true).size(), sentences(false).size(), recall, kinds, alarms, String.join("\n", missed), String.join("\n", wrong));
        assertThat(sentences(true)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(sentences(false)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
        assertThat(alarms).isLessThanOrEqualTo(0.05);
        assertThat(kinds / (double) sentences(true).size()).as("and the right number is named").isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void a_lesson_a_worry_and_a_memory_are_not_danger_and_now_is() {
        assertThat(UrgentWords.in("去年楼里着火了，消防车进不来")).isEmpty();
        assertThat(UrgentWords.in("去年修过电线，今天又冒烟了")).contains(Urgency.FIRE);
        assertThat(UrgentWords.in("怕楼道着火")).isEmpty();
        assertThat(UrgentWords.in("楼道着火")).contains(Urgency.FIRE);
    }

    @Test
    void every_kind_says_whom_to_ring_up() {
        assertThat(Urgency.values()).allSatisfy(each -> assertThat(each.numbers()).isNotEmpty());
    }
}
