package org.yicai.ops.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;
import org.yicai.ops.setup.StepsPage.Row;
import org.yicai.ops.setup.StepsPage.Step;
import org.yicai.party.PartyAccess;
import org.yicai.place.Places;
import org.yicai.web.Address;
import org.yicai.web.Enquiry;
import tools.jackson.core.type.TypeReference;

/** What is still to be set up, read from what is there: nobody ticks anything off. */
@Controller
class StepsController {

    private final Enquiry enquiry;
    private final Places places;
    private final PartyAccess access;
    private final Address address;

    StepsController(Enquiry enquiry, Places places, PartyAccess access, Address address) {
        this.enquiry = enquiry;
        this.places = places;
        this.access = access;
        this.address = address;
    }

    @GetMapping("/setup/steps")
    StepsPage show(Actor actor, HttpServletRequest request) {
        access.requireKeep(actor);
        Function<Task, String> name = task -> task.name().toLowerCase(Locale.ROOT);
        var questions = Arrays.stream(Task.values()).collect(Collectors.toMap(name, Task::question));
        var parameters = Map.of("subdistrict", actor.subdistrict().value(), "today", places.today());
        var found = enquiry.ask(questions, parameters, new TypeReference<Map<String, List<Row>>>() {});
        var steps = Arrays.stream(Task.values()).map(task -> new Step(task, found.get(name.apply(task)).getFirst())).toList();
        return new StepsPage(steps, address.of(request, ""));
    }
}
