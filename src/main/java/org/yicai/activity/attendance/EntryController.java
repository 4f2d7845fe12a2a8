package org.yicai.activity.attendance;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.web.Data;
import org.yicai.web.SentLater;

/** Where phones send the taps that they kept, one at a time: POST JSON, see {@link Sent}. */
@Controller
class EntryController {

    private static final int LARGEST = 4 * 1024;

    /** So many own taps of one person wait for a look; nobody fills a leader's page. */
    private static final int LOOKS = 3;

    private final Activities activities;
    private final Entries entries;
    private final Doorkeeper doorkeeper;
    private final DutyRoster roster;
    private final EntryAnswers answers;
    private final Clock clock;

    // six: what was tapped, whether it may be, and what the phone is told
    EntryController(Activities activities, Entries entries, Doorkeeper doorkeeper, DutyRoster roster, EntryAnswers answers, Clock clock) {
        this.activities = activities;
        this.entries = entries;
        this.doorkeeper = doorkeeper;
        this.roster = roster;
        this.answers = answers;
        this.clock = clock;
    }

    @SentLater
    @PostMapping("/door/entries")
    Data create(HttpServletRequest request, Actor actor) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        var now = clock.instant();
        var sent = body.length > LARGEST ? null : Sent.read(body, now);
        var say = answers.in(request, now);
        if (sent == null) {
            return say.unreadable();
        }
        if (!actor.isPerson(sent.who())) {
            return say.refused(409, DoorRule.OWN_ACCOUNT, sent);
        }
        try {
            return take(actor, activities.get(sent.activity()), sent, now, say);
        } catch (Missing elsewhere) {
            return say.missing();
        }
    }

    private Data take(Actor actor, Activity activity, Sent sent, Instant now, EntryAnswers.In say) {
        var tapped = sent.tapped(now);
        var claimed = entries.claim(actor, sent, tapped);
        if (claimed.isEmpty()) {
            return say.written(entries.of(actor, sent.key()), sent);
        }
        var forSelf = sent.about() == null && sent.name().isEmpty();
        if (!forSelf && !roster.has(actor, activity)) {
            return say.refused(422, DoorRule.ON_DUTY, sent);
        }
        if (!sent.likely()) {
            return look(actor, sent, claimed.get(), DoorRule.TIME_LIKELY, say);
        }
        return switch (doorkeeper.take(actor, activity, new Tap(sent.crossing(), sent.whom(), tapped))) {
            case Outcome.Noted noted -> {
                entries.counts(claimed.get(), noted.attendance());
                yield say.written(entries.of(actor, sent.key()), sent);
            }
            case Outcome.Broken broken -> {
                // whoever typed it wrong without a network cannot type it again: that moment is over
                var mistyped = broken.rule() == DoorRule.CODE_FITS || broken.rule() == DoorRule.CODE_FRESH;
                yield sent.kept() && mistyped ? look(actor, sent, claimed.get(), broken.rule(), say) : say.refused(422, broken.rule(), sent);
            }
        };
    }

    private Data look(Actor actor, Sent sent, UUID claimed, DoorRule rule, EntryAnswers.In say) {
        if (entries.waiting(actor, sent.activity()) >= LOOKS) {
            return say.refused(422, rule, sent);
        }
        entries.lookAt(actor, claimed, rule);
        return say.written(entries.of(actor, sent.key()), sent);
    }
}
