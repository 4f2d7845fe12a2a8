package org.yicai.corps.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.web.Allowances;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Anybody checks a certificate by its number, without an account (民政部令第67号 art. 17). */
@Controller
class CheckController {

    /** An office with a pile of papers is not slowed; guessing gets nowhere (H8). */
    private static final int AT_ONCE = 60;
    private static final int PER_HOUR = 600;
    private static final int LONGEST = 40;
    private final Certificates certificates;
    private final Allowances allowances;

    CheckController(Certificates certificates, Allowances allowances) {
        this.certificates = certificates;
        this.allowances = allowances;
    }

    @OpenToAll
    @GetMapping("/certificates")
    Answer ask(Fields in) {
        if (in.typed("number").isBlank()) {
            return new CheckPage(Fields.blank(), null, null);
        }
        var number = CertificateNumber.read(in.text("number", LONGEST));
        return number != null ? Redirect.to("/certificates/" + number) : new CheckPage(in.refuse("number", "corps.finding.h7-typed"), null, null);
    }

    /** H7: a number that nobody issued is said to be none; a mistyped one is told apart by its check character. */
    @OpenToAll
    @GetMapping("/certificates/{number}")
    CheckPage show(@PathVariable("number") String typed, Fields in, HttpServletRequest request, HttpServletResponse response) {
        in.with("number", typed);
        var number = CertificateNumber.read(typed);
        if (number == null) {
            return new CheckPage(in.refuse("number", "corps.finding.h7-typed"), null, null);
        }
        var wait = allowances.take("certificate " + request.getRemoteAddr(), AT_ONCE, PER_HOUR);
        if (wait != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            return new CheckPage(in, null, wait);
        }
        response.setHeader("X-Robots-Tag", "noindex");
        var found = certificates.find(number).orElse(null);
        return new CheckPage(found == null ? in.refuse("number", "corps.finding.h7-none") : in, found, null);
    }
}
