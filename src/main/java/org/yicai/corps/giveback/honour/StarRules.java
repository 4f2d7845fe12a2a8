package org.yicai.corps.giveback.honour;

import static org.yicai.project.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import org.yicai.kernel.Actor;
import org.yicai.project.Rule;

/** How a star comes about (北京市志愿服务促进条例 art. 37), as rules that can be read aloud. Nothing of it happens by itself. */
final class StarRules {

    private StarRules() {}

    /** @param hours that this level takes here; {@code under} whether another application is on its way or this star is there */
    record Wish(int level, int minutes, int hours, boolean under) {}

    record Step(Star star, Actor actor, LocalDate today) {}

    static final List<Rule<Wish>> APPLYING = List.of(
            new Rule<>("J10", "confirmed hours reach the level", it -> unless(it.minutes >= it.hours * 60L, "level", "corps.finding.star-hours", it.hours, it.minutes / 60)),
            new Rule<>("J11", "one at a time, each once", it -> unless(!it.under, "level", "corps.finding.star-once")));

    private static final Rule<Step> NOT_OWN = new Rule<>("J12", "nobody decides about himself", it -> unless(!it.actor.isPerson(it.star.person()), "star", "corps.finding.star-own"));

    static final List<Rule<Step>> CHECKING = List.of(NOT_OWN);

    static final List<Rule<Step>> CONFIRMING = List.of(NOT_OWN,
            new Rule<>("J13", "two people: who checked does not confirm", it -> unless(!it.actor.isPerson(it.star.checkedBy()), "star", "corps.finding.star-two")));

    static final List<Rule<Step>> GIVING = List.of(NOT_OWN,
            new Rule<>("J14", "public for its working days", it -> unless(it.star.publicUntil() != null && it.today.isAfter(it.star.publicUntil()), "star", "corps.finding.star-public", it.star.publicUntil())),
            new Rule<>("J15", "objections are answered first", it -> unless(it.star.open() == 0, "star", "corps.finding.star-objections", it.star.open())));
}
