package org.yicai.corps.certificate;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A volunteer prints himself, free (民政部令第67号 art. 14). */
@Controller
class MyCertificatesController {

    private final Certificates certificates;
    private final Tally tally;
    private final Issue issue;

    MyCertificatesController(Certificates certificates, Tally tally, Issue issue) {
        this.certificates = certificates;
        this.tally = tally;
        this.issue = issue;
    }

    @GetMapping("/my/certificates")
    MyCertificatesPage list(Fields in, Actor actor) {
        var units = units(actor);
        return page(issue.begun(in, units), actor, units);
    }

    private MyCertificatesPage page(Fields in, Actor actor, List<Tally.Unit> units) {
        return new MyCertificatesPage(in, units, certificates.of(actor.subdistrict(), actor.requirePerson()));
    }

    private List<Tally.Unit> units(Actor actor) {
        return tally.units(actor.subdistrict(), actor.requirePerson());
    }

    @PostMapping("/my/certificates")
    Answer create(Fields in, Actor actor) {
        var units = units(actor);
        var number = issue.of(in, actor, actor.requirePerson(), units);
        return number.isPresent() ? Redirect.to("/my/certificates#" + number.get()).saying("corps.done.certificate") : page(in, actor, units);
    }
}
