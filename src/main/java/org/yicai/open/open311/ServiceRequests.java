package org.yicai.open.open311;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yicai.place.Places;
import org.yicai.place.Subdistrict;
import org.yicai.web.Words;

/** Writes a need down as a GeoReport v2 service request. */
@Component
class ServiceRequests {

    private final Places places;
    private final Words words;
    private final ZoneId zone;

    ServiceRequests(Places places, Words words, ZoneId zone) {
        this.places = places;
        this.words = words;
        this.zone = zone;
    }

    /** All fields of the standard; those that there is nothing to say about are null. */
    Map<String, Object> write(PublicRequests.Row row, Subdistrict subdistrict, String language) {
        var community = places.community(row.community());
        var request = new LinkedHashMap<String, Object>();
        request.put("service_request_id", row.receipt().toString());
        request.put("status", PublicRequests.CLOSED.contains(row.stage()) ? "closed" : "open");
        request.put("status_notes", notes(row.stage(), language));
        request.put("service_name", words.say(language, "label.Topic." + row.topic()));
        request.put("service_code", row.topic());
        request.put("description", shortened(row.words()));
        request.put("agency_responsible", subdistrict.name(language));
        request.put("service_notice", null);
        request.put("requested_datetime", Moment.write(row.voicedAt(), zone));
        request.put("updated_datetime", Moment.write(row.changedAt() == null ? row.voicedAt() : row.changedAt(), zone));
        request.put("expected_datetime", null);
        request.put("address", address(row, community == null ? "" : community.name(language), subdistrict.name(language)));
        request.put("address_id", community == null ? null : community.code());
        request.put("zipcode", null);
        request.put("lat", null);
        request.put("long", null);
        request.put("media_url", null);
        return request;
    }

    private String notes(String stage, String language) {
        return words.say(language, (words.has("open.stage." + stage) ? "open.stage." : "label.Stage.") + stage);
    }

    /** From the most specific to the most general, as the standard wants it. */
    private static String address(PublicRequests.Row row, String community, String subdistrict) {
        return java.util.stream.Stream.of(row.spot(), community, subdistrict).filter(each -> !each.isEmpty()).collect(java.util.stream.Collectors.joining(", "));
    }

    /** At most 4,000 characters. */
    private static String shortened(String text) {
        var most = Submission.LONGEST;
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
