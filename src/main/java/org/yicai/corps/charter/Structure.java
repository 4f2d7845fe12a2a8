package org.yicai.corps.charter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yicai.corps.charter.Seat.Kind;
import org.yicai.kernel.Finding;

/** The three tiers on one day: who sits where, what is vacant, and what is out of balance. */
record Structure(List<Seat> rows, LocalDate today) {

    List<Seat> of(Kind... kinds) {
        return rows.stream().filter(each -> Arrays.asList(kinds).contains(each.kind())).toList();
    }

    /** The seats of a tier in the order in which they are shown; friends come last. */
    List<Seat> in(Tier tier) {
        return rows.stream().filter(each -> each.kind() != Kind.PLACE && each.kind().tier() == tier).toList();
    }

    List<Seat> held(Kind... kinds) {
        return of(kinds).stream().filter(each -> each.held(today)).toList();
    }

    /** Seats of a tier that nobody holds today; a friend's is none of them. */
    long vacant(Tier tier) {
        return in(tier).stream().filter(each -> each.votes() && !each.held(today)).count();
    }

    /** Seats with a vote in the management tier: one a team, one a contractor, whoever sits there. */
    long votes(Kind kind) {
        return of(kind).stream().filter(Seat::votes).map(Seat::organisation).distinct().count();
    }

    /** Votes of residents: teams that somebody leads. */
    long residentVotes() {
        return held(Kind.TEAM).stream().map(Seat::organisation).distinct().count();
    }

    /** Communities in which activities take place. */
    List<UUID> places() {
        return of(Kind.PLACE).stream().map(Seat::community).toList();
    }

    /** Everybody who holds a seat in a tier, each once. */
    List<Seat> people(Tier tier) {
        return in(tier).stream().filter(each -> each.held(today)).collect(Collectors.toMap(Seat::person, each -> each, (first, again) -> first, LinkedHashMap::new)).values().stream().toList();
    }

    Stream<Tier> tiers() {
        return Arrays.stream(Tier.values());
    }

    /** What is out of balance, each with what to do. */
    List<Finding> findings(Function<UUID, String> community) {
        return Balance.of(this, community);
    }
}
