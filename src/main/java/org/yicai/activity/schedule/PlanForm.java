package org.yicai.activity.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.activity.RiskLevel;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Reads a plan from its form, and says what does not fit. */
@Component
public class PlanForm {

    private static final Duration LONGEST = Duration.ofHours(24);
    private final Causes causes;
    private final Places places;
    private final Clock clock;
    private final PositionForm positions;

    PlanForm(Causes causes, Places places, Clock clock, PositionForm positions) {
        this.causes = causes;
        this.places = places;
        this.clock = clock;
        this.positions = positions;
    }

    /** @return null beside findings */
    @Nullable Plan read(Fields in, Actor actor) {
        var cause = causes.read(in, actor);
        var title = in.text("title", 60);
        var words = in.text("words", 1_000);
        var level = in.typed("risk_level").isBlank() ? RiskLevel.LOW : in.choice("risk_level", RiskLevel.class);
        var risk = in.text("risk_notice", 300);
        var community = community(in, actor);
        var venue = in.text("venue", 100);
        var starts = in.moment("starts_at");
        var ends = in.moment("ends_at");
        var seats = in.whole("places", 1, 5_000);
        var from = optionalMoment(in, "sign_up_from");
        var until = optionalMoment(in, "sign_up_until");
        var wanted = positions.all(in);
        if (in.ok()) {
            fits(in, cause, starts, ends);
            fits(in, from, until, ends);
        }
        if (!in.ok()) {
            return null;
        }
        var zone = places.zone();
        return new Plan(cause, title, words, level, risk, community, venue, starts.atZone(zone).toInstant(), ends.atZone(zone).toInstant(), seats, instant(from), instant(until), wanted);
    }

    private static @Nullable LocalDateTime optionalMoment(Fields in, String field) {
        return in.typed(field).isBlank() ? null : in.moment(field);
    }

    private @Nullable Instant instant(@Nullable LocalDateTime moment) {
        return moment == null ? null : moment.atZone(places.zone()).toInstant();
    }

    private static void fits(Fields in, @Nullable LocalDateTime from, @Nullable LocalDateTime until, LocalDateTime ends) {
        if (from != null && !from.isBefore(ends)) {
            in.refuse("sign_up_from", "activity.finding.window-after");
        } else if (until != null && until.isAfter(ends)) {
            in.refuse("sign_up_until", "activity.finding.window-after");
        } else if (from != null && until != null && !from.isBefore(until)) {
            in.refuse("sign_up_until", "activity.finding.window");
        }
    }

    private @Nullable UUID community(Fields in, Actor actor) {
        var community = in.id("community");
        if (community != null && !places.has(actor.subdistrict(), community)) {
            in.refuse("community", "web.finding.choice");
        }
        return community;
    }

    /** Whether the times can be, and lie within the contract if there is one. */
    public void fits(Fields in, Causes.Cause cause, LocalDateTime starts, LocalDateTime ends) {
        if (!ends.isAfter(starts)) {
            in.refuse("ends_at", "activity.finding.ends-before");
        } else if (Duration.between(starts, ends).compareTo(LONGEST) > 0) {
            in.refuse("ends_at", "activity.finding.too-long", LONGEST.toHours());
        } else if (!ends.atZone(places.zone()).toInstant().isAfter(clock.instant())) {
            in.refuse("ends_at", "activity.finding.over-already");
        }
        if (cause.from() != null && starts.toLocalDate().isBefore(cause.from()) || cause.until() != null && ends.toLocalDate().isAfter(cause.until())) {
            in.refuse("starts_at", "activity.finding.outside", cause.from(), cause.until());
        }
    }
}
