package org.yicai.activity.visit;

import static org.yicai.project.Rule.unless;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.introduction.Acquaintance;
import org.yicai.kernel.Finding;
import org.yicai.project.Rule;

/** The rules of a visit that is planned. Each refusal names its rule and what the planner can do. X9 to X12 stand where a visit begins and where the household speaks. */
final class VisitRules {

    private VisitRules() {}

    /**
     * A visit as planned, with what is known of it.
     *
     * @param people how many different people go, {@code neighbours} how many of them as neighbours
     * @param strangers neighbours who are not known in the building
     * @param unwanted whether the household would rather that one of them does not come
     * @param clash when something else of one of them begins at that time, a visit or an activity, as people read it; null for none
     * @param rests whether the household does not want to be asked any more
     * @param gap what one of the volunteers lacks before any duty; null for nothing
     */
    record Wish(
            Instant now, Instant startsAt, LocalTime from, LocalTime until, int earliest, int latest, long minutes, int people, int neighbours, boolean strangers, boolean unwanted, boolean confidential,
            Acquaintance standing, @Nullable String clash, boolean rests, @Nullable Finding gap) {

        boolean atUsualHours() {
            return minutes > 0 && minutes <= LONGEST && from.getHour() >= earliest && !until.isAfter(LocalTime.of(latest, 0)) && until.isAfter(from);
        }

        boolean alone() {
            return confidential || standing.mayComeAlone();
        }
    }

    private static final int LONGEST = 480;

    private static final List<Rule<Wish>> WHEN = List.of(
            new Rule<>("X1", "it lies ahead", it -> unless(it.startsAt.isAfter(it.now), "starts_at", "visit.finding.past")),
            new Rule<>("X2", "at hours at which one rings at a door", it -> unless(it.atUsualHours(), "starts_at", "visit.finding.hours", it.earliest, it.latest)));

    private static final List<Rule<Wish>> WHO = List.of(
            new Rule<>("X3", "two people, unless the household lets one come alone", it -> unless(it.people >= (it.alone() ? 1 : 2), "neighbour", "visit.finding.two")),
            new Rule<>("X4", "nobody whom the household would rather not have", it -> unless(!it.unwanted, "visitor", "visit.finding.somebody-else")),
            new Rule<>("X5", "one of them is a volunteer; alone only when the household says so", it -> unless(it.neighbours > 0 || it.alone(), "neighbour", "visit.finding.neighbour")),
            new Rule<>("X5", "no neighbour hears of what is confidential", it -> unless(!it.confidential || it.neighbours == 0, "neighbour", "visit.finding.confidential")),
            new Rule<>("X6", "the volunteer is known in the building", it -> unless(!it.strangers, "neighbour", "visit.finding.known")),
            new Rule<>("X7", "nobody is at two doors at once", it -> unless(it.clash == null, "starts_at", "visit.finding.clash", it.clash == null ? "" : it.clash)),
            new Rule<>("X8", "the volunteer may begin", it -> it.gap == null ? Stream.empty() : Stream.of(Finding.at("neighbour", "visit.finding.ready"))));

    private static final List<Rule<Wish>> WISHED = List.of(
            new Rule<>("X17", "whoever does not want to be asked is visited by its own wish alone", it -> unless(!it.rests, "asked_words", "visit.finding.rests")));

    static List<Finding> wished(Wish wish) {
        return Rule.all(WISHED, wish);
    }

    /** Of somebody who joins, the household's word and the building asked before. */
    private static final List<Rule<Wish>> JOINS = List.of(WHEN.getFirst(), rule("X7"), rule("X8"));

    /** While the corps looks for who is missing, one is enough to plan with; nobody goes in before all are there (X9). */
    private static final List<Rule<Wish>> BEGUN = List.of(new Rule<>("X3", "somebody goes", it -> unless(it.people > 0, "visitor", "visit.finding.nobody-goes")), rule("X4"), rule("X6"), rule("X7"), rule("X8"));

    private static Rule<Wish> rule(String code) {
        return WHO.stream().filter(each -> each.id().equals(code)).findFirst().orElseThrow();
    }

    static List<Finding> joins(Wish wish) {
        return Rule.all(JOINS, wish);
    }

    static List<Finding> begun(Wish wish) {
        return Rule.all(BEGUN, wish);
    }

    static List<Finding> when(Wish wish) {
        return Rule.all(WHEN, wish);
    }

    static List<Finding> who(Wish wish) {
        return Rule.all(WHO, wish);
    }
}
