package org.yicai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yicai.kernel.Money;

class FieldsTest {

    private static Fields typed(String value) {
        return new Fields(Map.of("x", new String[] {value}));
    }

    @Test
    void what_was_typed_is_kept_however_wrong_it_is() {
        var in = typed("31 February");
        assertThat(in.date("x")).isEqualTo(LocalDate.MIN);
        assertThat(in.finding("x").key()).isEqualTo("web.finding.date");
        assertThat(in.typed("x")).isEqualTo("31 February");
    }

    @Test
    void a_text_has_its_limit_in_characters_not_in_chars() {
        assertThat(typed("𠮷".repeat(5)).text("x", 5)).isEqualTo("𠮷".repeat(5));
        var in = typed("字".repeat(6));
        in.text("x", 5);
        assertThat(in.finding("x").args()).containsExactly(5, 6);
    }

    @Test
    void nul_half_a_pair_and_the_sign_of_a_broken_encoding_are_no_characters() {
        for (var bad : new String[] {"a\0b", "a\uD800b", "a\uFFFDb"}) {
            var in = typed(bad);
            assertThat(in.text("x", 10)).isEmpty();
            assertThat(in.finding("x").key()).isEqualTo("web.finding.characters");
        }
    }

    @Test
    void numbers_money_choices_and_ids_say_what_they_take() {
        assertThat(typed("12").whole("x", 1, 20)).isEqualTo(12);
        assertThat(typed("12.50").money("x")).isEqualTo(new Money(1250));
        for (var read : java.util.List.<java.util.function.Consumer<Fields>>of(
                in -> in.whole("x", 1, 20), in -> in.money("x"), in -> in.choice("x", Thread.State.class), in -> in.id("x"), in -> in.ids("x"), in -> in.moment("x"))) {
            var in = typed("nonsense");
            read.accept(in);
            assertThat(in.ok()).isFalse();
        }
    }

    @Test
    void the_first_finding_at_a_field_stays() {
        var in = typed("");
        in.text("x", 5);
        in.refuse("x", "web.finding.choice");
        assertThat(in.finding("x").key()).isEqualTo("web.finding.empty");
    }
}
