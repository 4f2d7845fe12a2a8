package org.yicai.need.bypass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yicai.need.Bypass;

/** What goes past the leaders by its words, and what only looks like it. */
class WordListsTest {

    private final WordLists words = new WordLists();

    private record Said(String kind, String text) {}

    private static List<Said> said() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/need/bypass.csv")).stream().map(each -> each.split(",", 2)).map(each -> new Said(each[0], each[1])).toList();
    }

    private String kind(String text) {
        var kind = words.of(text);
        return kind == null ? "-" : kind.name();
    }

    @Test
    void every_hit_is_found_and_no_look_alike_is() throws IOException {
        var hits = said().stream().filter(each -> !each.kind.equals("-")).toList();
        var alikes = said().stream().filter(each -> each.kind.equals("-")).toList();
        assertThat(hits).hasSizeGreaterThanOrEqualTo(60);
        assertThat(alikes).hasSizeGreaterThanOrEqualTo(60);
        var missed = hits.stream().filter(each -> !kind(each.text).equals(each.kind)).toList();
        var wrong = alikes.stream().filter(each -> words.of(each.text) != null).toList();
        System.out.printf("bypass words: %d of %d hits found, %d of %d look-alikes wrong%n", hits.size() - missed.size(), hits.size(), wrong.size(), alikes.size());
        assertThat(missed).isEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void context_decides() {
        assertThat(words.of("他得了肺癌")).isEqualTo(Bypass.HEALTH);
        assertThat(words.of("想听肺癌讲座")).isNull();
        assertThat(words.of("志愿者来过。超市收费太贵")).as("who and what stand in two sentences").isNull();
        assertThat(words.of("志愿者收费太贵")).isEqualTo(Bypass.COMPLAINT_CORPS);
    }

    @Test
    void a_complaint_comes_first_because_of_whom_it_is_about() {
        assertThat(words.of("志愿者骂人，还动手打我，我本来就有抑郁症")).isEqualTo(Bypass.COMPLAINT_CORPS);
    }

    @Test
    void a_thousand_long_letters_take_less_than_the_import_can_spare() {
        var letter = "小区东边的路灯坏了半年，晚上走路看不清，请尽快来修。社区也反映过，物业说在等配件。".repeat(12);
        IntStream.range(0, 2_000).forEach(i -> words.of(letter));
        var millis = IntStream.range(0, 5).mapToLong(i -> thousand(letter)).min().orElseThrow();
        System.out.printf("bypass words: 1,000 letters of %d characters in %d ms of a processor%n", letter.length(), millis);
        assertThat(millis).as("two thousand rows a second leave 500 ms for a thousand; a slow machine may need most of them, a wrong pattern needs minutes").isLessThan(400);
    }

    private long thousand(String letter) {
        var threads = ManagementFactory.getThreadMXBean();
        var from = threads.getCurrentThreadCpuTime();
        IntStream.range(0, 1_000).forEach(i -> words.of(letter));
        return (threads.getCurrentThreadCpuTime() - from) / 1_000_000;
    }
}
