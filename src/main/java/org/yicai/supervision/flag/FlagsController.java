package org.yicai.supervision.flag;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.LocalWays;
import org.yicai.place.Places;
import org.yicai.place.Way;
import org.yicai.supervision.flag.FlagsPage.Number;
import org.yicai.supervision.flag.FlagsPage.Row;
import org.yicai.web.OpenToAll;

/** The catalogue of flags, open to all: whoever knows what is looked at needs not fear it. */
@Controller
class FlagsController {

    private final Reading reading;
    private final LocalWays ways;
    private final Places places;

    FlagsController(Reading reading, LocalWays ways, Places places) {
        this.reading = reading;
        this.ways = ways;
        this.places = places;
    }

    @OpenToAll
    @GetMapping("/flags")
    FlagsPage show(Actor actor) {
        var delays = reading.delays(actor.subdistrict());
        boolean enough = delays.length >= ways.number(actor.subdistrict(), Way.FLAG_LEAST);
        var fence = enough ? Statistics.Fence.around(delays) : null;
        var rows = Catalogue.on(places.today()).stream().map(each -> row(each.card(), actor)).toList();
        return new FlagsPage(rows, delays.length, fence == null ? null : Math.max(0, Math.round(fence.upper() / 24)), numbers(List.of(Way.FLAG_ASK_POINTS, Way.FLAG_HIGH_POINTS, Way.FLAG_MEDIUM_POINTS), actor));
    }

    private Row row(Card card, Actor actor) {
        return new Row(card, numbers(card.thresholds(), actor));
    }

    private List<Number> numbers(List<Way> of, Actor actor) {
        return of.stream().map(each -> new Number(each, ways.number(actor.subdistrict(), each))).toList();
    }
}
