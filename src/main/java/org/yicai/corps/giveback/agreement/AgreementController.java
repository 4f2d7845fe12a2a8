package org.yicai.corps.giveback.agreement;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.giveback.Host;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Role;
import org.yicai.party.Appointments;
import org.yicai.party.Notices;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A leader draws an agreement up where the law asks for one; the volunteer agrees, then the host signs. */
@Controller
class AgreementController {

    private final Agreements agreements;
    private final Host host;
    private final Appointments appointments;
    private final Notices notices;

    AgreementController(Agreements agreements, Host host, Appointments appointments, Notices notices) {
        this.agreements = agreements;
        this.host = host;
        this.appointments = appointments;
        this.notices = notices;
    }

    @GetMapping("/agreements")
    AgreementsPage list(Fields in, Actor actor) {
        var leads = actor.is(Role.VOLUNTEER_LEADER);
        List<Appointments.Candidate> people = leads ? appointments.holders(actor.subdistrict(), Role.VOLUNTEER, Role.VOLUNTEER_LEADER) : List.of();
        return new AgreementsPage(in, agreements.visible(actor.subdistrict(), actor.requirePerson(), leads || host.isHost(actor)), leads, people);
    }

    /** J40: only where art. 18 asks for it; J41: the days are in order; J42: with somebody else. */
    @PostMapping("/agreements")
    Answer draw(Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
        var page = list(in, actor);
        var volunteer = in.id("volunteer");
        var service = in.text("service", 200);
        var duties = in.text("duties", 600);
        var protection = in.text("protection", 600);
        var duty = new Demand.Duty(in.date("from"), in.date("until"), in.ticked("high_risk"), in.ticked("large_event"), in.ticked("outside"), in.ticked("overseas"), in.ticked("asked"));
        if (volunteer != null && page.people().stream().noneMatch(each -> each.id().value().equals(volunteer))) {
            in.refuse("volunteer", "web.finding.choice");
        }
        if (actor.requirePerson().value().equals(volunteer)) {
            in.refuse("volunteer", "corps.finding.agreement-own");
        }
        if (duty.until().isBefore(duty.from())) {
            in.refuse("until", "corps.finding.agreement-days");
        }
        if (volunteer == null || !in.ok()) {
            return page;
        }
        var demands = Demand.of(duty);
        if (demands.isEmpty()) {
            in.refuse("asked", "corps.finding.agreement-free");
            return page;
        }
        var id = agreements.draw(actor, volunteer, service, duties, protection, duty, demands);
        notices.tell(actor.subdistrict(), Notices.To.person(volunteer), Notices.Kind.ANSWER, "corps.news.agreement", service);
        return Redirect.to("/agreements/" + id).saying("corps.done.agreement-drawn");
    }

    @GetMapping("/agreements/{id}")
    AgreementPage show(@PathVariable UUID id, Fields in, Actor actor) {
        var all = actor.is(Role.VOLUNTEER_LEADER) || host.isHost(actor);
        var it = agreements.visible(actor.subdistrict(), actor.requirePerson(), all).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(Missing::new);
        return new AgreementPage(in, it, host.name(actor.subdistrict()), actor.isPerson(it.volunteer()) && it.agreedAt() == null, it.agreedAt() != null && it.signedAt() == null && host.isHost(actor));
    }

    /** J43: the volunteer has read it; nobody else agrees in that name. */
    @PostMapping("/agreements/{id}/agreement")
    Answer agree(@PathVariable UUID id, Fields in, Actor actor) {
        var page = show(id, in, actor);
        if (!actor.isPerson(page.agreement().volunteer())) {
            in.refuse("read", "corps.finding.agreement-volunteer");
        } else if (!in.ticked("read")) {
            in.refuse("read", "corps.finding.agreement-read");
        }
        if (!in.ok()) {
            return page;
        }
        agreements.agree(actor, page.agreement());
        return Redirect.to("/agreements/" + id).saying("corps.done.agreement-agreed");
    }

    /** J44: for the corps its host signs, after the volunteer. */
    @PostMapping("/agreements/{id}/signature")
    Answer sign(@PathVariable UUID id, Fields in, Actor actor) {
        var page = show(id, in, actor);
        host.require(actor);
        if (page.agreement().agreedAt() == null) {
            in.refuse("signed", "corps.finding.agreement-first");
        } else if (!in.ticked("signed")) {
            in.refuse("signed", "corps.finding.agreement-sign");
        }
        if (!in.ok()) {
            return page;
        }
        agreements.sign(actor, page.agreement());
        return Redirect.to("/agreements/" + id).saying("corps.done.agreement-signed");
    }
}
