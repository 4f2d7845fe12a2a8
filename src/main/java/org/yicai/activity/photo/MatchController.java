package org.yicai.activity.photo;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.activity.ActivityAccess;
import org.yicai.evidence.Photos;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.web.Cursor;
import org.yicai.web.Fields;
import org.yicai.web.Picture;

/** Photographs that resemble each other, side by side: for those who follow up what was bought, and for whoever put the fresh one there. */
@Controller
class MatchController {

    private final Matches matches;
    private final Photos photos;
    private final PhotoAsks asks;
    private final ActivityAccess access;

    MatchController(Matches matches, Photos photos, PhotoAsks asks, ActivityAccess access) {
        this.matches = matches;
        this.photos = photos;
        this.asks = asks;
        this.access = access;
    }

    @GetMapping("/photo-matches")
    MatchesPage list(Fields in, Actor actor) {
        access.requireComparePhotos(actor);
        var found = matches.explained(actor, in.ticked("before") ? Cursor.of(in.typed("before")) : Cursor.LATEST);
        var shown = found.subList(0, Math.min(Matches.PAGE, found.size()));
        return new MatchesPage(shown, asks.waiting(actor), found.size() > Matches.PAGE ? new Cursor(shown.getLast().explainedAt(), 0, shown.getLast().id()) : null);
    }

    @GetMapping("/photo-matches/{id}")
    MatchPage show(@PathVariable UUID id, Actor actor) {
        var match = seen(id, actor);
        return new MatchPage(match, named(match, actor), access.comparesPhotos(actor));
    }

    /** Whether the actor may know whose the earlier one is, and see it large. */
    private boolean named(Comparison match, Actor actor) {
        return access.comparesPhotos(actor) || access.isOfHolder(actor, match.earlier().holder());
    }

    /** The fresh one is 1, the earlier one 2. */
    @GetMapping("/photo-matches/{id}/pictures/{number}")
    Picture picture(@PathVariable UUID id, @PathVariable int number, Actor actor) {
        var match = seen(id, actor);
        if (number != 1 && number != 2) {
            throw new Missing();
        }
        var file = matches.file(id, number == 2).orElseThrow(Missing::new);
        // somebody else's: to be known again, and nobody on it
        var veiled = number == 2 && !named(match, actor);
        var print = veiled ? photos.veiled(file.subdistrict(), file.year(), file.sha256()) : photos.print(file.subdistrict(), file.year(), file.sha256());
        return new Picture("image/jpeg", "photo-" + number + ".jpg", print.bytes(), print.tag(), false);
    }

    /** What nobody explained yet is between the system and whoever put it there. */
    private Comparison seen(UUID id, Actor actor) {
        var match = matches.find(actor, id).orElseThrow(Missing::new);
        if (!access.isOfHolder(actor, match.fresh().holder()) && !(access.comparesPhotos(actor) && match.explanation() != null)) {
            throw new Missing();
        }
        return match;
    }
}
