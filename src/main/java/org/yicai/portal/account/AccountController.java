package org.yicai.portal.account;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;
import org.yicai.portal.LogCheck;
import org.yicai.web.Download;
import org.yicai.web.Enquiry;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Words;
import tools.jackson.core.type.TypeReference;

/** The public account, to look at and to take away. */
@Controller
class AccountController {

    private final Enquiry enquiry;
    private final LogCheck check;
    private final Places places;
    private final Words words;

    AccountController(Enquiry enquiry, LogCheck check, Places places, Words words) {
        this.enquiry = enquiry;
        this.check = check;
        this.places = places;
        this.words = words;
    }

    @OpenToAll
    @GetMapping("/account")
    AccountPage show(Actor actor) {
        return new AccountPage(account(actor.subdistrict()), check.of(actor.subdistrict()));
    }

    @OpenToAll
    @GetMapping("/account.csv")
    Download file(Fields in, Actor actor) {
        var sheet = new AccountSheet(words, in.typed("lang").equals("en") ? "en" : "zh", places.zone());
        return new Download("text/csv;charset=utf-8", "yicai-account-" + places.today() + ".csv", sheet.bytes(account(actor.subdistrict())));
    }

    private Account account(SubdistrictId subdistrict) {
        return Account.of(enquiry.ask(Ledger.QUESTIONS, Map.of("subdistrict", subdistrict.value()), new TypeReference<Ledger>() {}));
    }
}
