package org.yicai.project.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is marked between two wordings. */
class MarksTest {

    private static String say(List<Marks.Piece> pieces) {
        return pieces.stream().map(each -> each.marked() ? "[" + each.text() + "]" : each.text()).collect(Collectors.joining());
    }

    private static void between(String before, String after, String left, String right) {
        var marks = Marks.of(before, after);
        assertThat(say(marks.before())).isEqualTo(left);
        assertThat(say(marks.after())).isEqualTo(right);
    }

    @Test
    void a_han_character_is_a_word() {
        between("周六上门看老人", "周日上门看看老人", "周[六]上门看老人", "周[日]上门看[看]老人");
    }

    @Test
    void a_number_and_an_english_word_are_marked_whole() {
        between("12 sessions", "120 sessions", "[12] sessions", "[120] sessions");
        between("two helpers", "two helpers, both local", "two helpers", "two helpers[, both local]");
    }

    @Test
    void what_came_and_what_went() {
        between("", "新写的", "", "[新写的]");
        between("不要了", "", "[不要了]", "");
        between("一样", "一样", "一样", "一样");
    }

    @Test
    void both_sides_read_whole_without_the_marks() {
        var before = "两人上门，提前一天联系。";
        var after = "提前两天联系，三人上门！";
        var marks = Marks.of(before, after);
        assertThat(marks.before().stream().map(Marks.Piece::text).collect(Collectors.joining())).isEqualTo(before);
        assertThat(marks.after().stream().map(Marks.Piece::text).collect(Collectors.joining())).isEqualTo(after);
    }

    @Test
    void a_book_that_was_pasted_in_is_marked_as_a_whole() {
        var book = "字".repeat(25_000);
        between("上门看看老人".repeat(50), book, "[" + "上门看看老人".repeat(50) + "]", "[" + book + "]");
    }
}
