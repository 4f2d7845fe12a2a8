package org.yicai.activity.attendance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.activity.Activities;
import org.yicai.activity.ActivityId;
import org.yicai.kernel.Actor;
import org.yicai.web.Address;
import org.yicai.web.Qr;

/** A volunteer's phone or the venue's screen shows the code that changes; nothing personal stands there. */
@Controller
class DoorCodeController {

    /** How long before the door opens the page can be fetched, so that it works at a venue without a network. */
    static final Duration AHEAD = Duration.ofHours(12);

    private final Activities activities;
    private final DutyRoster roster;
    private final DoorCodes codes;
    private final Address address;
    private final Clock clock;

    DoorCodeController(Activities activities, DutyRoster roster, DoorCodes codes, Address address, Clock clock) {
        this.activities = activities;
        this.roster = roster;
        this.codes = codes;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/activities/{id}/code")
    DoorCodePage show(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        var activity = activities.get(new ActivityId(id));
        roster.requireOnDuty(actor, activity);
        var now = clock.instant();
        var until = now.plus(AHEAD);
        var due = activity.doorIsOpen(now) || activity.doorIsOpen(until) || now.isBefore(activity.startsAt()) && until.isAfter(activity.startsAt());
        var link = address.of(request, "/activities/" + id + "/check-in");
        return new DoorCodePage(activity, due ? codes.coming(activity.id(), now, until) : List.of(), RotatingCode.step(now), Qr.of(link), link, now);
    }
}
