package org.yicai.supervision.question;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;
import org.yicai.project.ProjectId;
import org.yicai.supervision.Sampling;
import org.yicai.web.Enquiry;
import org.yicai.web.OpenToAll;
import tools.jackson.core.type.TypeReference;

/** The trust page of a project, for everybody. */
@Controller
class TrustController {

    private final Enquiry enquiry;
    private final Sampling sampling;
    private final Places places;

    TrustController(Enquiry enquiry, Sampling sampling, Places places) {
        this.enquiry = enquiry;
        this.sampling = sampling;
        this.places = places;
    }

    /** In one statement, and one for the draws. */
    @OpenToAll
    @GetMapping("/projects/{id}/trust")
    TrustPage show(@PathVariable UUID id) {
        var trust = enquiry.ask(Trust.QUESTIONS, Map.of("id", id, "today", places.today()), new TypeReference<Trust>() {});
        if (trust.project().isEmpty()) {
            throw new Missing();
        }
        return new TrustPage(trust, sampling.of(new ProjectId(id)));
    }
}
