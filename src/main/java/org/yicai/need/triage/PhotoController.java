package org.yicai.need.triage;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.Need;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedId;
import org.yicai.need.NeedPhotos;
import org.yicai.need.Needs;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Keeps a photograph from the public, for the faces and number plates on it, and shows it again. */
@Controller
class PhotoController {

    private final Needs needs;
    private final NeedPhotos photos;
    private final TriageSheet sheet;
    private final NeedAccess access;

    PhotoController(Needs needs, NeedPhotos photos, TriageSheet sheet, NeedAccess access) {
        this.needs = needs;
        this.photos = photos;
        this.sheet = sheet;
        this.access = access;
    }

    @PostMapping("/triage/{id}/hidden-photos")
    Answer hide(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var number = in.whole("number", 1, NeedPhotos.MOST);
        var reason = in.text("hiding", 100);
        if (!in.ok()) {
            return sheet.of(in, need, actor);
        }
        photos.hide(actor, need.id(), number, reason);
        return Redirect.to("/triage/" + id).saying("need.done.photo-hidden");
    }

    @PostMapping("/triage/{id}/shown-photos")
    Answer show(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var number = in.whole("number", 1, NeedPhotos.MOST);
        if (!in.ok()) {
            return sheet.of(in, need, actor);
        }
        photos.show(actor, need.id(), number);
        return Redirect.to("/triage/" + id).saying("need.done.photo-shown");
    }

    private Need mine(UUID id, Actor actor) {
        var need = needs.get(new NeedId(id));
        access.requireTriage(actor, need);
        return need;
    }
}
