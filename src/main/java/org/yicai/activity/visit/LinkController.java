package org.yicai.activity.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.party.Households;
import org.yicai.party.Notices;
import org.yicai.party.Phone;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Pace;
import org.yicai.web.Redirect;

/**
 * A household has lost its link, or somebody else has it: a new one goes to its number, and the one before opens nothing any
 * more. Whoever asks for somebody else's gets nothing to see; the page says the same for every number.
 */
@Controller("visitLinkController")
class LinkController {

    private final Homes homes;
    private final Households households;
    private final Notices notices;
    private final Address address;
    private final Pace pace;

    LinkController(Homes homes, Households households, Notices notices, Address address, Pace pace) {
        this.homes = homes;
        this.households = households;
        this.notices = notices;
        this.address = address;
        this.pace = pace;
    }

    @OpenToAll
    @GetMapping("/home-visits")
    LinkPage blank(Fields in) {
        return new LinkPage(in);
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/home-visits")
    Answer ask(Fields in, HttpServletRequest request, HttpServletResponse response) {
        var phone = Phone.read(in.text("phone", 20));
        if (in.ok() && phone == null) {
            in.refuse("phone", "party.finding.phone");
        }
        var wait = in.ok() ? pace.take("home-link", false, request, response) : null;
        if (wait != null) {
            in.refuse("phone", "visit.finding.link-pace", wait.toMinutes() + 1);
        }
        if (!in.ok()) {
            return new LinkPage(in);
        }
        for (var each : homes.renew(households.byPhone(phone).key())) {
            var link = address.of(request, "/home-visits/" + homes.token(each.home()));
            notices.tell(each.subdistrict(), new Notices.To(null, phone), Notices.Kind.ANSWER, "visit.news.link", link);
        }
        return Redirect.to("/home-visits").saying("visit.done.link");
    }
}
