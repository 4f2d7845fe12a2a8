package org.yicai.corps.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One team: for everybody what it does, for members who they are, for its leader who asks.
 *
 * @param others teams of the looker, from which one may move
 * @param calendar the path of the calendar for members and leaders; null when there is none
 * @param people for members and leaders; empty for everybody else
 */
record TeamPage(Fields in, Team team, @Nullable Community community, List<Other> others, List<Row> people, boolean member, boolean leads, boolean signedIn, @Nullable String calendar) implements FormPage {

    record Other(UUID id, String name) {}

    /**
     * A member, or somebody who asks.
     *
     * @param ask the id of the ask that waits; null for a member
     * @param fromName the team somebody comes from; "" for none
     */
    record Row(UUID person, String name, boolean leader, @Nullable UUID ask, String words, String fromName, @Nullable Instant askedAt) {}

    List<Row> asks() {
        return people.stream().filter(each -> each.ask != null).toList();
    }

    List<Row> members() {
        return people.stream().filter(each -> each.ask == null).toList();
    }

    boolean mayAsk() {
        return signedIn && !member && !team.asked();
    }
}
