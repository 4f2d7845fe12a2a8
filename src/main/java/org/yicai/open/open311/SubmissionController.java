package org.yicai.open.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.need.Need;
import org.yicai.open.apikey.ApiKey;
import org.yicai.open.apikey.ApiKeys;
import org.yicai.open.open311.Door.Content;
import org.yicai.place.Subdistrict;
import org.yicai.web.Address;
import org.yicai.web.Data;
import org.yicai.web.Fields;
import org.yicai.web.OpenToMachines;
import org.yicai.web.Words;

/** Takes a need in from another programme: the key proves which one. */
@Controller
class SubmissionController {

    private final Door door;
    private final Jurisdictions jurisdictions;
    private final ApiKeys keys;
    private final Reports reports;
    private final Words words;
    private final Address address;

    // six: the door, whose it is, with which key, where it goes, and the words and the address of the answer
    SubmissionController(Door door, Jurisdictions jurisdictions, ApiKeys keys, Reports reports, Words words, Address address) {
        this.door = door;
        this.jurisdictions = jurisdictions;
        this.keys = keys;
        this.reports = reports;
        this.words = words;
        this.address = address;
    }

    @OpenToMachines
    @PostMapping({"/open311/v2/requests.json", "/open311/v2/requests.xml"})
    Data create(HttpServletRequest request, Fields in) {
        return door.answer(request, () -> {
            var subdistrict = jurisdictions.of(in);
            var key = key(in, subdistrict);
            door.pass("key " + key.id(), key.perHour(), key.perHour());
            var repeat = request.getHeader("Idempotency-Key");
            var once = repeat == null ? "" : repeat.substring(0, Math.min(100, repeat.length()));
            var voicing = new Submission(in, subdistrict, jurisdictions, words).read();
            var need = reports.earlier(subdistrict.id(), key, once).orElseGet(() -> reports.take(subdistrict.id(), key, voicing, once));
            return Content.of("service_requests", List.of(receipt(request, need)));
        });
    }

    /** @throws Failure (403) without a good key of this very subdistrict */
    private ApiKey key(Fields in, Subdistrict subdistrict) {
        var sent = in.typed("api_key").strip();
        if (sent.isEmpty()) {
            throw Failure.forbidden("open.finding.no-key");
        }
        return keys.find(subdistrict.id(), sent).orElseThrow(() -> Failure.forbidden("open.finding.bad-key"));
    }

    private Map<String, Object> receipt(HttpServletRequest request, Need need) {
        var receipt = new LinkedHashMap<String, Object>();
        var number = need.receipt().toString();
        receipt.put("service_request_id", number);
        receipt.put("service_notice", words.say(Door.language(request), "open.notice", number, need.pin(), need.promisedBy(), address.of(request, "/needs/" + number)));
        receipt.put("account_id", null);
        return receipt;
    }
}
