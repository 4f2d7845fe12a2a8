package org.yicai.corps.charter;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.corps.charter.Seat.Kind;
import org.yicai.kernel.SubdistrictId;

/** Who sits in the management tier today, read from teams and contracts at the moment of asking. */
@Component
public class Management {

    private final Structures structures;

    Management(Structures structures) {
        this.structures = structures;
    }

    /**
     * Somebody at the round table.
     *
     * @param organisation the team or contractor whose seat it is
     * @param votes false for a friend, whose contracts are over
     */
    public record Sitting(UUID person, UUID organisation, boolean votes) {}

    /** Everybody who holds a seat; in one statement. */
    public List<Sitting> of(SubdistrictId subdistrict) {
        return structures.of(subdistrict).held(Kind.TEAM, Kind.CONTRACTOR).stream()
                .map(each -> new Sitting(Objects.requireNonNull(each.person()), Objects.requireNonNull(each.organisation()), each.votes()))
                .toList();
    }
}
