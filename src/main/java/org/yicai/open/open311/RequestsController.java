package org.yicai.open.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.open.open311.Door.Content;
import org.yicai.web.Data;
import org.yicai.web.Fields;
import org.yicai.web.OpenToMachines;

/** Public needs for other programmes: several, one, and the number that a token stands for. */
@Controller
class RequestsController {

    private final Door door;
    private final Jurisdictions jurisdictions;
    private final PublicRequests requests;
    private final ServiceRequests writing;
    private final Clock clock;
    private final ZoneId zone;

    // six: the door, where, what, how it is written, and the time
    RequestsController(Door door, Jurisdictions jurisdictions, PublicRequests requests, ServiceRequests writing, Clock clock, ZoneId zone) {
        this.door = door;
        this.jurisdictions = jurisdictions;
        this.requests = requests;
        this.writing = writing;
        this.clock = clock;
        this.zone = zone;
    }

    @OpenToMachines
    @GetMapping({"/open311/v2/requests.json", "/open311/v2/requests.xml"})
    Data list(HttpServletRequest request, Fields in) {
        return door.answer(request, () -> {
            var subdistrict = jurisdictions.of(in);
            var question = Question.read(in, jurisdictions, zone, clock.instant());
            var rows = requests.list(subdistrict.id(), question);
            var shown = rows.subList(0, Math.min(rows.size(), question.size()));
            var written = shown.stream().map(each -> writing.write(each, subdistrict, Door.language(request))).toList();
            var headers = rows.size() > shown.size() ? Map.of(HttpHeaders.LINK, next(request, shown.getLast().receipt())) : Map.<String, String>of();
            return new Content("service_requests", written, headers);
        });
    }

    /** RFC 8288: where the list goes on; relative, so that it is right behind any proxy. */
    private static String next(HttpServletRequest request, Receipt last) {
        var query = request.getParameterMap().entrySet().stream()
                .filter(each -> !each.getKey().equals("before") && !each.getKey().equals("api_key"))
                .flatMap(each -> Arrays.stream(each.getValue()).map(value -> encoded(each.getKey()) + "=" + encoded(value) + "&"))
                .collect(Collectors.joining());
        return "<?" + query + "before=" + last + ">; rel=\"next\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @OpenToMachines
    @GetMapping({"/open311/v2/requests/{id}.json", "/open311/v2/requests/{id}.xml"})
    Data show(HttpServletRequest request, @PathVariable String id, Fields in) {
        return door.answer(request, () -> {
            var subdistrict = jurisdictions.of(in);
            var row = requests.find(subdistrict.id(), Receipt.of(id)).orElseThrow(Missing::new);
            return Content.of("service_requests", List.of(writing.write(row, subdistrict, Door.language(request))));
        });
    }

    /** Every request gets its number at once, so a token is never anything else than that number. */
    @OpenToMachines
    @GetMapping({"/open311/v2/tokens/{token}.json", "/open311/v2/tokens/{token}.xml"})
    Data resolve(HttpServletRequest request, @PathVariable String token, Fields in) {
        return door.answer(request, () -> {
            var receipt = Receipt.of(token);
            if (!requests.given(jurisdictions.of(in).id(), receipt)) {
                throw new Missing();
            }
            var answer = new LinkedHashMap<String, Object>();
            answer.put("service_request_id", receipt.toString());
            answer.put("token", receipt.toString());
            return Content.of("service_requests", List.of((Map<String, Object>) answer));
        });
    }
}
