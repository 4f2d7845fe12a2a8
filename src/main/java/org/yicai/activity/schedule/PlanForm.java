package org.yicai.activity.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityAccess;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.project.Running;
import org.yicai.project.Running.Deliverable;
import org.yicai.web.Fields;

/** Reads a plan from its form, and says what does not fit. */
@Component
class PlanForm {

    private static final Duration LONGEST = Duration.ofHours(24);
    private final Running running;
    private final Places places;
    private final ActivityAccess access;
    private final Clock clock;

    PlanForm(Running running, Places places, ActivityAccess access, Clock clock) {
        this.running = running;
        this.places = places;
        this.access = access;
        this.clock = clock;
    }

    /** @return null beside findings */
    @Nullable Plan read(Fields in, Actor actor) {
        var deliverable = deliverable(in, actor);
        var title = in.text("title", 60);
        var words = in.text("words", 1_000);
        var risk = in.text("risk_notice", 300);
        var community = community(in, actor);
        var venue = in.text("venue", 100);
        var starts = in.moment("starts_at");
        var ends = in.moment("ends_at");
        var seats = in.whole("places", 1, 5_000);
        var position = position(in);
        if (in.ok()) {
            fits(in, deliverable, starts, ends);
        }
        if (!in.ok()) {
            return null;
        }
        var zone = places.zone();
        return new Plan(deliverable, title, words, risk, community, venue, starts.atZone(zone).toInstant(), ends.atZone(zone).toInstant(), seats, position);
    }

    private @Nullable Deliverable deliverable(Fields in, Actor actor) {
        var id = in.id("deliverable");
        var found = id == null ? null : running.deliverable(actor.subdistrict(), id).filter(each -> access.mayPlanFor(actor, each.contractor())).orElse(null);
        if (found == null) {
            in.refuse("deliverable", "activity.finding.deliverable");
        }
        return found;
    }

    private @Nullable UUID community(Fields in, Actor actor) {
        var community = in.id("community");
        if (community != null && !places.has(actor.subdistrict(), community)) {
            in.refuse("community", "web.finding.choice");
        }
        return community;
    }

    private static Plan.@Nullable Place position(Fields in) {
        var name = in.optional("position_name", 40);
        var duty = in.optional("position_duty", 200);
        var seats = in.typed("position_seats").isBlank() ? 0 : in.whole("position_seats", 0, 500);
        if (name.isEmpty() && duty.isEmpty() && seats == 0) {
            return null;
        }
        if (seats == 0) {
            in.refuse("position_seats", "activity.finding.seats");
        }
        in.text("position_name", 40);
        in.text("position_duty", 200);
        return new Plan.Place(name, duty, seats);
    }

    private void fits(Fields in, Deliverable deliverable, LocalDateTime starts, LocalDateTime ends) {
        if (!ends.isAfter(starts)) {
            in.refuse("ends_at", "activity.finding.ends-before");
        } else if (Duration.between(starts, ends).compareTo(LONGEST) > 0) {
            in.refuse("ends_at", "activity.finding.too-long", LONGEST.toHours());
        } else if (!ends.atZone(places.zone()).toInstant().isAfter(clock.instant())) {
            in.refuse("ends_at", "activity.finding.over-already");
        }
        if (starts.toLocalDate().isBefore(deliverable.from()) || ends.toLocalDate().isAfter(deliverable.until())) {
            in.refuse("starts_at", "activity.finding.outside", deliverable.from(), deliverable.until());
        }
    }
}
