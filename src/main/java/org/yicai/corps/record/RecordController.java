package org.yicai.corps.record;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;

/** What I gave: mine to see, nobody's to rank. */
@Controller
class RecordController {

    private final ServiceRecords records;

    RecordController(ServiceRecords records) {
        this.records = records;
    }

    @GetMapping("/my/records")
    RecordsPage list(Actor actor) {
        return new RecordsPage(records.of(actor.subdistrict(), actor.requirePerson()));
    }
}
