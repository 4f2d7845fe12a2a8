package org.yicai.corps.certificate;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.need.Host;
import org.yicai.place.Places;
import org.yicai.web.OpenToAll;

/** A year of service and certificates, in everyone's sight. */
@Controller
class YearController {

    private static final int FIRST = 2020;
    private final Years years;
    private final Host host;
    private final Places places;

    YearController(Years years, Host host, Places places) {
        this.years = years;
        this.host = host;
        this.places = places;
    }

    @OpenToAll
    @GetMapping("/corps/years/{year}")
    YearPage show(@PathVariable String year, Actor actor) {
        var latest = places.today().getYear();
        if (!year.matches("20\\d\\d") || Integer.parseInt(year) < FIRST || Integer.parseInt(year) > latest) {
            throw new Missing();
        }
        return new YearPage(Integer.parseInt(year), latest, host.of(actor.subdistrict()).map(Host.Organisation::name).orElse(""), years.of(actor.subdistrict(), Integer.parseInt(year)));
    }
}
