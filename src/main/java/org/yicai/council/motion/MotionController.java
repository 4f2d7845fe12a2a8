package org.yicai.council.motion;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.council.CouncilAccess;
import org.yicai.council.CouncilDays;
import org.yicai.council.seats.Seats;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Two members put a running project on the agenda; one member stops a mid-term notice. */
@Controller
class MotionController {

    private static final int LENGTH = 300;
    private final Motions motions;
    private final Seats seats;
    private final CouncilDays days;
    private final CouncilAccess access;

    MotionController(Motions motions, Seats seats, CouncilDays days, CouncilAccess access) {
        this.motions = motions;
        this.seats = seats;
        this.days = days;
        this.access = access;
    }

    @GetMapping("/council/motions")
    MotionsPage show(Fields in, Actor actor) {
        access.requireMember(actor);
        return page(in, actor);
    }

    private MotionsPage page(Fields in, Actor actor) {
        return new MotionsPage(in, motions.open(actor.subdistrict(), days.today()), motions.running(actor.subdistrict()), actor);
    }

    @PostMapping("/council/motions")
    Answer propose(Fields in, Actor actor) {
        access.requireMember(actor);
        seats.require(actor);
        var subject = in.id("subject");
        var reason = in.text("reason", LENGTH);
        var matter = motions.running(actor.subdistrict()).stream().filter(each -> each.subject().equals(subject)).findFirst().orElse(null);
        if (subject != null && matter == null) {
            in.refuse("subject", "web.finding.choice");
        }
        if (!in.ok()) {
            return page(in, actor);
        }
        motions.propose(actor, matter, reason);
        return Redirect.to("/council/motions").saying("council.done.proposed");
    }

    /** G15: somebody else than who proposed it. */
    @PostMapping("/council/motions/{id}/support")
    Answer support(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMember(actor);
        seats.require(actor);
        var motion = motions.get(actor.subdistrict(), id, days.today(), false);
        if (actor.isPerson(motion.by())) {
            in.refuse("", "council.finding.same-member");
            return page(in, actor);
        }
        motions.support(actor, motion);
        return Redirect.to("/council").saying("council.done.supported");
    }

    /** G14: with a reason, until the last day of the notice. */
    @PostMapping("/council/notices/{id}/objection")
    Answer object(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMember(actor);
        seats.require(actor);
        var notice = motions.get(actor.subdistrict(), id, days.today(), true);
        var reason = in.text("reason", LENGTH);
        if (!in.ok()) {
            return page(in, actor);
        }
        motions.object(actor, notice, reason);
        return Redirect.to("/council").saying("council.done.notice-objected");
    }
}
