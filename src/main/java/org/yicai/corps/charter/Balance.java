package org.yicai.corps.charter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yicai.corps.charter.Seat.Kind;
import org.yicai.corps.charter.Seat.Tie;
import org.yicai.council.Constituency;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Role;
import org.yicai.project.Rule;

/**
 * When the structure of the corps is out of balance. Each sentence names its rule and what to do; nothing is forbidden by it: a flag opens a
 * question. Families are not known to the system, so only organisations are looked at.
 */
final class Balance {

    private static final int MANY = 3;

    private Balance() {}

    /** @param community how a community is called */
    record Case(Structure it, Function<UUID, String> community) {}

    static final List<Rule<Case>> RULES = List.of(
            new Rule<>("O11", "no constituency of the committee is empty", Balance::empty),
            new Rule<>("O12", "no constituency holds more than half", Balance::half),
            new Rule<>("O13", "contractors have fewer votes than residents", Balance::contractors),
            new Rule<>("O14", "no term is over", Balance::over),
            new Rule<>("O15", "nobody sits in two tiers", Balance::twice),
            new Rule<>("O16", "no organisation holds more than half of a tier", Balance::one),
            new Rule<>("O17", "each community with activities has a core leader", Balance::nobodyFrom),
            new Rule<>("O18", "no seat of the core leaders is vacant", Balance::vacant),
            new Rule<>("O19", "core leaders are residents still", Balance::staff),
            new Rule<>("O20", "whoever leads has a seat and a term", Balance::loose),
            new Rule<>("O21", "each contractor with a vote has named somebody", Balance::silent),
            new Rule<>("O22", "each team has a leader", Balance::leaderless));

    static List<Finding> of(Structure structure, Function<UUID, String> community) {
        return Rule.all(RULES, new Case(structure, community));
    }

    private static Stream<Finding> empty(Case at) {
        var there = at.it.held(Kind.COMMITTEE).stream().map(Seat::title).collect(Collectors.toSet());
        return Stream.of(Constituency.values()).filter(each -> !there.contains(each.name())).map(each -> Finding.that("corps.balance.O11." + each));
    }

    private static Stream<Finding> half(Case at) {
        var held = at.it.held(Kind.COMMITTEE);
        return held.stream().collect(Collectors.groupingBy(Seat::title, TreeMap::new, Collectors.counting())).entrySet().stream()
                .filter(each -> each.getValue() * 2 > held.size() && held.size() >= MANY)
                .map(each -> Finding.that("corps.balance.O12." + each.getKey(), each.getValue(), held.size()));
    }

    private static Stream<Finding> contractors(Case at) {
        var contractors = at.it.votes(Kind.CONTRACTOR);
        return Rule.unless(contractors == 0 || contractors < at.it.residentVotes(), "", "corps.balance.O13", contractors, at.it.residentVotes());
    }

    private static Stream<Finding> over(Case at) {
        return at.it.of(Kind.CORE).stream().filter(each -> each.person() != null && each.over(at.it.today()))
                .map(each -> Finding.that("corps.balance.O14", each.title(), each.name(), each.untilDay()));
    }

    private static Stream<Finding> twice(Case at) {
        var tiers = new HashMap<UUID, List<Tier>>();
        at.it.tiers().forEach(tier -> at.it.people(tier).forEach(each -> tiers.computeIfAbsent(each.person(), one -> new ArrayList<>()).add(tier)));
        return at.it.rows().stream().filter(each -> each.person() != null && tiers.getOrDefault(each.person(), List.of()).size() > 1)
                .map(Seat::name).distinct().sorted().map(name -> Finding.that("corps.balance.O15", name));
    }

    private static Stream<Finding> one(Case at) {
        return at.it.tiers().flatMap(tier -> {
            var people = at.it.people(tier);
            return people.stream().flatMap(each -> each.tied().stream().map(Tie::name).distinct())
                    .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting())).entrySet().stream()
                    .filter(each -> people.size() >= MANY && each.getValue() * 2 > people.size())
                    .map(each -> Finding.that("corps.balance.O16." + tier, each.getKey(), each.getValue(), people.size()));
        });
    }

    private static Stream<Finding> nobodyFrom(Case at) {
        var from = at.it.held(Kind.CORE).stream().map(Seat::community).collect(Collectors.toSet());
        return at.it.places().stream().filter(each -> !from.contains(each)).map(at.community).sorted().map(each -> Finding.that("corps.balance.O17", each));
    }

    private static Stream<Finding> vacant(Case at) {
        return at.it.of(Kind.CORE).stream().filter(each -> each.person() == null).map(each -> Finding.that("corps.balance.O18", each.title()));
    }

    private static Stream<Finding> staff(Case at) {
        return at.it.held(Kind.CORE, Kind.LOOSE).stream().flatMap(each -> each.tied().stream().filter(tie -> SeatRules.STAFF.contains(tie.role()) || tie.role() == Role.CONTRACTOR)
                .limit(1).map(tie -> Finding.that("corps.balance.O19", each.name(), tie.name())));
    }

    private static Stream<Finding> loose(Case at) {
        return at.it.of(Kind.LOOSE).stream().map(each -> Finding.that("corps.balance.O20", each.name()));
    }

    private static Stream<Finding> silent(Case at) {
        return at.it.of(Kind.CONTRACTOR).stream().filter(each -> each.votes() && each.person() == null).map(each -> Finding.that("corps.balance.O21", each.title()));
    }

    private static Stream<Finding> leaderless(Case at) {
        return at.it.of(Kind.TEAM).stream().filter(each -> !each.held(at.it.today())).map(each -> Finding.that("corps.balance.O22", each.title()));
    }
}
