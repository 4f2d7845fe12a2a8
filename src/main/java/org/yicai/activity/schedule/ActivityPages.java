package org.yicai.activity.schedule;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.activity.Abilities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Receipt;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;

/** Puts the page of one activity together; every form on it comes back to it with its findings. */
@Component
public class ActivityPages {

    private final Standings standings;
    private final ActivityAccess access;
    private final Places places;
    private final Clock clock;
    private final Abilities abilities;

    ActivityPages(Standings standings, ActivityAccess access, Places places, Clock clock, Abilities abilities) {
        this.standings = standings;
        this.access = access;
        this.places = places;
        this.clock = clock;
        this.abilities = abilities;
    }

    /** The page as this actor sees it, with what was typed. In two SQL statements, four for those on duty. */
    public Answer of(Fields in, Activity activity, Actor actor) {
        return of(in, activity, actor, null);
    }

    /** The same, with what somebody can do who was refused; null when there is nothing to say. */
    public Answer of(Fields in, Activity activity, Actor actor, @Nullable WayForward way) {
        var standing = standings.of(activity.id(), actor.person());
        var onDuty = access.isOnDuty(actor, activity, standing.thereAsVolunteer());
        var keepsList = access.mayKeepList(actor, activity);
        var community = places.communities(activity.subdistrict()).stream().filter(each -> each.id().value().equals(activity.community())).findFirst().orElse(null);
        return new ActivityPage(
                in,
                activity,
                standing,
                standings.positions(standing),
                standings.differences(standing),
                community,
                onDuty ? standings.attendees(activity.id()) : List.of(),
                keepsList || onDuty ? standings.named(activity.id()) : List.of(),
                keepsList,
                onDuty,
                access.isOwn(actor, activity),
                access.mayTakePosition(actor),
                access.readsGroups(actor),
                way,
                onDuty ? Receipt.read(in.typed("given")) : null,
                clock.instant(),
                abilities,
                access.seesPhotos(actor, activity));
    }
}
