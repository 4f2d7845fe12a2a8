package org.yicai.corps.team;

import static org.yicai.project.Rule.unless;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.project.Rule;

/** The rules of joining a team. Each refusal names its rule and what the person can do. */
final class TeamRules {

    private TeamRules() {}

    /** What somebody wishes. @param volunteer whether the person belongs to the corps already @param from the team to move from; null for joining */
    record Wish(Team team, boolean member, boolean volunteer, List<TeamPage.Other> others, @Nullable UUID from) {}

    static final List<Rule<Wish>> JOINING = List.of(
            new Rule<>("A9", "a pledge first, but for whoever was a volunteer before pledges were kept", it -> unless(it.team.pledged() || it.volunteer, "words", "corps.finding.team-pledge")),
            new Rule<>("A1", "not a member yet", it -> unless(!it.member, "words", "corps.finding.team-member")),
            new Rule<>("A2", "one ask at a time", it -> unless(!it.team.asked(), "words", "corps.finding.team-asked")),
            new Rule<>("A3", "one moves from one's own team", it -> unless(it.from == null || it.others.stream().anyMatch(each -> each.id().equals(it.from)), "from", "corps.finding.team-from")));

    /** The first thing that is in the way; empty when the leader may be asked. */
    static Optional<Finding> first(Wish wish) {
        return Rule.all(JOINING, wish).stream().findFirst();
    }
}
