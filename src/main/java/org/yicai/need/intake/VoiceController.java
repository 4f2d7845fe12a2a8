package org.yicai.need.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.Bypass;
import org.yicai.need.Clients;
import org.yicai.need.Intake;
import org.yicai.need.Need;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedPhotos;
import org.yicai.need.bypass.Bypasses;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Pace;
import org.yicai.web.Redirect;

/** Takes a need in: no account, one page, one sentence. */
@Controller
class VoiceController {

    private final Intake intake;
    private final VoiceForm form;
    private final Clients clients;
    private final Places places;
    private final NeedAccess access;
    private final Pace pace;
    private final NeedPhotos photos;
    private final Bypasses bypasses;
    private final AboutProject aboutProject;

    // nine: what is read, where it goes, for whom somebody speaks, how fast, photographs, who must not read it, and what it is about
    VoiceController(Intake intake, VoiceForm form, Clients clients, Places places, NeedAccess access, Pace pace, NeedPhotos photos, Bypasses bypasses, AboutProject aboutProject) {
        this.intake = intake;
        this.form = form;
        this.clients = clients;
        this.places = places;
        this.access = access;
        this.pace = pace;
        this.photos = photos;
        this.bypasses = bypasses;
        this.aboutProject = aboutProject;
    }

    @OpenToAll
    @GetMapping("/needs/new")
    VoicePage ask(Fields in, Actor actor) {
        return page(in, actor, null);
    }

    @OpenToAll
    @PostMapping("/needs")
    Answer create(Fields in, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var acting = in.ticked("acting");
        if (acting) {
            access.requireActFor(actor);
        }
        var client = acting ? form.client(in) : null;
        var voicing = acting ? form.forSomebody(in, actor) : form.own(in, actor);
        var sent = photos.sent(in);
        if (!in.ok()) {
            return page(in, actor, null);
        }
        var wait = pace.take("need", acting, request, response);
        if (wait != null) {
            return page(in, actor, wait);
        }
        var need = intake.voice(actor, voicing);
        photos.add(actor, need, in, sent);
        if (!in.ok()) {
            return page(in, actor, null);
        }
        var about = AboutProject.number(in);
        if (!about.isEmpty()) {
            aboutProject.note(actor, need.id(), about);
        } else if (in.ticked("staff_only")) {
            bypasses.set(actor, need.id(), Bypass.WISHED, "resident");
        }
        if (client != null) {
            clients.keep(actor, need, client.name(), client.phone(), client.consent());
            return Redirect.to("/needs/" + need.receipt()).saying("need.done.voiced-for");
        }
        var next = Redirect.to("/needs/" + need.receipt() + "?pin=" + need.pin());
        return need.urgentKind() != null ? next : next.saying(hidden(need, in) ? "need.done.voiced-private" : "need.done.voiced");
    }

    /** Whether it is private though nobody said so. */
    private static boolean hidden(Need need, Fields in) {
        return !need.openToAll() && VoiceForm.chosen(in) == null;
    }

    private VoicePage page(Fields in, Actor actor, @Nullable Duration wait) {
        return new VoicePage(in, places.communities(actor.subdistrict()), access.mayActFor(actor), in.ticked("acting"), access.mayKeyIn(actor), wait);
    }
}
