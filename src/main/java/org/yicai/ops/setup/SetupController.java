package org.yicai.ops.setup;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Refusal;
import org.yicai.party.Phone;
import org.yicai.place.Divisions;
import org.yicai.place.Division;
import org.yicai.place.Division.Level;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Three steps from an empty database to an administrator who can sign in: the code, the place, the person. */
@Controller
class SetupController {

    private static final int SHORTEST_PASSWORD = 10;
    private static final int MOST_FOUND = 30;
    private final SetupCode code;
    private final Divisions divisions;
    private final Founding founding;
    private final Places places;

    SetupController(SetupCode code, Divisions divisions, Founding founding, Places places) {
        this.code = code;
        this.divisions = divisions;
        this.founding = founding;
        this.places = places;
    }

    @OpenToAll(unfounded = true)
    @GetMapping("/setup")
    Answer show(Fields in) {
        return places.subdistricts().isEmpty() ? page(in) : Redirect.to("/setup/steps");
    }

    private SetupPage page(Fields in) {
        if (in.typed("code").isBlank()) {
            return SetupPage.asking(in);
        }
        if (!code.fits(in.typed("code"))) {
            return SetupPage.asking(in.refuse("code", "ops.finding.code"));
        }
        var chosen = divisions.find(in.typed("division")).filter(SetupController::opens).orElse(null);
        if (chosen == null) {
            return new SetupPage(in, true, search(in.optional("q", 40)), null, "", 0, divisions.complete());
        }
        var where = divisions.search(chosen.code(), 1).stream().map(Divisions.Found::path).findFirst().orElse("");
        return new SetupPage(in, true, List.of(), chosen, where, divisions.children(chosen.code()).size(), true);
    }

    private List<Divisions.Found> search(String words) {
        return divisions.search(words, MOST_FOUND).stream().filter(each -> opens(each.division())).toList();
    }

    private static boolean opens(Division division) {
        return division.level() == Level.SUBDISTRICT && division.validTo() == null;
    }

    @OpenToAll(unfounded = true)
    @PostMapping("/setup")
    Answer create(Fields in) {
        if (!places.subdistricts().isEmpty()) {
            throw Refusal.tooLate("ops.refused.founded");
        }
        var page = page(in);
        if (page.chosen() == null) {
            return page;
        }
        var office = in.text("office", 20);
        var name = in.text("name", 40);
        var phone = Phone.read(in.text("phone", 20));
        if (phone == null) {
            in.refuse("phone", "party.finding.phone");
        }
        var password = password(in);
        if (!in.ok()) {
            return page;
        }
        founding.found(page.chosen().code(), office, true, new Founding.Administrator(name, phone, password));
        return Redirect.to("/sign-in?phone=" + phone + "&to=/setup/steps").saying("ops.done.founded");
    }

    private static String password(Fields in) {
        var password = in.text("password", 200);
        if (!password.isEmpty() && password.length() < SHORTEST_PASSWORD) {
            in.refuse("password", "party.finding.password-short");
        }
        if (in.ok() && !password.equals(in.text("again", 200))) {
            in.refuse("again", "ops.finding.again");
        }
        return password;
    }
}
