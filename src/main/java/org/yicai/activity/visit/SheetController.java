package org.yicai.activity.visit;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** The sheets of a month, printed by a leader and brought round by neighbours. What is confidential is on none of them. */
@Controller
class SheetController {

    private final Visits visits;
    private final Sheets sheets;
    private final VisitAccess access;
    private final Places places;

    SheetController(Visits visits, Sheets sheets, VisitAccess access, Places places) {
        this.visits = visits;
        this.sheets = sheets;
        this.access = access;
        this.places = places;
    }

    @GetMapping("/visits/sheets")
    SheetsPage show(Fields in, Actor actor) {
        access.requireLead(actor);
        var month = sheets.month(in);
        var list = visits.ofMonth(actor.subdistrict(), month);
        var visitors = visits.visitors(list);
        return new SheetsPage(month, sheets.households(list, visitors, month), sheets.entrances(list, visitors), places.communities(actor.subdistrict()));
    }
}
