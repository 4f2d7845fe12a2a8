package org.yicai.portal.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;
import org.yicai.web.Address;
import org.yicai.web.Enquiry;
import org.yicai.web.OpenToAll;
import org.yicai.web.Qr;
import tools.jackson.core.type.TypeReference;

/** Prints the public notice of a project 公示单; anybody may hang it up where the service is given. */
@Controller
class ProjectNoticeController {

    private final Enquiry enquiry;
    private final Places places;
    private final Address address;

    ProjectNoticeController(Enquiry enquiry, Places places, Address address) {
        this.enquiry = enquiry;
        this.places = places;
        this.address = address;
    }

    @OpenToAll
    @GetMapping("/projects/{id}/notice")
    ProjectNoticePage show(@PathVariable UUID id, HttpServletRequest request) {
        var notice = enquiry.ask(ProjectNotice.QUESTIONS, Map.of("id", id), new TypeReference<ProjectNotice>() {});
        if (notice.project().isEmpty()) {
            throw new Missing();
        }
        var base = address.of(request, "");
        var trust = base + "/projects/" + id + "/trust";
        var proof = notice.latest().stream().findFirst().map(each -> base + "/proofs/" + Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(each.leaf()))).orElse(null);
        return new ProjectNoticePage(notice, places.today(), places.subdistrict(notice.project().getFirst().subdistrict()).name("zh"), trust, Qr.of(trust), proof, proof == null ? null : Qr.of(proof), Address.local(base));
    }
}
