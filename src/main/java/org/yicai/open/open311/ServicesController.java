package org.yicai.open.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.open.open311.Door.Content;
import org.yicai.web.Address;
import org.yicai.web.Data;
import org.yicai.web.Fields;
import org.yicai.web.OpenToMachines;

/** Where the interface is (Open311 Service Discovery), and which services there are. */
@Controller
class ServicesController {

    /** When something in what this interface answers last changed its meaning. */
    private static final String CHANGESET = "2026-11-24T00:00:00+08:00";

    private final Door door;
    private final Jurisdictions jurisdictions;
    private final Address address;
    private final boolean demo;

    ServicesController(Door door, Jurisdictions jurisdictions, Address address, @Value("${yicai.demo:false}") boolean demo) {
        this.door = door;
        this.jurisdictions = jurisdictions;
        this.address = address;
        this.demo = demo;
    }

    @OpenToMachines
    @GetMapping({"/open311/discovery.json", "/open311/discovery.xml"})
    Data discover(HttpServletRequest request, Fields in) {
        return door.answer(request, () -> {
            var endpoint = new LinkedHashMap<String, Object>();
            endpoint.put("specification", "http://wiki.open311.org/GeoReport_v2");
            endpoint.put("url", address.of(request, "/open311/v2"));
            endpoint.put("changeset", CHANGESET);
            endpoint.put("type", demo ? "test" : "production");
            endpoint.put("formats", List.of("text/xml", "application/json"));
            var office = jurisdictions.of(in);
            var discovery = new LinkedHashMap<String, Object>();
            discovery.put("changeset", CHANGESET);
            discovery.put("contact", (office.name(Door.language(request)) + " " + office.phone()).strip());
            discovery.put("key_service", (office.name(Door.language(request)) + " " + office.phone()).strip());
            discovery.put("endpoints", List.of((Map<String, Object>) endpoint));
            return Content.of("discovery", discovery);
        });
    }

    @OpenToMachines
    @GetMapping({"/open311/v2/services.json", "/open311/v2/services.xml"})
    Data list(HttpServletRequest request, Fields in) {
        return door.answer(request, () -> {
            jurisdictions.of(in);
            return Content.of("services", jurisdictions.services(Door.language(request)));
        });
    }

    @OpenToMachines
    @GetMapping({"/open311/v2/services/{code}.json", "/open311/v2/services/{code}.xml"})
    Data define(HttpServletRequest request, @PathVariable String code, Fields in) {
        return door.answer(request, () -> {
            var subdistrict = jurisdictions.of(in);
            var topic = jurisdictions.topic(code).orElseThrow(() -> Failure.missing("open.finding.service"));
            return Content.of("service_definition", jurisdictions.definition(subdistrict, topic, Door.language(request)));
        });
    }
}
