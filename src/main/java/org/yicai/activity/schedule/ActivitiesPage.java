package org.yicai.activity.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Phase;
import org.yicai.activity.Serves;
import org.yicai.kernel.Door;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.GroupText;
import org.yicai.web.Page;
import org.yicai.web.View;

/**
 * The public list.
 *
 * @param older the id to continue from; null on the last page
 */
record ActivitiesPage(Fields in, List<Row> coming, List<Row> over, @Nullable UUID older, List<Community> communities, boolean mayPlan, Instant now)
        implements Page {

    /** @param openSeats how many volunteers are still wanted */
    record Row(
            UUID id,
            String title,
            UUID community,
            String venue,
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant cancelledAt,
            int openPlaces,
            int openSeats,
            String holderName,
            Serves serves) {

        Phase phase(Instant now) {
            return Phase.of(startsAt, endsAt, cancelledAt, now);
        }
    }

    /** What takes place within seven days, soonest first; in a week without anything the next three. */
    List<Row> soon(View view) {
        var end = view.today().plusDays(7).atStartOfDay(view.zone()).toInstant();
        var sure = coming.stream().filter(each -> each.cancelledAt == null).toList();
        var week = sure.stream().filter(each -> each.startsAt.isBefore(end)).toList();
        return week.isEmpty() ? sure.stream().limit(3).toList() : week;
    }

    /** The next activities as they are told in chat groups. */
    String forTheGroup(View view) {
        var text = GroupText.of(view, "activity.group-text.soon");
        soon(view).forEach(each -> text.line("activity.group-text.row", each.title, view.time(each.startsAt), community(each, view.language()) + " " + each.venue, each.openPlaces));
        return text.line("activity.group-text.all").at("/activities");
    }

    /** Where a row leads: who came by a link is still known to come by it there. */
    String path(Row row) {
        var door = Door.via(in.typed("via"));
        return "/activities/" + row.id + (door == Door.SELF ? "" : "?via=" + door.via());
    }

    String community(Row row, String language) {
        return communities.stream().filter(each -> each.id().value().equals(row.community)).map(each -> each.name(language)).findFirst().orElse("");
    }
}
