package org.yicai.corps.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Abilities;
import org.yicai.activity.ActivityId;
import org.yicai.activity.SignUpDoor;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** What suits a volunteer, and signing up for it with one tap. All activities as they come are on their own page (PIPL art. 24). */
@Controller
class ForMeController {

    private final ForMeList list;
    private final SignUpDoor door;
    private final Places places;
    private final Abilities abilities;

    ForMeController(ForMeList list, SignUpDoor door, Places places, Abilities abilities) {
        this.list = list;
        this.door = door;
        this.places = places;
        this.abilities = abilities;
    }

    @GetMapping("/for-me")
    ForMePage show(Fields in, Actor actor) {
        return page(in, actor, null, null);
    }

    private ForMePage page(Fields in, Actor actor, @Nullable UUID refused, SignUpDoor.@Nullable Way way) {
        var answer = list.of(actor.subdistrict(), actor.requirePerson());
        return new ForMePage(in, answer.able(), answer.offers(), answer.fits(), answer.hidden(), places.communities(actor.subdistrict()), refused, way, abilities);
    }

    @PostMapping("/for-me/sign-ups")
    Answer create(Fields in, Actor actor) {
        actor.requirePerson();
        var activity = in.id("activity");
        var position = in.id("position");
        if (activity == null || position == null) {
            return page(in, actor, null, null);
        }
        var way = door.take(in, actor, new ActivityId(activity), position);
        return in.ok() ? Redirect.to("/for-me").saying("activity.done.position-taken") : page(in, actor, position, way);
    }
}
