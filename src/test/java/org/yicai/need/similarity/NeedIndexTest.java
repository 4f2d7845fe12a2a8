package org.yicai.need.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedIndexTest {

    @TempDir
    private Path folder;

    private final Map<String, Saying> all = new LinkedHashMap<>();

    @BeforeEach
    void aFewMessages() {
        say("灯", "六条 3 号院楼道灯坏了", "晚上上楼看不见台阶，已经坏了两个星期，希望尽快修好。");
        say("灯 2", "楼道灯一直不亮", "六条 3 号院二单元的楼道灯坏了两个星期，老人晚上上楼很危险。");
        say("杂物", "六条 3 号院楼道堆满杂物", "纸箱和自行车把楼道堵住了，老人进出很不方便，着火了怎么办。");
        say("食堂", "希望增加老年食堂", "附近没有老年食堂，腿脚不便的老人中午吃不上热饭。");
        say("停车", "豆瓣社区停车难", "晚上回家找不到车位，消防通道也被占了。");
        say("路灯 A3", "A3区梅溪湖路灯不亮", "A3区梅溪湖路灯坏了一个月没有人修，晚上走路害怕。");
    }

    private void say(String id, String title, String words) {
        all.put(id, Saying.of(title, words));
    }

    private NeedIndex index() {
        var index = new NeedIndex(folder);
        all.forEach(index::put);
        index.refresh();
        return index;
    }

    private Map<String, Saying> of(Iterable<String> ids) {
        var found = new LinkedHashMap<String, Saying>();
        ids.forEach(each -> found.put(each, all.get(each)));
        return found;
    }

    @Test
    void the_same_lamp_comes_before_other_matters_of_the_same_house() {
        try (var index = index()) {
            var twins = index.twins(Saying.of("", "六条 3 号院的楼道灯坏了两个星期没人修，晚上上楼危险"), 5, this::of);
            assertThat(twins.subList(0, 2)).extracting(NeedIndex.Twin::id).containsExactlyInAnyOrder("灯 2", "灯");
            assertThat(twins.getFirst().score()).isGreaterThan(twins.stream().filter(each -> each.id().equals("杂物")).findFirst().orElseThrow().score());
        }
    }

    @Test
    void nothing_in_common_is_no_twin() {
        try (var index = index()) {
            assertThat(index.twins(Saying.of("", "想学书法"), 5, this::of)).isEmpty();
            assertThat(index.twins(Saying.of("", ""), 5, this::of)).isEmpty();
        }
    }

    @Test
    void another_district_counts_against_it() {
        var here = Saying.of("", "A3区梅溪湖路灯不亮");
        var there = Saying.of("", "B7县梅溪湖路灯不亮");
        var nowhere = Saying.of("", "梅溪湖路灯不亮");
        var measure = new Measure(pair -> 1, 100);
        assertThat(measure.between(measure.weigh(here), measure.weigh(there))).isLessThan(measure.between(measure.weigh(here), measure.weigh(nowhere)));
    }

    @Test
    void a_message_put_twice_stands_once_and_survives_a_restart() {
        index().close();
        try (var index = index()) {
            assertThat(index.twins(all.get("食堂"), 5, this::of).stream().collect(Collectors.groupingBy(NeedIndex.Twin::id))).allSatisfy((id, same) -> assertThat(same).hasSize(1));
        }
    }

    @Test
    void a_paraphrase_without_a_common_pair_is_found_among_many_and_says_why() {
        for (int i = 0; i < 300; i++) {
            say("别 " + i, "", "第" + i + "件事，想借一本讲天文的书");
        }
        say("声控灯", "", "二单元声控灯怎么跺脚都没反应，摸黑上楼");
        try (var index = index()) {
            var twins = index.twins(Saying.of("", "走廊照明失灵"), 3, this::of);
            assertThat(twins).extracting(NeedIndex.Twin::id).containsExactlyInAnyOrder("灯", "灯 2", "声控灯");
            assertThat(twins).allSatisfy(each -> {
                assertThat(each.score()).isGreaterThanOrEqualTo(Measure.SAME_ISSUE);
                assertThat(each.why()).contains("楼道灯");
            });
        }
    }

    @Test
    void what_the_reader_may_not_see_is_left_out() {
        try (var index = index()) {
            assertThat(index.twins(all.get("灯"), 5, ids -> Map.of())).isEmpty();
        }
    }

    @Test
    void a_message_is_most_like_itself() {
        var measure = new Measure(pair -> 1, 100);
        var lamp = measure.weigh(all.get("灯"));
        assertThat(measure.between(lamp, lamp)).isGreaterThanOrEqualTo(1);
        assertThat(measure.between(lamp, measure.weigh(all.get("食堂")))).isLessThan(Measure.SAME_ISSUE);
    }
}
