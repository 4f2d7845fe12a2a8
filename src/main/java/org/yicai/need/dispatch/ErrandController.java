package org.yicai.need.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Money;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.need.ReadyToHelp;
import org.yicai.need.NeedAccess;
import org.yicai.party.Notices;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Volunteers lend a hand: say yes, give back, say that it is done. */
@Controller
class ErrandController {

    private final Errands errands;
    private final Dispatches dispatches;
    private final Claims claims;
    private final NeedAccess access;
    private final Notices notices;
    private final Places places;
    private final ReadyToHelp hands;

    // seven: the list, who may lend a hand, what is done with an errand, and who hears of it
    ErrandController(Errands errands, Dispatches dispatches, Claims claims, NeedAccess access, Notices notices, Places places, ReadyToHelp hands) {
        this.errands = errands;
        this.dispatches = dispatches;
        this.claims = claims;
        this.access = access;
        this.notices = notices;
        this.places = places;
        this.hands = hands;
    }

    @GetMapping("/errands")
    ErrandsPage list(Fields in, Actor actor) {
        access.requireErrands(actor);
        return page(in, null, actor);
    }

    private ErrandsPage page(Fields in, @Nullable UUID at, Actor actor) {
        return new ErrandsPage(in, at, errands.of(actor), errands.done(actor), places.communities(actor.subdistrict()));
    }

    /** What was given to another team does not exist. */
    private Dispatch mine(UUID id, Actor actor) {
        access.requireErrands(actor);
        var dispatch = dispatches.get(id);
        if (dispatch.team() != null && !Errands.teams(actor).contains(new OrganisationId(dispatch.team()))) {
            throw new Missing();
        }
        return dispatch;
    }

    /** @throws Refusal (409) for somebody who still lacks what any duty asks */
    @PostMapping("/errands/{id}/claim")
    Answer claim(@PathVariable UUID id, Actor actor) {
        var dispatch = mine(id, actor);
        hands.missing(actor.subdistrict(), actor.requirePerson()).ifPresent(gap -> {
            throw Refusal.tooLate(gap.key(), gap.args().toArray());
        });
        claims.claim(actor, dispatch);
        return Redirect.to("/errands").saying("need.done.errand-claimed");
    }

    @PostMapping("/errands/{id}/giving-back")
    Answer giveBack(@PathVariable UUID id, Fields in, Actor actor) {
        var dispatch = mine(id, actor);
        var reason = in.text("back_reason", 200);
        if (!in.ok()) {
            return page(in, id, actor);
        }
        claims.giveBack(actor, dispatch, reason);
        tell(actor, dispatch, "need.news.GIVEN_BACK", reason);
        return Redirect.to("/errands").saying("need.done.given-back");
    }

    /** Only the leader of the team says no for it. */
    @PostMapping("/errands/{id}/declining")
    Answer decline(@PathVariable UUID id, Fields in, Actor actor) {
        var dispatch = mine(id, actor);
        if (dispatch.team() == null || !Errands.leading(actor).contains(new OrganisationId(dispatch.team()))) {
            throw new Missing();
        }
        var reason = in.text("back_reason", 200);
        if (!in.ok()) {
            return page(in, id, actor);
        }
        dispatches.end(actor, dispatch, Dispatches.Unasked.DECLINED, reason);
        tell(actor, dispatch, "need.news.DECLINED_BY_TEAM", reason);
        return Redirect.to("/errands").saying("need.done.team-declined");
    }

    @PostMapping("/errands/{id}/done")
    Answer done(@PathVariable UUID id, Fields in, Actor actor) {
        var dispatch = mine(id, actor);
        var words = in.text("done_words", 200);
        var minutes = in.whole("minutes", 1, 1_440);
        var spent = dispatch.planned() == null ? null : spent(in, dispatch.planned());
        if (!in.ok()) {
            return page(in, id, actor);
        }
        claims.done(actor, dispatch, words, minutes, spent);
        return Redirect.to("/errands").saying("need.done.errand");
    }

    /** Nothing spent is an amount too. */
    private static @Nullable Money spent(Fields in, Money planned) {
        var text = in.text("spent", 20);
        try {
            var spent = text.isEmpty() ? null : Money.yuan(text);
            if (spent == null || spent.compareTo(planned) <= 0) {
                return spent;
            }
        } catch (ArithmeticException | NumberFormatException noAmount) {
            // told at the field below
        }
        in.refuse("spent", "need.finding.spent", planned.inYuan());
        return null;
    }

    private void tell(Actor actor, Dispatch dispatch, String key, String reason) {
        notices.tell(actor.subdistrict(), Notices.To.person(dispatch.askedBy()), Notices.Kind.WORK, key, actor.name(), reason);
    }
}
