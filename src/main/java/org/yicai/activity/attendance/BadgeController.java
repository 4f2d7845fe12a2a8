package org.yicai.activity.attendance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Through;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Qr;
import org.yicai.web.Redirect;

/** My badge, and what somebody on duty sees who scans it with the camera of their own phone. */
@Controller
class BadgeController {

    private final Badges badges;
    private final Activities activities;
    private final DutyRoster roster;
    private final Doorkeeper doorkeeper;
    private final Address address;
    private final Clock clock;

    // six: whose badge it is, at which door, and where it leads
    BadgeController(Badges badges, Activities activities, DutyRoster roster, Doorkeeper doorkeeper, Address address, Clock clock) {
        this.badges = badges;
        this.activities = activities;
        this.roster = roster;
        this.doorkeeper = doorkeeper;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/me/badge")
    BadgePage show(Actor actor, HttpServletRequest request) {
        var code = badges.of(actor).orElse(null);
        return new BadgePage(actor.name(), code, code == null ? null : Qr.of(address.of(request, "/badge/" + code.code())));
    }

    @PostMapping("/me/badge")
    Answer renew(Actor actor) {
        badges.renew(actor);
        return Redirect.to("/me/badge").saying("activity.done.badge");
    }

    @GetMapping("/badge/{code}")
    BearerPage scan(@PathVariable String code, Fields in, Actor actor) {
        var doors = doors(actor);
        var bearer = badges.bearer(Receipt.of(code)).orElseThrow(Missing::new);
        return new BearerPage(in, Receipt.of(code), doors.isEmpty() ? "" : bearer.name(), doors, null);
    }

    /** @throws Refusal (403) for those who are never on duty, or at no door that is open now */
    private List<Activity> doors(Actor actor) {
        var doors = activities.open(actor.subdistrict(), clock.instant()).stream().filter(each -> roster.has(actor, each)).toList();
        if (doors.isEmpty() && !actor.is(Role.VOLUNTEER_LEADER, Role.CONTRACTOR)) {
            throw Refusal.forbidden(DoorRule.ON_DUTY.key());
        }
        return doors;
    }

    @PostMapping("/activities/{id}/badges")
    Answer take(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        roster.requireOnDuty(actor, activity);
        var typed = in.text("badge", 20);
        var crossing = in.choice("crossing", Crossing.class);
        var code = Receipt.read(typed);
        var bearer = code == null ? null : badges.bearer(code).orElse(null);
        if (bearer == null) {
            in.refuse(DoorRule.BADGE_HOLDS.finding("badge"));
        }
        if (!in.ok() || bearer == null || crossing == null || code == null) {
            return new BearerPage(in, code, "", List.of(activity), DoorRule.BADGE_HOLDS.way(activity.id()));
        }
        return switch (doorkeeper.take(actor, activity, new Tap(crossing, new Whom.Bearer(bearer.person(), bearer.name(), Through.BADGE), clock.instant()))) {
            case Outcome.Noted noted -> Redirect.to("/activities/" + id + "/roll-call?noted=" + noted.attendance()).saying(crossing == Crossing.IN ? "activity.done.noted-in" : "activity.done.noted-out");
            case Outcome.Broken broken -> new BearerPage(in.refuse(broken.rule().finding("badge")), code, bearer.name(), List.of(activity), broken.rule().way(activity.id()));
        };
    }
}
