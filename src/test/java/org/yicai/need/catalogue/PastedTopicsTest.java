package org.yicai.need.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yicai.need.topic.Catalogue;

class PastedTopicsTest {

    private static PastedTopics read(String text) {
        return PastedTopics.read(text, Catalogue.shipped());
    }

    @Test
    void each_level_that_is_new_is_added_once_and_what_is_there_is_passed_over() {
        var pasted = read("level1,level2,level3\n胡同文化,口述史,老照片\n胡同文化，口述史，老门牌\n\n出行与公共交通,公交,站牌\n");
        assertThat(pasted.wrong()).isEmpty();
        assertThat(pasted.ways()).containsExactly(List.of("胡同文化"), List.of("胡同文化", "口述史"), List.of("胡同文化", "口述史", "老照片"),
                List.of("胡同文化", "口述史", "老门牌"), List.of("出行与公共交通", "公交", "站牌"));
        assertThat(read("出行与公共交通,公交").ways()).isEmpty();
    }

    @Test
    void lines_that_cannot_be_read_are_told_by_number() {
        assertThat(read("一,二,三,四\n好的\n甲,,丙\n" + "长".repeat(31) + "\n\"引号\",\"里面\"").wrong()).containsExactly(1, 3, 4);
    }
}
