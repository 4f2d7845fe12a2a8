package org.yicai.council.minutes;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Missing;
import org.yicai.web.OpenToAll;

/** The minutes of a closed meeting, for everyone and for the printer. */
@Controller
class MinutesController {

    private final Minutes minutes;

    MinutesController(Minutes minutes) {
        this.minutes = minutes;
    }

    @OpenToAll
    @GetMapping("/council/minutes/{id}")
    MinutesPage show(@PathVariable UUID id) {
        var chairs = minutes.chairs(id);
        if (chairs.isEmpty()) {
            throw new Missing();
        }
        return new MinutesPage(chairs, minutes.lines(id));
    }
}
