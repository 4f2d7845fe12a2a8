package org.yicai.need.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yicai.need.topic.Advice.Sureness;

class AdviserTest {

    private static final Adviser UNTAUGHT = new Adviser(Catalogue.shipped(), List.of());

    private static Decision decided(int number, Said said, String topic, String route, String to) {
        return new Decision(new UUID(0, number), said.title(), said.words(), topic, route, to);
    }

    private static List<Decision> crafts(int each, List<String> topics, String route, String to) {
        var decisions = new ArrayList<Decision>();
        var messages = Messages.of(each, 3);
        for (int i = 0; i < messages.size(); i++) {
            decisions.add(decided(i, messages.get(i), topics.get(i % topics.size()), route, to));
        }
        return decisions;
    }

    @ParameterizedTest
    @CsvSource({
            "楼上装修太吵，半夜还在打桩，老人睡不着,env.noise",
            "单位拖欠工资三个月，农民工讨薪无门,work.pay",
            "309 路公交车一等就是半个小时,travel.bus",
            "小区电梯三天两头困人,home.lift",
            "门口幼儿园什么时候能办成普惠的,learning.nursery",
            "消防通道被私家车堵死,safety.fire",
            "孤寡老人腿脚不便，想有人送饭上门,meals.elders",
            "办身份证要跑几趟派出所,law.papers",
            "快递放在驿站要收费,travel.post"})
    void with_no_decision_at_all_the_words_of_the_catalogue_find_a_topic(String words, String topic) {
        var advice = UNTAUGHT.advise(new Said(words, words), "");
        assertThat(Catalogue.shipped().path(advice.topic()).stream().map(Entry::code)).contains(topic);
        assertThat(advice.learntFrom()).isZero();
        assertThat(advice.sureness()).as("nobody has measured it").isNotEqualTo(Sureness.LIKELY);
        assertThat(advice.words()).isNotEmpty().allSatisfy(each -> assertThat(words).contains(each));
        assertThat(advice.route()).isNull();
    }

    @Test
    void where_nothing_speaks_nothing_is_suggested() {
        assertThat(UNTAUGHT.advise(new Said("嗯", "嗯嗯"), "").topic()).isNull();
    }

    @Test
    void the_word_that_the_resident_ticked_tips_the_balance() {
        var said = new Said("老人想要人帮忙", "老人想要人帮忙");
        var meals = UNTAUGHT.advise(said, "MEALS").topic();
        var company = UNTAUGHT.advise(said, "COMPANY").topic();
        assertThat(Catalogue.shipped().branch(company).tick()).isEqualTo("COMPANY");
        assertThat(meals).isNotNull();
    }

    @Test
    void decisions_change_the_suggestion_and_stand_behind_it() {
        var said = Messages.of(1, 9).get(1);
        assertThat(UNTAUGHT.advise(said, "").topic()).isNotEqualTo("learning.culture");
        var taught = new Adviser(Catalogue.shipped(), crafts(12, List.of("meals.food", "learning.culture", "learning.sport"), null, ""));
        var advice = taught.advise(said, "");
        assertThat(Catalogue.shipped().branch(advice.topic()).code()).isEqualTo("learning");
        assertThat(advice.alike()).isNotEmpty().allSatisfy(each -> assertThat(each.topic()).startsWith("learning"));
        assertThat(advice.learntFrom()).isEqualTo(36);
    }

    @Test
    void how_sure_it_is_was_measured_on_decisions_it_had_not_seen() {
        var taught = new Adviser(Catalogue.shipped(), crafts(40, List.of("meals.food", "learning.culture", "env.air"), null, ""));
        assertThat(taught.advise(Messages.of(1, 9).get(1), "").sureness()).isEqualTo(Sureness.LIKELY);
        var muddled = new ArrayList<Decision>();
        var random = new java.util.Random(5);
        crafts(40, List.of("meals.food"), null, "").forEach(each -> muddled.add(new Decision(each.id(), each.title(), each.words(),
                List.of("meals.food", "learning.culture", "env.air").get(random.nextInt(3)), null, "")));
        assertThat(new Adviser(Catalogue.shipped(), muddled).advise(Messages.of(1, 9).get(1), "").sureness()).as("decisions without rhyme or reason").isNotEqualTo(Sureness.LIKELY);
    }

    @Test
    void where_needs_like_it_went_is_told_with_numbers_and_examples() {
        var advice = new Adviser(Catalogue.shipped(), crafts(6, List.of("learning.culture"), "HANDED_OVER", "街道文化站")).advise(Messages.of(1, 9).get(0), "");
        assertThat(advice.route()).isNotNull();
        assertThat(advice.route().to()).isEqualTo("街道文化站");
        assertThat(advice.route().many()).isEqualTo(advice.route().of()).isGreaterThanOrEqualTo(3);
        assertThat(advice.route().examples()).hasSize(3);
    }

    @Test
    void two_decisions_are_no_habit_and_needs_that_are_not_alike_do_not_count() {
        var two = crafts(6, List.of("learning.culture"), "DECLINED", "").subList(0, 2);
        assertThat(new Adviser(Catalogue.shipped(), two).advise(Messages.of(1, 9).get(0), "").route()).isNull();
        var many = new Adviser(Catalogue.shipped(), crafts(6, List.of("learning.culture"), "DECLINED", ""));
        assertThat(many.advise(new Said("309 路公交车", "309 路公交车一等就是半个小时"), "").route()).isNull();
    }

    @Test
    void a_topic_that_was_ended_is_not_learnt() {
        var tree = new Catalogue(Catalogue.shipped().all().stream().filter(each -> !each.code().equals("learning.culture")).toList());
        assertThat(new Adviser(tree, crafts(6, List.of("learning.culture"), null, "")).advise(Messages.of(1, 9).get(0), "").learntFrom()).isZero();
    }
}
