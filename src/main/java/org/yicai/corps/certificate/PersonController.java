package org.yicai.corps.certificate;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.corps.record.Strikes;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A leader or the host's side issues for somebody without a telephone, and strikes out what was no volunteering. */
@Controller
class PersonController {

    private final Served served;
    private final Tally tally;
    private final Issue issue;
    private final Strikes strikes;
    private final CorpsAccess access;

    PersonController(Served served, Tally tally, Issue issue, Strikes strikes, CorpsAccess access) {
        this.served = served;
        this.tally = tally;
        this.issue = issue;
        this.strikes = strikes;
        this.access = access;
    }

    @GetMapping("/records/people")
    PeoplePage list(Fields in, Actor actor) {
        access.requireConfirm(actor);
        var name = in.optional("name", 40);
        return new PeoplePage(in, name, name.isEmpty() ? List.of() : served.named(actor.subdistrict(), name));
    }

    @GetMapping("/records/people/{id}")
    PersonPage show(@PathVariable UUID id, Fields in, Actor actor) {
        var somebody = find(id, actor);
        var units = tally.units(actor.subdistrict(), somebody.id());
        return page(issue.begun(in, units), somebody, units, actor);
    }

    private Served.Somebody find(UUID id, Actor actor) {
        access.requireConfirm(actor);
        return served.find(actor.subdistrict(), id).orElseThrow(Missing::new);
    }

    private PersonPage page(Fields in, Served.Somebody somebody, List<Tally.Unit> units, Actor actor) {
        return new PersonPage(in, somebody, units, served.entries(actor.subdistrict(), somebody.id()), actor.isPerson(somebody.id()), CertificateNumber.read(in.typed("number")));
    }

    /** H5: only when the volunteer asked for it (民政部令第67号 art. 16). */
    @PostMapping("/records/people/{id}/certificates")
    Answer certify(@PathVariable UUID id, Fields in, Actor actor) {
        var somebody = find(id, actor);
        var units = tally.units(actor.subdistrict(), somebody.id());
        if (!in.ticked("asked_for")) {
            in.refuse("asked_for", "corps.finding.h5");
        }
        var number = issue.of(in, actor, somebody.id(), units);
        return number.isPresent() ? Redirect.to("/records/people/" + id + "?number=" + number.get()).saying("corps.done.certificate-for") : page(in, somebody, units, actor);
    }

    /** H10: with a reason that the volunteer reads, and never one's own. */
    @PostMapping("/records/people/{id}/strikes")
    Answer strike(@PathVariable UUID id, Fields in, Actor actor) {
        var somebody = find(id, actor);
        var record = in.id("record");
        var reason = in.text("reason", 300);
        if (actor.isPerson(somebody.id())) {
            in.refuse("record", "corps.finding.h10");
        }
        var entries = served.entries(actor.subdistrict(), somebody.id());
        if (record != null && entries.stream().noneMatch(each -> each.id().equals(record) && each.voidReason() == null)) {
            in.refuse("record", "web.finding.choice");
        }
        if (!in.ok() || record == null) {
            var units = tally.units(actor.subdistrict(), somebody.id());
            return page(issue.begun(in, units), somebody, units, actor);
        }
        strikes.strike(actor, somebody.id(), record, reason);
        return Redirect.to("/records/waiting").saying("corps.done.struck");
    }
}
