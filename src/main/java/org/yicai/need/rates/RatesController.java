package org.yicai.need.rates;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.rates.RatesPage.Period;
import org.yicai.need.rates.Rates.Counts;
import org.yicai.place.Community;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.web.Download;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;

/** Response, resolution and satisfaction, each with its numerator and denominator, and the heat of needs. */
@Controller
class RatesController {

    private final Rates rates;
    private final Places places;
    private final LocalWays ways;

    RatesController(Rates rates, Places places, LocalWays ways) {
        this.rates = rates;
        this.places = places;
        this.ways = ways;
    }

    @OpenToAll
    @GetMapping("/needs/rates")
    RatesPage show(Fields in, Actor actor) {
        var months = rates.months(actor.subdistrict());
        var period = period(in);
        return new RatesPage(in, months, months.stream().reduce(Counts.NONE, Counts::plus), heat(actor, period), period, ways.number(actor.subdistrict(), Way.NEED_ANSWER_DAYS));
    }

    private static Period period(Fields in) {
        return Arrays.stream(Period.values()).filter(each -> each.name().equals(in.typed("period"))).findFirst().orElse(Period.QUARTER);
    }

    private Heat heat(Actor actor, Period period) {
        return new Heat(rates.heat(actor.subdistrict(), from(period)), places.communities(actor.subdistrict()));
    }

    private LocalDate from(Period period) {
        var today = rates.today();
        return switch (period) {
            case MONTH -> today.minusDays(29);
            case QUARTER -> today.minusDays(89);
            case YEAR -> today.withDayOfMonth(1).minusMonths(11);
        };
    }

    /** The same table for a spreadsheet; "<5" where fewer than five private needs are. */
    @OpenToAll
    @GetMapping("/needs/heat.csv")
    Download csv(Fields in, Actor actor) {
        var period = period(in);
        var heat = heat(actor, period);
        var text = new StringBuilder("\uFEFFfrom,until,community,topic,needs,private\r\n");
        for (var community : heat.communities()) {
            lines(text, heat, community, period);
        }
        lines(text, heat, null, period);
        return new Download("text/csv;charset=utf-8", "needs-heat.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void lines(StringBuilder text, Heat heat, @Nullable Community community, Period period) {
        for (var topic : heat.topics()) {
            var cell = heat.at(community == null ? null : community.id().value(), topic);
            if (cell.number() > 0 || cell.fewMore()) {
                text.append(from(period)).append(',').append(rates.today()).append(',').append(community == null ? "" : community.name()).append(',').append(topic).append(',')
                        .append(cell.number()).append(',').append(cell.fewMore() ? "<5" : "").append("\r\n");
            }
        }
    }
}
