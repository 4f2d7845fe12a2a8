package org.yicai.need.progress;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedPhotos;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Picture;
import org.yicai.web.Redirect;

/** Shows the photographs of a need to those who may see them, and takes more from the person. */
@Controller
class PhotoController {

    private final NeedSheet sheet;
    private final OpenNeeds open;
    private final NeedPhotos photos;
    private final NeedAccess access;

    PhotoController(NeedSheet sheet, OpenNeeds open, NeedPhotos photos, NeedAccess access) {
        this.sheet = sheet;
        this.open = open;
        this.photos = photos;
        this.access = access;
    }

    @OpenToAll
    @GetMapping("/needs/{receipt}/photos/{number}")
    Picture show(@PathVariable String receipt, @PathVariable int number, Fields in, Actor actor) {
        var photo = photos.find(Receipt.of(receipt), number).orElseThrow(Missing::new);
        var need = photo.need();
        var forAll = need.openToAll() && need.triagedAt() != null && !photo.hidden();
        if (!forAll && !NeedSheet.mine(need, actor) && !access.mayTriage(actor, need) && !(in.typed("pin").matches("[0-9]{4}") && open.pinFits(need.id(), in.typed("pin")))) {
            throw new Missing();
        }
        var print = photos.print(photo, in.ticked("small"));
        return new Picture("image/jpeg", "photo-" + number + ".jpg", print.bytes(), print.tag(), forAll);
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/needs/{receipt}/photos")
    Answer add(@PathVariable String receipt, Fields in, Actor actor) {
        var told = sheet.told(receipt);
        var need = told.need();
        var sent = photos.sent(in);
        if (sent.isEmpty() && in.ok()) {
            in.refuse(NeedPhotos.FIELD, "need.finding.photo");
        }
        if (in.ok() && !NeedSheet.mine(need, actor) && !open.pinFits(need.id(), in.text("pin", 4))) {
            in.refuse("pin", "need.finding.pin");
        }
        if (in.ok() && !NeedPhotos.welcome(need)) {
            in.refuse(NeedPhotos.FIELD, "need.finding.photo-late");
        }
        if (in.ok()) {
            photos.add(actor.at(need.subdistrict()), need, in, sent);
        }
        return in.ok() ? Redirect.to("/needs/" + need.receipt() + "?pin=" + need.pin()).saying("need.done.photo") : sheet.of(in, told, actor);
    }
}
