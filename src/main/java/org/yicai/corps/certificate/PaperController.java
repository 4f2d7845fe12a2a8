package org.yicai.corps.certificate;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.web.Address;
import org.yicai.web.Download;
import org.yicai.web.Words;

/** The paper itself: for whom it is about, and for those who issue. */
@Controller
class PaperController {

    private final Certificates certificates;
    private final Press press;
    private final CorpsAccess access;
    private final Places places;
    private final Address address;
    private final Words words;

    // six: what is printed, how, and what stands around it
    PaperController(Certificates certificates, Press press, CorpsAccess access, Places places, Address address, Words words) {
        this.certificates = certificates;
        this.press = press;
        this.access = access;
        this.places = places;
        this.address = address;
        this.words = words;
    }

    /** H6: one that holds no longer is not printed again. */
    @GetMapping("/certificates/{number}/certificate.pdf")
    Download show(@PathVariable String number, Actor actor, HttpServletRequest request) {
        var person = actor.requirePerson();
        var read = CertificateNumber.read(number);
        if (read == null) {
            throw new Missing();
        }
        var it = certificates.find(read).filter(each -> each.person().equals(person) || each.subdistrict().equals(actor.subdistrict()) && access.mayConfirm(actor)).orElseThrow(Missing::new);
        if (!it.holds()) {
            throw Refusal.tooLate("corps.refused.h6");
        }
        var paper = new Paper(words, places.zone(), it, certificates.lines(it), address.of(request, ""), places.subdistrict(it.subdistrict()).phone());
        return new Download("application/pdf", paper.title() + ".pdf", press.print(paper));
    }
}
