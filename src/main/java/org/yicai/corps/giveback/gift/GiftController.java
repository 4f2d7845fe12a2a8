package org.yicai.corps.giveback.gift;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Gifts of merchants and venues: noted by a leader, kept for whoever served, handed over by somebody with a name. */
@Controller
class GiftController {

    private final Gifts gifts;
    private final Places places;

    GiftController(Gifts gifts, Places places) {
        this.gifts = gifts;
        this.places = places;
    }

    @OpenToAll
    @GetMapping("/gifts")
    GiftsPage list(Fields in, Actor actor) {
        var keeps = actor.is(Role.VOLUNTEER_LEADER);
        List<GiftsPage.Hold> holds = keeps ? gifts.holds(actor.subdistrict()) : List.of();
        return new GiftsPage(in, gifts.list(actor.subdistrict(), actor.person()), holds, actor.signedIn(), keeps, places.today());
    }

    @PostMapping("/gifts")
    Answer promise(Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
        var kind = in.choice("kind", Gift.Kind.class);
        var giver = in.text("giver", 60);
        var title = in.text("title", 60);
        var words = in.optional("words", 300);
        var place = in.text("place", 100);
        int promised = in.whole("promised", 1, 100_000);
        var until = in.date("until");
        if (until.isBefore(places.today())) {
            in.refuse("until", "corps.finding.gift-past");
        }
        if (kind == null || !in.ok()) {
            return list(in, actor);
        }
        gifts.promise(actor, kind, giver, title, words, place, promised, until);
        return Redirect.to("/gifts").saying("corps.done.gift-promised");
    }

    /** J20: while there are some, before the last day; J21: one each; J22: for whoever's service was confirmed, however long it was. */
    @PostMapping("/gifts/holds")
    Answer take(Fields in, Actor actor) {
        var me = actor.requirePerson();
        var id = in.id("gift");
        var gift = gifts.list(actor.subdistrict(), me).stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        if (gift == null) {
            in.refuse("gift", "web.finding.choice");
            return list(in, actor);
        }
        if (!gifts.hasServed(actor.subdistrict(), me)) {
            in.refuse("gift", "corps.finding.gift-serve");
        }
        if (in.ok()) {
            switch (gifts.take(actor, gift.id())) {
                case NONE_LEFT -> in.refuse("gift", "corps.finding.gift-none");
                case HAS_ONE -> in.refuse("gift", "corps.finding.gift-one");
                case DONE -> { }
            }
        }
        return in.ok() ? Redirect.to("/gifts").saying("corps.done.gift-taken") : list(in, actor);
    }

    @PostMapping("/gifts/returns")
    Answer giveBack(Fields in, Actor actor) {
        actor.requirePerson();
        var id = in.id("gift");
        if (id == null) {
            return list(in, actor);
        }
        gifts.giveBack(actor, id);
        return Redirect.to("/gifts").saying("corps.done.gift-back");
    }

    /** J23: by a leader, not to oneself. */
    @PostMapping("/gifts/handings")
    Answer hand(Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
        var page = list(in, actor);
        var id = in.id("hold");
        var hold = page.holds().stream().filter(each -> Objects.equals(each.id(), id)).findFirst().orElse(null);
        if (hold == null) {
            in.refuse("hold", "corps.finding.gift-hold");
        } else if (actor.isPerson(hold.person())) {
            in.refuse("hold", "corps.finding.gift-own");
        }
        if (hold == null || !in.ok()) {
            return page;
        }
        gifts.hand(actor, hold);
        return Redirect.to("/gifts").saying("corps.done.gift-handed");
    }
}
