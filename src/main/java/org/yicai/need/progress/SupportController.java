package org.yicai.need.progress;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.need.Supports;
import org.yicai.party.Phone;
import org.yicai.web.Answer;
import org.yicai.web.Device;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** "I need that, too": one tap on the page of a need, a number only for those who want to be told. */
@Controller
class SupportController {

    private final NeedSheet sheet;
    private final Supports supports;

    SupportController(NeedSheet sheet, Supports supports) {
        this.sheet = sheet;
        this.supports = supports;
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/needs/{receipt}/supports")
    Answer support(@PathVariable String receipt, Fields in, Actor actor, Device device) {
        var told = sheet.told(receipt);
        var phone = Phone.optional(in);
        var page = sheet.of(in, told, actor);
        if (!in.ok()) {
            return page;
        }
        if (!page.supportable()) {
            throw new Missing(); // what may not be read cannot be joined
        }
        var fresh = supports.add(actor.at(told.need().subdistrict()), told.need(), phone, device.id());
        return Redirect.to("/needs/" + told.need().receipt()).saying(fresh ? "need.done.supported" : "need.done.supported-before");
    }
}
