package org.yicai.message;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Missing;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;

/** Shows what went out, in the demo only: there it stands in for the telephone. */
@Controller
class OutboxController {

    private final Outbox outbox;
    private final boolean demo;

    OutboxController(Outbox outbox, @Value("${yicai.demo:false}") boolean demo) {
        this.outbox = outbox;
        this.demo = demo;
    }

    @OpenToAll
    @GetMapping("/outbox")
    OutboxPage show(Fields in) {
        if (!demo) {
            throw new Missing();
        }
        var address = in.optional("to", 40);
        return new OutboxPage(outbox.latest(address), address);
    }
}
