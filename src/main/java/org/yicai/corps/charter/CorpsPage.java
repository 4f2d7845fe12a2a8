package org.yicai.corps.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Role;
import org.yicai.place.Community;
import org.yicai.web.Page;
import org.yicai.web.View;

/** The corps in everyone's sight: its charter and its three tiers; whoever has a part in it also sees what is out of balance. */
record CorpsPage(List<Charter> charters, Structure structure, List<Community> communities, Actor actor, boolean mayRegister) implements Page {

    /**
     * One corps.
     *
     * @param minutes what its members gave in the subdistrict, all confirmed; {@code declared} of them without any check-in
     * @param pairs of mentor and mentee that walk together now
     */
    record Charter(UUID id, String name, String hostName, String purpose, Instant registeredAt, CharterStage stage, int volunteers, long minutes, long declared, int pairs) {}

    LocalDate today() {
        return structure.today();
    }

    /** Whoever holds an appointment here knows each other by name. */
    boolean inside() {
        return !actor.appointments().isEmpty();
    }

    /** Those who decide are public by name; leaders of teams and contractors' people are masked for strangers. */
    String name(Seat seat) {
        var whole = inside() || seat.kind().tier() != Tier.MANAGEMENT;
        return String.valueOf(whole ? seat.name() : seat.maskedName());
    }

    String community(View view, @Nullable UUID id) {
        return communities.stream().filter(each -> each.id().value().equals(id)).findFirst().map(each -> each.name(view.language())).orElse("");
    }

    List<Finding> findings(View view) {
        return actor.is(Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.COUNCIL_MEMBER) ? structure.findings(id -> community(view, id)) : List.of();
    }

    boolean keepsSeats() {
        return actor.is(Role.OFFICIAL, Role.COMMUNITY_WORKER);
    }

    boolean contractor() {
        return actor.is(Role.CONTRACTOR);
    }
}
