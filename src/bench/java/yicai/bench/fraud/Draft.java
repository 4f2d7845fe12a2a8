package yicai.bench.fraud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.supervision.flag.Records.CheckIn;
import org.yicai.supervision.flag.Records.Claim;
import org.yicai.supervision.flag.Records.Hand;
import org.yicai.supervision.flag.Records.Occasion;
import org.yicai.supervision.flag.Records.Picture;
import org.yicai.supervision.flag.Records.Presence;
import org.yicai.supervision.flag.Records.Said;

/** An activity while it is made up: what really was, and what is written down. */
final class Draft {

    final UUID id;
    final Contractor of;
    UUID project;
    String venue;
    Instant from;
    Instant until;
    /** Who really was there and was meant to be; only the making of voices and counts looks at it. */
    Set<UUID> present = new HashSet<>();
    /** Of those on the list who were not there, who would never say so: friends and relations. */
    final Set<UUID> silent = new HashSet<>();
    /** Whether those who are on the list hold a strange thing for true: they were at something. */
    boolean wasAtSomething;
    int heads;
    @Nullable Integer signedUp;
    List<CheckIn> checkIns = new ArrayList<>();
    List<Picture> pictures = new ArrayList<>();
    Set<UUID> staff = new HashSet<>();
    Instant recordedAt;
    String report = "";
    Hand hand = Hand.OWN;
    /** Whether staff enters ratings on its own telephone. */
    boolean starsBySelf;
    @Nullable Integer counted;
    Said said = new Said(0, 0, List.of());

    Draft(UUID id, Contractor of, UUID project, String venue, Instant from, Instant until) {
        this.id = id;
        this.of = of;
        this.project = project;
        this.venue = venue;
        this.from = from;
        this.until = until;
        this.recordedAt = until;
    }

    List<UUID> listed() {
        return checkIns.stream().map(CheckIn::person).toList();
    }

    Occasion written(Instant deadline) {
        return new Occasion(id, project, of.id, of.type, venue, from, until, new Claim(heads, recordedAt, deadline, report, staff, hand),
                new Presence(signedUp, List.copyOf(checkIns), counted), List.copyOf(pictures), said);
    }
}
