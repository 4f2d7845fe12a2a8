package org.yicai.corps.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yicai.kernel.Finding;

/**
 * What is there and what is missing for each step. A list of named rules: before a mandate all of them must hold.
 *
 * @param notices mandates that the committee sees before they are given
 * @param hours confirmed hours that each step takes
 * @param untrained courses before each step whose certificate is missing
 * @param needed nominations by peers
 * @param mentorNeeded whether a leader must have had a mentor
 */
record Path(Standing standing, List<Mandate> mandates, List<Notice> notices, Map<Step, Integer> hours, Map<Step, List<String>> untrained, int needed, boolean mentorNeeded, LocalDate today) {

    boolean holds(Step step) {
        return step == Step.VOLUNTEER ? standing.volunteer() : mandates.stream().anyMatch(each -> each.step() == step && each.holds(today));
    }

    /** The highest step that is held today, or the first one. */
    Step at() {
        var at = Step.VOLUNTEER;
        for (var step : Step.values()) {
            at = holds(step) ? step : at;
        }
        return at;
    }

    /** The mandate of the step that waits for the committee. */
    Optional<Notice> notice(Step step) {
        return notices.stream().filter(each -> each.step() == step).findFirst();
    }

    /** Whether the term of a step ends within two months, so that it is time to think of the next one. */
    boolean ends(Step step) {
        return mandates.stream().anyMatch(each -> each.step() == step && each.holds(today) && each.untilDay().isBefore(today.plusMonths(2)));
    }

    List<Finding> missing(Step step) {
        var all = new ArrayList<Finding>();
        if (!holds(step.before())) {
            all.add(Finding.that(switch (step) {
                case VOLUNTEER, CORE -> "corps.finding.growth-join";
                case LEADER -> "corps.finding.growth-core";
                case FOUNDER -> "corps.finding.growth-leader";
            }));
        }
        untrained.getOrDefault(step, List.of()).forEach(title -> all.add(Finding.that("corps.finding.growth-training", title)));
        var least = hours.getOrDefault(step, 0);
        if (standing.minutes() < least * 60L) {
            all.add(Finding.that("corps.finding.growth-minutes", least, standing.minutes() / 60));
        }
        if (standing.nominations(step) < needed) {
            var again = mandates.stream().anyMatch(each -> each.step() == step);
            all.add(Finding.that(again ? "corps.finding.growth-nominations-again" : "corps.finding.growth-nominations", needed, standing.nominations(step)));
        }
        if (mentorNeeded && step == Step.LEADER && !standing.accompanied()) {
            all.add(Finding.that("corps.finding.growth-mentor"));
        }
        return all;
    }
}
