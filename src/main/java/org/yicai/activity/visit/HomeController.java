package org.yicai.activity.visit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** The household's own page, by a personal link, without an account. Looking changes nothing. */
@Controller
class HomeController {

    private final Homes homes;
    private final Visits visits;
    private final Household household;
    private final HouseholdWords said;
    private final Sheets sheets;
    private final LocalWays ways;

    // six: what a household reads, and all that it says
    HomeController(Homes homes, Visits visits, Household household, HouseholdWords said, Sheets sheets, LocalWays ways) {
        this.homes = homes;
        this.visits = visits;
        this.household = household;
        this.said = said;
        this.sheets = sheets;
        this.ways = ways;
    }

    enum Word {
        SOMEBODY_ELSE,
        MOVE,
        CANCEL,
        ALONE,
        TOGETHER,
        WAS_SO,
        WAS_NOT_SO
    }

    @OpenToAll
    @GetMapping("/home-visits/{token}")
    HomePage show(@PathVariable String token, Fields in) {
        return page(in, token);
    }

    private HomePage page(Fields in, String token) {
        var list = visits.ofHome(homes.link(token));
        var where = list.isEmpty() ? null : list.getFirst().subdistrict();
        return new HomePage(in, token, list, visits.visitors(list), hour(where, Way.VISIT_FROM_HOUR), hour(where, Way.VISIT_UNTIL_HOUR));
    }

    private int hour(@Nullable SubdistrictId where, Way way) {
        return where == null ? way.usual() : ways.number(where, way);
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/home-visits/{token}")
    Answer say(@PathVariable String token, Fields in, Actor actor) {
        var open = homes.open(token);
        var word = in.choice("word", Word.class);
        var visit = visit(in, open.home());
        if (word == null || visit == null || !in.ok()) {
            return page(in, token);
        }
        var done = switch (word) {
            case SOMEBODY_ELSE -> household.somebodyElse(in, visit);
            case MOVE -> household.move(in, visit);
            case CANCEL -> household.cancel(visit);
            case ALONE -> household.alone(visit, true);
            case TOGETHER -> household.alone(visit, false);
            case WAS_SO -> said.say(in, visit, actor, true);
            case WAS_NOT_SO -> said.say(in, visit, actor, false);
        };
        return in.ok() ? Redirect.to("/home-visits/" + token).saying(done) : page(in, token);
    }

    /** Held with its household; null beside a finding. */
    private @Nullable Visit visit(Fields in, UUID home) {
        homes.hold(home);
        var id = in.id("visit");
        return id == null ? null : visits.find(home, id).orElseThrow(Missing::new);
    }

    /** The sheet of one month with the word, to hang up beside the door. */
    @OpenToAll
    @GetMapping("/home-visits/{token}/sheet")
    HomeSheetPage sheet(@PathVariable String token, Fields in) {
        var month = sheets.month(in);
        var list = visits.ofHome(homes.link(token), month);
        return new HomeSheetPage(token, month, list.isEmpty() ? List.of() : List.of(sheets.household(list, visits.visitors(list), month)));
    }
}
