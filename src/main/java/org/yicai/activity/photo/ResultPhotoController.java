package org.yicai.activity.photo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.ActivityId;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Picture;
import org.yicai.web.Redirect;

/** The organiser adds photographs to what was done, says why one was seen before, or takes one away. */
@Controller
class ResultPhotoController {

    private final Activities activities;
    private final ResultPhotos photos;
    private final Matches matches;
    private final ActivityAccess access;

    ResultPhotoController(Activities activities, ResultPhotos photos, Matches matches, ActivityAccess access) {
        this.activities = activities;
        this.photos = photos;
        this.matches = matches;
        this.access = access;
    }

    @GetMapping("/activities/{id}/photos")
    ResultPhotosPage list(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, own(id, actor), null);
    }

    private Activity own(UUID id, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        access.requireOwn(actor, activity);
        return activity;
    }

    private ResultPhotosPage page(Fields in, Activity activity, @Nullable Integer answering) {
        return new ResultPhotosPage(in, activity, photos.of(activity.id()), matches.waiting(activity.id()), answering);
    }

    @PostMapping("/activities/{id}/photos")
    Answer add(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = own(id, actor);
        var standing = photos.of(activity.id());
        var sent = photos.sent(in);
        if (!standing.recorded()) {
            in.refuse(ResultPhotos.FIELD, "photo.finding.first");
        } else if (standing.confirmed()) {
            in.refuse(ResultPhotos.FIELD, "photo.finding.late");
        } else if (sent.isEmpty() && in.ok()) {
            in.refuse(ResultPhotos.FIELD, "photo.finding.none");
        }
        var held = in.ok() && photos.add(actor, activity, in, sent);
        return in.ok() ? Redirect.to("/activities/" + id + "/photos").saying(held ? "photo.done.held" : "photo.done.added") : page(in, activity, null);
    }

    enum Word {
        EXPLAIN,
        TAKE_AWAY,
        /** Out of everybody's sight: at any time, since whoever is on it may change their mind. */
        CLOSE
    }

    @PostMapping("/activities/{id}/photos/{number}/answer")
    Answer answer(@PathVariable UUID id, @PathVariable int number, Fields in, Actor actor) {
        var activity = own(id, actor);
        var word = in.choice("word", Word.class);
        var explanation = word == Word.EXPLAIN ? in.text("explanation", 300) : "";
        if (word == null || !in.ok()) {
            return page(in, activity, number);
        }
        if (word == Word.EXPLAIN) {
            matches.explain(actor, activity, number, explanation);
        } else if (word == Word.CLOSE) {
            photos.close(actor, activity.id(), number);
        } else {
            photos.takeAway(actor, activity.id(), number, photos.of(activity.id()).confirmed());
        }
        return Redirect.to("/activities/" + id + "/photos").saying(word == Word.EXPLAIN ? "photo.done.explained" : word == Word.CLOSE ? "photo.done.closed" : "photo.done.taken-away");
    }

    /** A print, without what the camera wrote into it; one that waits is for the organiser alone. */
    @OpenToAll
    @GetMapping("/activities/{id}/photos/{number}")
    Picture show(@PathVariable UUID id, @PathVariable int number, Fields in, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        var photo = photos.find(activity.id(), number);
        var forAll = photo.openToAll() && !photo.held();
        if (!forAll && !(photo.held() ? access.isOwn(actor, activity) : access.seesPhotos(actor, activity))) {
            throw new Missing();
        }
        var print = photos.print(photo, in.ticked("small"));
        return new Picture("image/jpeg", "photo-" + number + ".jpg", print.bytes(), print.tag(), forAll);
    }
}
