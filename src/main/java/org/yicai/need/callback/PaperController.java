package org.yicai.need.callback;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.LastWords;
import org.yicai.need.NeedAccess;
import org.yicai.place.Places;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Qr;
import org.yicai.web.Redirect;

/** For those without a telephone: a sheet to print, and a page to key the ticks in. */
@Controller
class PaperController {

    private final Callbacks callbacks;
    private final PaperForm form;
    private final LastWords words;
    private final Places places;
    private final NeedAccess access;
    private final Address address;

    // six: what is printed, and what is read from it
    PaperController(Callbacks callbacks, PaperForm form, LastWords words, Places places, NeedAccess access, Address address) {
        this.callbacks = callbacks;
        this.form = form;
        this.words = words;
        this.places = places;
        this.access = access;
        this.address = address;
    }

    @GetMapping("/callbacks/sheet")
    SheetPage sheet(Fields in, Actor actor, HttpServletRequest request) {
        access.requireKeyIn(actor);
        var community = places.community(in.optionalId("community"));
        var link = address.of(request, "/needs/find");
        return new SheetPage(in, places.communities(actor.subdistrict()), community,
                callbacks.paper(actor.subdistrict(), community == null ? null : community.id().value()), Qr.of(link), link);
    }

    /** With a community, the lines of its sheet are there already. */
    @GetMapping("/callbacks/paper")
    PaperPage show(Fields in, Actor actor) {
        access.requireKeyIn(actor);
        var community = in.optionalId("community");
        if (community != null) {
            int row = 1;
            for (var each : callbacks.paper(actor.subdistrict(), community).stream().limit(PaperForm.ROWS).toList()) {
                in.with("receipt_" + row++, each.receipt());
            }
        }
        return new PaperPage(in, PaperForm.ROWS);
    }

    @PostMapping("/callbacks/paper")
    Answer keyIn(Fields in, Actor actor) {
        access.requireKeyIn(actor);
        var lines = form.read(in, actor);
        if (!in.ok()) {
            return new PaperPage(in, PaperForm.ROWS);
        }
        lines.forEach(each -> words.take(actor, each.need(), each.answered()));
        return Redirect.to("/callbacks/paper").saying("need.done.keyed-in");
    }
}
