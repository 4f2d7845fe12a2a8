package org.yicai.corps.giveback.ledger;

import static org.yicai.project.Rule.unless;

import java.util.List;
import org.yicai.project.Rule;

/** What may be done with time credits (北京市志愿服务促进条例 art. 40), as rules that can be read aloud. */
final class TimeRules {

    private TimeRules() {}

    /** @param bound minutes that open asks have spoken for */
    record Use(TimePage.Account account, int minutes, int bound) {}

    /** @param least the age from which one exchanges here */
    record Exchange(int age, int least, TimeAsk.Standing standing) {}

    static final Rule<Use> ENOUGH = new Rule<>("J1", "nobody gives what is not there", it -> unless(it.minutes <= it.account.minutes() - it.bound, "minutes", "corps.finding.time-enough", it.account.minutes() - it.bound));
    static final Rule<Use> GROWN = new Rule<>("J2", "minors save up, led by the guardian, and use it when they are of age", it -> unless(!it.account.minor(), "minutes", "corps.finding.time-minor"));
    static final Rule<Use> ALONE = new Rule<>("J3", "who comes with a group donates its time, where the setting says so", it -> unless(!it.account.donatesOnly(), "minutes", "corps.finding.time-group"));

    static final List<Rule<Use>> DONATING = List.of(GROWN, ENOUGH);
    static final List<Rule<Use>> USING = List.of(GROWN, ALONE, ENOUGH);

    static final List<Rule<Exchange>> EXCHANGING = List.of(
            new Rule<>("J4", "oneself or the spouse, from the age that is set here", it -> unless(it.age >= it.least, "age", "corps.finding.time-age", it.least)),
            new Rule<>("J4", "who stands first in line is as old as that", it -> unless(it.standing == null || it.age >= it.standing.least(), "standing", "corps.finding.time-standing")));
}
