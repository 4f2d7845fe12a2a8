package org.yicai.need.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yicai.need.Topic;

class CatalogueTest {

    private final Catalogue shipped = Catalogue.shipped();

    @Test
    void the_platforms_tree_has_three_levels_and_every_word_of_the_residents_has_a_branch() {
        assertThat(shipped.all()).hasSizeGreaterThan(120).allSatisfy(each -> assertThat(shipped.level(each.code())).as(each.code()).isBetween(1, Catalogue.LEVELS));
        assertThat(shipped.all().stream().mapToInt(each -> shipped.level(each.code())).distinct().sorted()).containsExactly(1, 2, 3);
        assertThat(shipped.branches().stream().map(each -> Topic.valueOf(each.tick())).collect(Collectors.toSet())).containsExactlyInAnyOrder(Topic.values());
        assertThat(shipped.all()).filteredOn(each -> !each.parent().isEmpty()).allSatisfy(each -> assertThat(each.tick()).as(each.code()).isEmpty());
    }

    @Test
    void every_topic_has_both_names_and_words_of_its_own() {
        assertThat(shipped.all()).allSatisfy(each -> {
            assertThat(each.zh()).matches(".*\\p{IsHan}.*");
            assertThat(each.en()).as(each.code()).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
            assertThat(each.hints()).as(each.code()).isNotEmpty().doesNotHaveDuplicates().doesNotContain("");
        });
        for (var parent : shipped.all()) {
            assertThat(shipped.below(parent.code()).stream().map(Entry::zh)).as(parent.code()).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_stands_below_something_that_is_gone_is_gone_too() {
        var tree = new Catalogue(Arrays.asList(entry("a.b.c", "a.b"), entry("a", ""), entry("d", "")));
        assertThat(tree.all()).extracting(Entry::code).containsExactly("a", "d");
        assertThat(tree.path("a.b.c")).isEmpty();
        assertThat(new Catalogue(List.of(entry("a", ""), entry("a.b", "a"), entry("a.b.c", "a.b"))).called("a.b.c", "zh")).isEqualTo("甲a › 甲a.b › 甲a.b.c");
    }

    private static Entry entry(String code, String parent) {
        return new Entry(code, parent, parent.isEmpty() ? "OTHER" : "", "甲" + code, "", List.of());
    }
}
