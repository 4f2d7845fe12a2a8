package org.yicai.corps.record;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;

/** What I gave: mine to see, nobody's to rank. */
@Controller
class RecordController {

    private final ServiceRecords records;
    private final Corrections corrections;

    RecordController(ServiceRecords records, Corrections corrections) {
        this.records = records;
        this.corrections = corrections;
    }

    @GetMapping("/my/records")
    RecordsPage list(Actor actor) {
        return new RecordsPage(records.of(actor.subdistrict(), actor.requirePerson()), corrections.of(actor.subdistrict(), actor.requirePerson()));
    }
}
