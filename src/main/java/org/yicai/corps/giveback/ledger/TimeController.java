package org.yicai.corps.giveback.ledger;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.party.Notices;
import org.yicai.party.People;
import org.yicai.project.Rule;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** One's own time credits: what came in, donating, and gifts to lineal kin, who have to say yes. Not there where the local ways have none. */
@Controller
class TimeController {

    private static final int MOST = 60_000;
    private final TimePages pages;
    private final TimeBank bank;
    private final Ledger ledger;
    private final People people;
    private final Notices notices;

    TimeController(TimePages pages, TimeBank bank, Ledger ledger, People people, Notices notices) {
        this.pages = pages;
        this.bank = bank;
        this.ledger = ledger;
        this.people = people;
        this.notices = notices;
    }

    enum Word {
        YES,
        NO
    }

    @GetMapping("/time")
    TimePage show(Fields in, Actor actor) {
        return pages.of(in, actor);
    }

    @PostMapping("/time/donations")
    Answer donate(Fields in, Actor actor) {
        var page = pages.settled(in, actor);
        int minutes = in.whole("minutes", 1, MOST);
        in.refuse(Rule.all(TimeRules.DONATING, new TimeRules.Use(page.account(), minutes, page.bound())));
        if (!in.ok()) {
            return page;
        }
        var here = actor.subdistrict();
        moved(ledger.move(actor, ledger.account(here, Ledger.Kind.PERSON, actor.requirePerson()), ledger.account(here, Ledger.Kind.POOL, null), minutes, Ledger.Cause.donated()));
        return Redirect.to("/time").saying("corps.done.time-donated");
    }

    /** J5: to somebody else, lineal kin by one's own word; whether the number is known here is not told. */
    @PostMapping("/time/gifts")
    Answer offer(Fields in, Actor actor) {
        var page = pages.settled(in, actor);
        pages.requireKin(actor);
        int minutes = in.whole("minutes", 1, MOST);
        var relation = in.choice("relation", TimePage.Relation.class);
        var words = in.optional("words", 200);
        var phone = in.text("phone", 20).replaceAll("[\\s-]", "");
        var taker = people.withPhone(phone);
        if (!phone.isEmpty() && !phone.matches("1\\d{10}")) {
            in.refuse("phone", "corps.finding.time-phone");
        }
        if (taker.filter(actor::isPerson).isPresent()) {
            in.refuse("phone", "corps.finding.time-self");
        }
        in.refuse(Rule.all(TimeRules.USING, new TimeRules.Use(page.account(), minutes, page.bound())));
        if (relation == null || !in.ok()) {
            return page;
        }
        taker.ifPresent(each -> {
            bank.offer(actor, each, relation, minutes, words);
            tell(actor, each, "corps.news.time-offered", actor.name(), minutes);
        });
        return Redirect.to("/time").saying("corps.done.time-offered");
    }

    @PostMapping("/time/gifts/{id}/answer")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        pages.requireKin(actor);
        var offer = bank.offer(actor.subdistrict(), id, actor.requirePerson());
        var word = in.choice("word", Word.class);
        if (word == null) {
            return pages.of(in, actor);
        }
        bank.answer(actor, offer, word == Word.YES);
        if (word == Word.YES) {
            var here = actor.subdistrict();
            moved(ledger.move(actor, ledger.account(here, Ledger.Kind.PERSON, offer.giver()), ledger.account(here, Ledger.Kind.PERSON, offer.taker()), offer.minutes(), Ledger.Cause.given(id)));
        }
        tell(actor, offer.giver(), word == Word.YES ? "corps.news.time-accepted" : "corps.news.time-declined", actor.name(), offer.minutes());
        return Redirect.to("/time").saying(word == Word.YES ? "corps.done.time-accepted" : "corps.done.time-declined");
    }

    private void tell(Actor actor, PersonId whom, String key, Object... args) {
        notices.tell(actor.subdistrict(), Notices.To.person(whom.value()), Notices.Kind.ANSWER, key, args);
    }

    /** J1 once more, at the row itself: somebody was faster. */
    static void moved(boolean moved) {
        if (!moved) {
            throw Refusal.tooLate("corps.refused.time-enough");
        }
    }
}
