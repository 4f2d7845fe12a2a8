package org.yicai.corps.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.party.Notices;
import org.yicai.party.Phone;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** A minor names a guardian, who agrees by a personal link, without an account. Looking changes nothing. */
@Controller
class GuardianController {

    private final Volunteers volunteers;
    private final Guardians guardians;
    private final VolunteerPages pages;
    private final Notices notices;
    private final Address address;

    GuardianController(Volunteers volunteers, Guardians guardians, VolunteerPages pages, Notices notices, Address address) {
        this.volunteers = volunteers;
        this.guardians = guardians;
        this.pages = pages;
        this.notices = notices;
        this.address = address;
    }

    enum Word {
        CONSENT,
        WITHDRAW
    }

    @PostMapping("/volunteer/guardian")
    Answer name(Fields in, Actor actor, HttpServletRequest request) {
        var mine = volunteers.require(actor);
        if (!mine.waits(volunteers.today())) {
            throw Refusal.tooLate("corps.refused.no-guardian-needed");
        }
        var name = in.text("guardian_name", 40);
        var phone = Phone.read(in.text("guardian_phone", 20));
        if (phone == null) {
            in.refuse("guardian_phone", "corps.finding.guardian-phone");
        }
        if (phone == null || !in.ok()) {
            return pages.of(in, actor);
        }
        var token = guardians.name(actor, mine, name, phone);
        notices.tell(actor.subdistrict(), new Notices.To(null, phone), Notices.Kind.ANSWER, "corps.news.guardian", name, actor.name(), address.of(request, "/guardian/" + token));
        return Redirect.to("/volunteer").saying("corps.done.guardian");
    }

    @OpenToAll
    @GetMapping("/guardian/{token}")
    GuardianPage show(@PathVariable String token, Fields in) {
        return new GuardianPage(in, token, guardians.find(token).orElseThrow(Missing::new));
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/guardian/{token}")
    Answer say(@PathVariable String token, Fields in) {
        var open = guardians.find(token).orElseThrow(Missing::new);
        var word = in.choice("word", Word.class);
        if (word == Word.CONSENT && !in.ticked("read")) {
            in.refuse("read", "corps.finding.guardian-read");
        }
        if (word == null || !in.ok()) {
            return new GuardianPage(in, token, open);
        }
        var nobody = Actor.nobody(open.subdistrict());
        if (word == Word.CONSENT) {
            guardians.consent(nobody, open.id(), open.person());
        } else {
            guardians.withdraw(nobody, open);
        }
        tell(nobody, open.person().value(), word);
        return Redirect.to(word == Word.CONSENT ? "/guardian/" + token : "/corps").saying(word == Word.CONSENT ? "corps.done.guardian-consented" : "corps.done.guardian-withdrew");
    }

    private void tell(Actor nobody, UUID person, Word word) {
        notices.tell(nobody.subdistrict(), Notices.To.person(person), Notices.Kind.ANSWER, word == Word.CONSENT ? "corps.news.guardian-yes" : "corps.news.guardian-no");
    }
}
