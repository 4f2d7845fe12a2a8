package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;

/** Four digits would be guessed in seconds if trying were free. */
class PinTest extends TownTest {

    @Test
    void the_right_digits_open_a_private_need_and_ten_wrong_ones_close_it_for_good() {
        var said = visitor().send("/needs/new", "/needs", "words", "家里的事，只想让办事的人知道。", "private", "yes").location();
        var found = Pattern.compile("(/needs/[2-9A-Z-]{11})\\?pin=(\\d{4})").matcher(said);
        assertThat(found.find()).isTrue();
        var page = found.group(1);
        var pin = found.group(2);
        assertThat(visitor().open(page)).doesNotContain("家里的事");
        assertThat(visitor().open(page + "?pin=" + pin)).contains("家里的事");
        for (int i = 0; i < 10; i++) {
            var wrong = "%04d".formatted((Integer.parseInt(pin) + 1 + i) % 10_000);
            assertThat(visitor().open(page + "?pin=" + wrong)).doesNotContain("家里的事");
        }
        assertThat(visitor().open(page + "?pin=" + pin)).as("now only the committee's telephone helps").doesNotContain("家里的事");
    }
}
