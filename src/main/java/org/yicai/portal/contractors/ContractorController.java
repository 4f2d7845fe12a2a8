package org.yicai.portal.contractors;

import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.party.OrganisationKind;
import org.yicai.place.Places;
import org.yicai.web.Enquiry;
import org.yicai.web.OpenToAll;
import tools.jackson.core.type.TypeReference;

/** The record of a contractor in everyone's sight: what it did, project by project, without a mark of its own and without a ranking. */
@Controller
class ContractorController {

    private static final String[] KINDS = Arrays.stream(OrganisationKind.values()).filter(OrganisationKind::mayContract).map(Enum::name).toArray(String[]::new);
    private final Enquiry enquiry;
    private final Places places;

    ContractorController(Enquiry enquiry, Places places) {
        this.enquiry = enquiry;
        this.places = places;
    }

    /** In one statement. */
    @OpenToAll
    @GetMapping("/contractors/{id}")
    ContractorPage show(@PathVariable String id) {
        var parameters = Map.of("id", Ids.of(id), "kinds", KINDS, "zone", places.zone().getId(), "today", places.today());
        var done = enquiry.ask(Done.QUESTIONS, parameters, new TypeReference<Done>() {});
        return new ContractorPage(done.contractor().stream().findFirst().orElseThrow(Missing::new), done.projects());
    }
}
