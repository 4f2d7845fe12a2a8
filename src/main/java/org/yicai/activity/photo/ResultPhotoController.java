package org.yicai.activity.photo;

import java.util.List;
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

/** The organiser adds photographs to what was done, says why one was seen before, or takes one away; an official closes one to the public. */
@Controller
class ResultPhotoController {

    private final Activities activities;
    private final ResultPhotos photos;
    private final Matches matches;
    private final PhotoAsks asks;
    private final ActivityAccess access;

    ResultPhotoController(Activities activities, ResultPhotos photos, Matches matches, PhotoAsks asks, ActivityAccess access) {
        this.activities = activities;
        this.photos = photos;
        this.matches = matches;
        this.asks = asks;
        this.access = access;
    }

    @GetMapping("/activities/{id}/photos")
    ResultPhotosPage list(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        access.requireClosePhotos(actor, activity);
        return page(in, activity, actor, null);
    }

    private Activity own(UUID id, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        access.requireOwn(actor, activity);
        return activity;
    }

    private ResultPhotosPage page(Fields in, Activity activity, Actor actor, @Nullable Integer answering) {
        var own = access.isOwn(actor, activity);
        return new ResultPhotosPage(in, activity, photos.of(activity.id()), own ? matches.waiting(activity.id()) : List.of(), asks.of(activity), own, access.followsPhotos(actor, activity), answering);
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
        return in.ok() ? Redirect.to("/activities/" + id + "/photos").saying(held ? "photo.done.held" : "photo.done.added") : page(in, activity, actor, null);
    }

    enum Word {
        EXPLAIN,
        TAKE_AWAY,
        /** Out of everybody's sight: at any time, since whoever is on it may change their mind. An official says why. */
        CLOSE,
        /** An official has looked at what somebody asked, and it may stay open. */
        STAYS;

        String done() {
            return switch (this) {
                case EXPLAIN -> "photo.done.explained";
                case TAKE_AWAY -> "photo.done.taken-away";
                case CLOSE -> "photo.done.closed";
                case STAYS -> "photo.done.stays";
            };
        }
    }

    @PostMapping("/activities/{id}/photos/{number}/answer")
    Answer answer(@PathVariable UUID id, @PathVariable int number, Fields in, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        access.requireClosePhotos(actor, activity);
        var word = in.choice("word", Word.class);
        if (word == Word.EXPLAIN || word == Word.TAKE_AWAY) {
            access.requireOwn(actor, activity);
        } else if (word == Word.STAYS) {
            access.requireFollowPhotos(actor, activity);
        }
        var explanation = word == Word.EXPLAIN ? in.text("explanation", 300) : "";
        var because = word != Word.CLOSE ? null : access.isOwn(actor, activity) ? PhotoAsks.Because.CONSENT : in.choice("photo_because", PhotoAsks.Because.class);
        if (word == null || !in.ok()) {
            return page(in, activity, actor, number);
        }
        switch (word) {
            case EXPLAIN -> matches.explain(actor, activity, number, explanation);
            case CLOSE -> asks.close(actor, activity.id(), number, because);
            case STAYS -> asks.keep(actor, activity.id(), number);
            case TAKE_AWAY -> photos.takeAway(actor, activity.id(), number, photos.of(activity.id()).confirmed());
        }
        return Redirect.to("/activities/" + id + "/photos").saying(word.done());
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
