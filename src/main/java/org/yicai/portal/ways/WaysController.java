package org.yicai.portal.ways;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.LocalWays;
import org.yicai.place.PlaceAccess;
import org.yicai.place.Places;
import org.yicai.portal.ways.WaysPage.Choice;
import org.yicai.portal.ways.WaysPage.Row;
import org.yicai.web.Answer;
import org.yicai.web.Enquiry;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;
import tools.jackson.core.type.TypeReference;

/** Shows every number way with its history, and begins a new one from a day on; the old one is never rewritten. */
@Controller
class WaysController {

    private final LocalWays ways;
    private final Enquiry enquiry;
    private final Places places;
    private final PlaceAccess access;

    WaysController(LocalWays ways, Enquiry enquiry, Places places, PlaceAccess access) {
        this.ways = ways;
        this.enquiry = enquiry;
        this.places = places;
        this.access = access;
    }

    record Found(List<Row> rows) {}

    private static final String ROWS = """
            select w.name, w.value, w.starts_on, p.name as who, w.set_at, w.reason
              from place.published_local_way w left join party.published_person p on p.id = w.set_by
             where w.subdistrict = :subdistrict order by w.starts_on desc, w.id desc limit 500
            """;

    @GetMapping("/ways")
    WaysPage show(Fields in, Actor actor) {
        access.requireReadWays(actor);
        return page(in, actor);
    }

    private WaysPage page(Fields in, Actor actor) {
        var found = enquiry.ask(Map.of("rows", ROWS), Map.of("subdistrict", actor.subdistrict().value()), new TypeReference<Found>() {});
        return new WaysPage(in, found.rows, places.today(), access.mayKeepWays(actor));
    }

    @PostMapping("/ways")
    Answer begin(Fields in, Actor actor) {
        access.requireKeepWays(actor);
        var choice = choice(in);
        var number = choice == null ? in.whole("number", 0, 100_000) : in.whole("number", choice.way().least(), choice.way().most());
        var from = in.date("from");
        var reason = in.text("reason", 200);
        // what was promised stays promised: a new number cannot begin in the past
        if (in.finding("from") == null && (from.isBefore(places.today()) || from.isAfter(places.today().plusYears(2)))) {
            in.refuse("from", "portal.finding.from");
        }
        if (!in.ok()) {
            return page(in, actor);
        }
        ways.begin(actor, choice.way(), choice.topic() == null ? "" : choice.topic().name(), number, from, reason);
        return Redirect.to("/ways").saying("portal.done.way");
    }

    private static @Nullable Choice choice(Fields in) {
        var choice = WaysPage.choices().stream().filter(each -> each.name().equals(in.typed("way"))).findFirst().orElse(null);
        if (choice == null) {
            in.refuse("way", "web.finding.choice");
        }
        return choice;
    }
}
