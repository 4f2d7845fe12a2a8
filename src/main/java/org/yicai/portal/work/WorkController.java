package org.yicai.portal.work;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;
import org.yicai.place.Places;
import org.yicai.portal.work.WorkPage.Row;
import org.yicai.portal.work.WorkPage.Step;
import org.yicai.web.Enquiry;
import tools.jackson.core.type.TypeReference;

/** What somebody who is signed in can do next. */
@Controller
class WorkController {

    private final Enquiry enquiry;
    private final Places places;
    private final Clock clock;

    WorkController(Enquiry enquiry, Places places, Clock clock) {
        this.enquiry = enquiry;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/work")
    WorkPage show(Actor actor) {
        var mine = Arrays.stream(Next.values()).filter(each -> each.role() == null || actor.is(each.role())).toList();
        var questions = mine.stream().collect(Collectors.toMap(WorkController::name, Next::question));
        var found = enquiry.ask(questions, parameters(actor), new TypeReference<Map<String, List<Row>>>() {});
        var steps = new ArrayList<Step>();
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (actor.is(role)) {
                roles.add(role);
                steps.addAll(steps(role, mine, found));
            }
        }
        steps.addAll(steps(null, mine, found));
        return new WorkPage(steps, roles, places.today(), places.zone());
    }

    private static List<Step> steps(@Nullable Role role, List<Next> mine, Map<String, List<Row>> found) {
        return mine.stream().filter(each -> each.role() == role).flatMap(each -> found.get(name(each)).stream().map(row -> new Step(each, row))).toList();
    }

    private static String name(Next next) {
        return next.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> parameters(Actor actor) {
        var contractors = actor.appointments().stream()
                .filter(each -> each.role() == Role.CONTRACTOR)
                .map(each -> each.organisation().value())
                .toArray(UUID[]::new);
        return Map.of(
                "subdistrict", actor.subdistrict().value(),
                "person", actor.requirePerson().value(),
                "organisations", contractors,
                "today", places.today(),
                "now", clock.instant().atOffset(ZoneOffset.UTC));
    }
}
