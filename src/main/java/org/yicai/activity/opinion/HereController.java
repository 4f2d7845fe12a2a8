package org.yicai.activity.opinion;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.opinion.Opinions.Opinion;
import org.yicai.activity.opinion.Opinions.Presence;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Receipt;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Whoever was there says so, with the code from the door and without an account. */
@Controller
class HereController {

    private final Opinions opinions;
    private final ActivityAccess access;

    HereController(Opinions opinions, ActivityAccess access) {
        this.opinions = opinions;
        this.access = access;
    }

    enum Word {
        YES,
        NO
    }

    @OpenToAll
    @GetMapping("/here/{code}")
    HerePage show(@PathVariable String code, Fields in, Actor actor) {
        return page(in, opinions.find(Receipt.of(code)), actor);
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/here/{code}")
    Answer create(@PathVariable String code, Fields in, Actor actor) {
        var presence = opinions.find(Receipt.of(code));
        access.requireSpeakFor(actor, presence.holder(), presence.contracted(), actor.isPerson(presence.person()));
        var opinion = read(in);
        if (!in.ok()) {
            return page(in, presence, actor);
        }
        opinions.give(actor, presence, opinion);
        return Redirect.to("/here/" + presence.code()).saying("activity.done.answered");
    }

    private static Opinion read(Fields in) {
        var wasThere = in.choice("was_there", Word.class) == Word.YES;
        if (wasThere && in.typed("rating").isBlank()) {
            in.refuse("rating", "activity.finding.rating");
        }
        var rating = wasThere ? in.whole("rating", 1, 5) : null;
        return new Opinion(wasThere, rating, in.ticked("asked_to_pay"), in.optional("words", 300));
    }

    private static HerePage page(Fields in, Presence presence, Actor actor) {
        return new HerePage(in, presence, actor.signedIn() && !actor.isPerson(presence.person()));
    }
}
