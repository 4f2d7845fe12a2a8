package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;

/** What it costs an honest contractor to record an activity, on a telephone: at most three taps and ninety seconds. */
@ExtendWith(WithBrowser.class)
class RecordingCostJourneyTest extends TownTest {

    private static final int MOST_TAPS = 3;
    private static final double MOST_SECONDS = 90;
    /** Slow thumbs: a character of Chinese by Pinyin, and a tap with finding it, in seconds (Card, Moran and Newell's keystroke-level model, doubled). */
    private static final double CHARACTER = 2;
    private static final double TAP = 5;

    private Person contractor(AtomicInteger taps) {
        var person = new Person("http://localhost:" + port, 390, true).signIn(town.accounts().get("何伟"));
        person.page().exposeFunction("tapped", arguments -> taps.incrementAndGet());
        person.page().addInitScript("document.addEventListener('pointerdown', () => window.tapped(), true)");
        return person;
    }

    @Test
    void from_the_work_that_waits_to_recorded() {
        itIs(LocalDate.of(2026, 11, 30));
        var taps = new AtomicInteger();
        var words = "扶手装好了，三位老人当场试过，螺丝都拧紧了。";
        try (var person = contractor(taps)) {
            person.open("/work");
            person.follow("豆瓣 5 号楼装扶手").form("/result").fill("words", words).send();
            assertThat(person.sees()).contains(words);
            // the third tap is the one into the field, which a test fills without touching it
            int all = taps.get() + 1;
            System.out.printf("recording an activity: %d taps, %d characters, about %.0f s%n", all, words.length(), all * TAP + words.length() * CHARACTER);
            assertThat(taps.get()).as("the taps are counted").isPositive();
            assertThat(all).isLessThanOrEqualTo(MOST_TAPS);
            assertThat(all * TAP + words.length() * CHARACTER).isLessThanOrEqualTo(MOST_SECONDS);
        }
    }
}
