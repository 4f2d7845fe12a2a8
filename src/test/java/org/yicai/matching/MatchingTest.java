package org.yicai.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yicai.kernel.PersonId;
import org.yicai.web.Words;
import yicai.bench.matching.Checker;
import yicai.bench.matching.Instance;
import yicai.bench.matching.Translation;

/** Proposals for made weeks, judged by a checker that shares no code with them. */
class MatchingTest {

    private static final int SEEDS = 12;

    @Test
    void no_proposal_and_no_mending_breaks_a_rule() {
        int people = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            // few people and many, so that seats stay empty and people serve often
            var week = new Instance(150 * (int) (1 + seed % 4), 120, seed);
            var asked = new Translation(week);
            var proposal = new Matching(asked.question).propose();
            assertThat(Checker.violations(week, asked.back(proposal.places()))).as("seed " + seed).isEmpty();
            var dropped = some(proposal, 10, seed);
            var mended = new Matching(asked.question.without(dropped)).replan(proposal.places(), dropped);
            assertThat(Checker.violations(week, asked.back(mended.places()))).as("mended, seed " + seed).isEmpty();
            assertThat(mended.places()).noneMatch(each -> dropped.contains(each.volunteer()));
            people += proposal.choices().size();
        }
        assertThat(people).isGreaterThan(500);
    }

    @Test
    void the_checker_finds_every_kind_of_breach_in_plans_made_blindly() {
        var kinds = new TreeSet<String>();
        var random = new Random(1);
        for (long seed = 1; seed <= 40; seed++) {
            var week = new Instance(40, 40, seed);
            var plan = new ArrayList<int[]>();
            for (int i = 0; i < (seed % 2 == 0 ? 100 : 2_000); i++) {
                plan.add(new int[] {random.nextInt(40), random.nextInt(40)});
            }
            Checker.violations(week, plan).forEach(each -> kinds.add(each.substring(0, each.indexOf(':'))));
        }
        assertThat(kinds).containsExactlyInAnyOrder("twice", "seats", "distance", "skill", "language", "barred", "age", "minor hours", "time", "known face", "accompanied",
                "week shifts", "week minutes", "day minutes", "overlap or travel", "rest");
    }

    @Test
    void one_person_too_many_is_found_in_a_good_plan() {
        var week = new Instance(400, 100, 3);
        var asked = new Translation(week);
        var plan = new ArrayList<>(asked.back(new Matching(asked.question).propose().places()));
        plan.add(plan.getFirst());
        assertThat(Checker.violations(week, plan)).isNotEmpty();
    }

    @Test
    void whoever_could_fill_a_gap_is_counted_at_a_rule_and_nobody_cheaper_is_free() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var question = new Translation(new Instance(300, 120, seed)).question;
            var proposal = new Matching(question).propose();
            var seats = proposal.places().stream().collect(Collectors.groupingBy(Place::shift, Collectors.counting()));
            for (var gap : proposal.gaps()) {
                long there = seats.getOrDefault(gap.shift(), 0L);
                assertThat(gap.removed().values().stream().mapToLong(Integer::longValue).sum() + there).as("everybody is accounted for").isEqualTo(question.volunteers().size());
            }
            int open = question.shifts().stream().mapToInt(Shift::seats).sum() - proposal.choices().size();
            assertThat(proposal.gaps().stream().mapToInt(Gap::open).sum()).isEqualTo(open);
            assertThat(cheaperAndFree(question, proposal)).as("seed " + seed).isZero();
        }
    }

    private static int cheaperAndFree(Question question, Proposal proposal) {
        var field = new Field(question);
        var plan = new Plan(field);
        proposal.places().forEach(each -> plan.add(field.slot(each.shift()), field.person(each.volunteer())));
        assertThat(plan.cost()).isEqualTo(proposal.cost());
        int found = 0;
        for (var choice : proposal.choices()) {
            int s = field.slot(choice.place().shift());
            int v = field.person(choice.place().volunteer());
            plan.remove(s, v);
            int hindered = 0;
            assertThat(plan.costOf(s, v)).as("the parts are the whole").isEqualTo(choice.points());
            for (int i = field.start[s]; i < field.start[s + 1]; i++) {
                boolean cheaper = !plan.on(s, field.who[i]) && plan.costOf(s, field.who[i]) < choice.points();
                hindered += cheaper ? 1 : 0;
                found += cheaper && plan.blocks(s, field.who[i]) == null ? 1 : 0;
            }
            assertThat(choice.better().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(hindered);
            plan.add(s, v);
        }
        return found;
    }

    @Test
    void drop_outs_are_replaced_and_the_others_stay() {
        var asked = new Translation(new Instance(2_000, 400, 5));
        var proposal = new Matching(asked.question).propose();
        var dropped = some(proposal, 20, 5);
        var mended = new Matching(asked.question.without(dropped)).replan(proposal.places(), dropped);
        var others = proposal.places().stream().filter(each -> !dropped.contains(each.volunteer())).toList();
        var after = new HashSet<>(mended.places());
        assertThat(others.stream().filter(each -> !after.contains(each)).count() * 20).isLessThanOrEqualTo(others.size());
        assertThat(after.size()).isGreaterThan(others.size());
    }

    @Test
    void agreed_places_stand_whatever_is_better() {
        var asked = new Translation(new Instance(600, 100, 2));
        var first = new Matching(asked.question).propose();
        var kept = first.places().stream().skip(10).limit(30).toList();
        var without = some(new Proposal(first.choices().subList(0, 10), List.of(), 0), 3, 2);
        var again = new Question(asked.question.monday(), asked.question.volunteers(), asked.question.shifts(), kept, asked.question.limits(), new Weights(400, 0, 0, 0, 100_000)).without(without);
        var proposal = new Matching(again).propose();
        assertThat(proposal.places()).containsAll(again.kept());
        assertThat(proposal.choices().stream().filter(Choice::kept).map(Choice::place)).containsExactlyInAnyOrderElementsOf(again.kept());
    }

    @Test
    void the_same_question_gets_the_same_first_answer() {
        var first = new Matching(new Translation(new Instance(500, 100, 9)).question).propose();
        assertThat(new Matching(new Translation(new Instance(500, 100, 9)).question).propose()).isEqualTo(first);
    }

    @Test
    void the_search_in_the_background_only_betters_and_breaks_nothing() {
        var week = new Instance(400, 120, 4);
        var asked = new Translation(week);
        var matching = new Matching(asked.question);
        var first = matching.propose();
        var heard = new ArrayList<Long>();
        var better = matching.improve(first, Duration.ofSeconds(3), 1, heard::add);
        assertThat(better.cost()).isLessThan(first.cost());
        assertThat(Checker.violations(week, asked.back(better.places()))).isEmpty();
        assertThat(heard).isNotEmpty();
        assertThat(heard.stream().min(Long::compare).orElseThrow()).isGreaterThanOrEqualTo(better.cost());
    }

    @Test
    void every_rule_and_cost_has_its_sentence() {
        var words = new Words();
        for (var rule : HardRule.values()) {
            assertThat(words.has(rule.key())).as(rule.key()).isTrue();
        }
        for (var part : CostPart.values()) {
            assertThat(words.has(part.key())).as(part.key()).isTrue();
        }
    }

    private static Set<PersonId> some(Proposal proposal, int many, long seed) {
        var people = new ArrayList<>(new TreeSet<>(proposal.places().stream().map(each -> each.volunteer().value()).toList()));
        Collections.shuffle(people, new Random(seed));
        return people.stream().limit(many).map(PersonId::new).collect(Collectors.toSet());
    }
}
