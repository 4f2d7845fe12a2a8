package org.yicai.corps.giveback.ledger;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Role;
import org.yicai.party.Appointments;
import org.yicai.party.Notices;
import org.yicai.project.Rule;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Service for time credits: asked for by whoever is old enough, given for the same length, noted by a leader. */
@Controller
class TimeAskController {

    private static final int LONGEST = 480;
    private final TimePages pages;
    private final TimeBank bank;
    private final Ledger ledger;
    private final Appointments appointments;
    private final Notices notices;

    TimeAskController(TimePages pages, TimeBank bank, Ledger ledger, Appointments appointments, Notices notices) {
        this.pages = pages;
        this.bank = bank;
        this.ledger = ledger;
        this.appointments = appointments;
        this.notices = notices;
    }

    @PostMapping("/time/asks")
    Answer ask(Fields in, Actor actor) {
        var page = pages.settled(in, actor);
        var whom = in.choice("for_whom", TimeAsk.ForWhom.class);
        var source = in.choice("source", TimeAsk.From.class);
        var standing = in.typed("standing").isEmpty() ? TimeAsk.Standing.OLD : in.choice("standing", TimeAsk.Standing.class);
        int age = in.whole("age", 1, 130);
        int minutes = in.whole("service_minutes", 15, LONGEST);
        var words = in.text("words", 200);
        if (in.ok()) {
            in.refuse(Rule.all(TimeRules.EXCHANGING, new TimeRules.Exchange(age, pages.least(actor), standing)));
        }
        if (source == TimeAsk.From.OWN) {
            Rule.all(TimeRules.USING, new TimeRules.Use(page.account(), minutes, page.bound())).forEach(each -> in.refuse("service_minutes", each.key(), each.args().toArray()));
        }
        if (whom == null || source == null || standing == null || !in.ok()) {
            return page;
        }
        bank.ask(actor, whom, source, standing, age, minutes, words);
        return Redirect.to("/time").saying("corps.done.time-asked");
    }

    @PostMapping("/time/asks/{id}/withdrawal")
    Answer withdraw(@PathVariable UUID id, Fields in, Actor actor) {
        pages.require(actor);
        var ask = bank.asks(actor.subdistrict(), actor.requirePerson()).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(Missing::new);
        bank.end(actor, ask, null);
        return Redirect.to("/time").saying("corps.done.time-back");
    }

    @GetMapping("/time/asks")
    TimeAsksPage list(Fields in, Actor actor) {
        return page(in, actor);
    }

    private TimeAsksPage page(Fields in, Actor actor) {
        pages.require(actor);
        actor.require(Role.VOLUNTEER_LEADER);
        return new TimeAsksPage(in, bank.line(actor.subdistrict()), appointments.holders(actor.subdistrict(), Role.VOLUNTEER, Role.VOLUNTEER_LEADER));
    }

    /** J6: donated time goes by the line; J7: by another hand than the asker's and the server's; J8: for the same length of service. */
    @PostMapping("/time/asks/services")
    Answer serve(Fields in, Actor actor) {
        var page = page(in, actor);
        var id = in.id("ask");
        var server = in.id("server");
        int minutes = in.whole("served_minutes", 1, LONGEST);
        var ask = page.line().stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        if (ask == null) {
            in.refuse("ask", "web.finding.choice");
            return page;
        }
        if (page.isPassedOver(ask)) {
            in.refuse("ask", "corps.finding.time-line");
        }
        if (actor.isPerson(ask.asker()) || actor.requirePerson().value().equals(server) || ask.asker().value().equals(server)) {
            in.refuse("server", "corps.finding.time-hand");
        }
        if (page.servers().stream().noneMatch(each -> each.id().value().equals(server))) {
            in.refuse("server", "web.finding.choice");
        }
        if (minutes != ask.minutes()) {
            in.refuse("served_minutes", "corps.finding.time-length", ask.minutes());
        }
        if (server == null || !in.ok()) {
            return page;
        }
        var here = actor.subdistrict();
        bank.end(actor, ask, server);
        var from = ask.source() == TimeAsk.From.POOL ? ledger.account(here, Ledger.Kind.POOL, null) : ledger.account(here, Ledger.Kind.PERSON, ask.asker());
        TimeController.moved(ledger.move(actor, from, ledger.account(here, Ledger.Kind.SERVED, null), minutes, Ledger.Cause.exchanged(ask.id())));
        notices.tell(here, Notices.To.person(ask.asker().value()), Notices.Kind.ANSWER, "corps.news.time-served", minutes);
        return Redirect.to("/time/asks").saying("corps.done.time-served");
    }
}
