package org.yicai.open.open311;

import java.util.LinkedHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.need.Topic;
import org.yicai.place.Community;
import org.yicai.place.Places;
import org.yicai.place.Subdistrict;
import org.yicai.web.Fields;
import org.yicai.web.Words;

/** A jurisdiction is a subdistrict under its 12-digit code; its services are the topics of needs. */
@Component
class Jurisdictions {

    private final Places places;
    private final Words words;

    Jurisdictions(Places places, Words words) {
        this.places = places;
        this.words = words;
    }

    /**
     * The one named by jurisdiction_id, or the main one.
     *
     * @throws Failure (404) when this installation does not serve it
     */
    Subdistrict of(Fields in) {
        var code = in.typed("jurisdiction_id").strip();
        return places.subdistricts().stream().filter(each -> code.isEmpty() ? each.main() : each.code().equals(code)).findFirst()
                .orElseThrow(() -> Failure.missing("open.finding.jurisdiction"));
    }

    /** The topic that is the service of this code. */
    Optional<Topic> topic(String code) {
        return Arrays.stream(Topic.values()).filter(each -> each.name().equals(code.strip())).findFirst();
    }

    String name(Topic topic, String language) {
        return words.say(language, "label.Topic." + topic.name());
    }

    /** The community of this 12-digit code that is in being today; null when the subdistrict has none. */
    @Nullable Community community(Subdistrict subdistrict, String code) {
        return places.communities(subdistrict.id()).stream().filter(each -> each.code().equals(code)).findFirst().orElse(null);
    }

    List<Map<String, Object>> services(String language) {
        return Arrays.stream(Topic.values()).map(topic -> {
            var service = new LinkedHashMap<String, Object>();
            service.put("service_code", topic.name());
            service.put("service_name", name(topic, language));
            service.put("description", words.has("open.topic." + topic) ? words.say(language, "open.topic." + topic) : "");
            service.put("metadata", true);
            service.put("type", "realtime");
            service.put("keywords", null);
            service.put("group", null);
            return (Map<String, Object>) service;
        }).toList();
    }

    Map<String, Object> definition(Subdistrict subdistrict, Topic topic, String language) {
        var definition = new LinkedHashMap<String, Object>();
        var communities = places.communities(subdistrict.id()).stream().map(each -> value(each.code(), each.name(language))).toList();
        var visibility = List.of(value("public", words.say(language, "open.visibility.public")), value("private", words.say(language, "open.visibility.private")));
        definition.put("service_code", topic.name());
        definition.put("attributes", List.of(
                attribute("community", 1, words.say(language, "open.attribute.community"), communities),
                attribute("visibility", 2, words.say(language, "open.attribute.visibility"), visibility)));
        return definition;
    }

    private static Map<String, Object> attribute(String code, int order, String description, List<Map<String, Object>> values) {
        var attribute = new LinkedHashMap<String, Object>();
        attribute.put("variable", true);
        attribute.put("code", code);
        attribute.put("datatype", "singlevaluelist");
        attribute.put("required", false);
        attribute.put("datatype_description", null);
        attribute.put("order", order);
        attribute.put("description", description);
        attribute.put("values", values);
        return attribute;
    }

    private static Map<String, Object> value(String key, String name) {
        var value = new LinkedHashMap<String, Object>();
        value.put("key", key);
        value.put("name", name);
        return value;
    }
}
