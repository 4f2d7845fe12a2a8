package org.yicai.corps.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Role;

/**
 * A seat of one of the three tiers as it stands today.
 *
 * @param id of a core seat; null for seats that are read from elsewhere: a leader's team, a contractor's contracts, the committee
 * @param title what a core seat is for, the name of the team or contractor, or the constituency
 * @param person who holds it, or held it last; null where nobody ever did
 * @param organisation the team or contractor it belongs to
 * @param untilDay null where there is no term
 * @param votes false for the seat of a friend, whose contracts are over
 * @param note the projects a contractor sits for, one a line; "" for others
 * @param ties what the person is today outside corps and committee: lines of role, organisation and its name
 */
record Seat(
        Kind kind,
        @Nullable UUID id,
        String title,
        @Nullable UUID person,
        @Nullable String name,
        @Nullable String maskedName,
        @Nullable UUID organisation,
        @Nullable UUID community,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay,
        boolean votes,
        String note,
        String ties) {

    /** What makes somebody sit there. */
    enum Kind {
        CORE,
        /** Leads the corps by an appointment without a seat and a term. */
        LOOSE,
        TEAM,
        CONTRACTOR,
        COMMITTEE,
        /** No seat: a community in which activities take place. */
        PLACE;

        Tier tier() {
            return switch (this) {
                case CORE, LOOSE -> Tier.CORE_LEADERSHIP;
                case TEAM, CONTRACTOR -> Tier.MANAGEMENT;
                case COMMITTEE, PLACE -> Tier.GUIDANCE_COMMITTEE;
            };
        }
    }

    /** One line of {@link #ties}. */
    record Tie(Role role, OrganisationId organisation, String name) {}

    boolean held(LocalDate today) {
        return person != null && !over(today);
    }

    /** The term is over and nobody has been chosen anew. */
    boolean over(LocalDate today) {
        return untilDay != null && untilDay.isBefore(today);
    }

    List<Tie> tied() {
        return ties.lines().map(each -> each.split(" ", 3)).map(each -> new Tie(Role.valueOf(each[0]), OrganisationId.of(each[1]), each[2])).toList();
    }
}
