package org.yicai.corps.founding;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Role;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A volunteer founds an organisation: name, purpose, people who say yes themselves, rules, and somebody who has done it before. */
@Controller
class FoundingController {

    private static final int LENGTH = 600;
    private final Foundings foundings;
    private final LocalWays ways;
    private final Places places;

    FoundingController(Foundings foundings, LocalWays ways, Places places) {
        this.foundings = foundings;
        this.ways = ways;
        this.places = places;
    }

    enum Word {
        JOIN,
        LEAVE
    }

    @GetMapping("/foundings")
    FoundingsPage list(Fields in, Actor actor) {
        actor.requirePerson();
        var all = foundings.list(actor.subdistrict());
        var mayBegin = actor.is(Role.VOLUNTEER, Role.VOLUNTEER_LEADER) && all.stream().noneMatch(each -> each.open() && actor.isPerson(each.founder()));
        return new FoundingsPage(in, all, places.communities(actor.subdistrict()), mayBegin);
    }

    /** N19: one at a time, under a name of its own. */
    @PostMapping("/foundings")
    Answer begin(Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
        var name = in.text("name", 30);
        var community = in.id("community");
        var purpose = in.text("purpose", LENGTH);
        if (community != null && places.communities(actor.subdistrict()).stream().noneMatch(each -> each.id().value().equals(community))) {
            in.refuse("community", "web.finding.choice");
        }
        if (community == null || !in.ok()) {
            return list(in, actor);
        }
        var id = foundings.begin(actor, name, community, purpose);
        if (id == null) {
            in.refuse("name", "corps.finding.founding-known");
            return list(in, actor);
        }
        return Redirect.to("/foundings/" + id).saying("corps.done.founding");
    }

    @GetMapping("/foundings/{id}")
    FoundingPage show(@PathVariable UUID id, Fields in, Actor actor) {
        actor.requirePerson();
        var founding = foundings.get(actor.subdistrict(), id);
        if (founding.endedAt() != null && !actor.isPerson(founding.founder())) {
            throw new Missing();
        }
        return page(in, founding, actor);
    }

    private FoundingPage page(Fields in, Founding founding, Actor actor) {
        return new FoundingPage(in, founding, foundings.said(founding), foundings.members(founding), places.community(founding.community()), ways.number(actor.subdistrict(), Way.FOUNDING_PEOPLE), actor);
    }

    private Founding own(UUID id, Actor actor) {
        var founding = foundings.get(actor.subdistrict(), id);
        if (!actor.isPerson(founding.founder())) {
            throw Refusal.forbidden("corps.refused.founding-founder");
        }
        if (!founding.open()) {
            throw Refusal.tooLate("corps.refused.founding-over");
        }
        return founding;
    }

    @PostMapping("/foundings/{id}/items")
    Answer say(@PathVariable UUID id, Fields in, Actor actor) {
        var founding = own(id, actor);
        var item = in.choice("item", Item.class);
        var words = in.text("words", LENGTH);
        if (item == null || !in.ok()) {
            return page(in, founding, actor);
        }
        foundings.say(actor, id, item, words);
        return Redirect.to("/foundings/" + id).saying("corps.done.founding-said");
    }

    /** Nobody is counted who has not said so. */
    @PostMapping("/foundings/{id}/people")
    Answer join(@PathVariable UUID id, Fields in, Actor actor) {
        actor.requirePerson();
        var founding = foundings.get(actor.subdistrict(), id);
        var word = in.choice("word", Word.class);
        if (!founding.open()) {
            throw Refusal.tooLate("corps.refused.founding-over");
        }
        if (word == Word.JOIN && actor.isPerson(founding.founder())) {
            in.refuse("word", "corps.finding.founding-own");
        }
        if (word == null || !in.ok()) {
            return page(in, founding, actor);
        }
        if (word == Word.JOIN) {
            foundings.join(actor, founding);
        } else {
            foundings.leave(actor, founding);
        }
        return Redirect.to("/foundings/" + id).saying(word == Word.JOIN ? "corps.done.founding-joined" : "corps.done.founding-left");
    }

    @PostMapping("/foundings/{id}/ending")
    Answer end(@PathVariable UUID id, Fields in, Actor actor) {
        var founding = own(id, actor);
        var reason = in.text("reason", 300);
        var sure = in.choice("word", Word.class);
        if (sure == null || !in.ok()) {
            return page(in, founding, actor);
        }
        foundings.end(actor, founding, reason);
        return Redirect.to("/foundings").saying("corps.done.founding-ended");
    }
}
