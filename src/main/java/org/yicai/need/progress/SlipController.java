package org.yicai.need.progress;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Actor;
import org.yicai.web.Address;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Qr;

/** A slip of paper for the person a need is about: receipt, code, and where it leads. */
@Controller
class SlipController {

    private final NeedSheet sheet;
    private final OpenNeeds open;
    private final Address address;

    SlipController(NeedSheet sheet, OpenNeeds open, Address address) {
        this.sheet = sheet;
        this.open = open;
        this.address = address;
    }

    @OpenToAll
    @GetMapping("/needs/{receipt}/slip")
    SlipPage show(@PathVariable String receipt, Fields in, Actor actor, HttpServletRequest request) {
        var need = sheet.told(receipt).need();
        var proven = NeedSheet.mine(need, actor) || in.typed("pin").matches("[0-9]{4}") && open.pinFits(need.id(), in.typed("pin"));
        if (!proven && in.ticked("pin")) {
            in.refuse("pin", "need.finding.pin");
        }
        var link = address.of(request, "/needs/" + need.receipt());
        return new SlipPage(in, need, proven, link, Qr.of(link));
    }
}
