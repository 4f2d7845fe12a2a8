package org.yicai.activity.change;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.RiskLevel;
import org.yicai.activity.schedule.Causes;
import org.yicai.activity.schedule.PlanForm;
import org.yicai.activity.schedule.PositionForm;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Reads how an activity shall be; what is left empty stays as it is. */
@Component
class ChangeForm {

    private final PlanForm plans;
    private final PositionForm positions;
    private final Causes causes;
    private final Places places;

    ChangeForm(PlanForm plans, PositionForm positions, Causes causes, Places places) {
        this.plans = plans;
        this.positions = positions;
        this.causes = causes;
        this.places = places;
    }

    /** Begins the form with what is. */
    Fields begin(Fields in, Planned now, List<Planned.Spot> spots) {
        for (int i = 0; i < spots.size(); i++) {
            in.with("seats_" + i, spots.get(i).seats());
        }
        return in.with("venue", now.venue()).with("words", now.words()).with("starts_at", local(now.startsAt())).with("ends_at", local(now.endsAt())).with("places", now.places())
                .with("risk_level", now.riskLevel().name()).with("risk_notice", now.riskNotice()).with("seen", now.version());
    }

    /** @return null beside findings */
    @Nullable Change read(Fields in, Planned now, List<Planned.Spot> spots) {
        var venue = in.text("venue", 100);
        var words = in.text("words", 1_000);
        var starts = in.moment("starts_at");
        var ends = in.moment("ends_at");
        var room = in.typed("places").isBlank() ? now.places() : in.whole("places", 1, 5_000);
        var level = in.typed("risk_level").isBlank() ? now.riskLevel() : in.choice("risk_level", RiskLevel.class);
        var notice = in.typed("risk_notice").isBlank() ? now.riskNotice() : in.text("risk_notice", 300);
        var seats = new HashMap<String, Integer>();
        for (int i = 0; i < spots.size(); i++) {
            var field = "seats_" + i;
            seats.put(spots.get(i).name(), in.typed(field).isBlank() ? spots.get(i).seats() : in.whole(field, 1, 500));
        }
        var fresh = positions.read(in, "");
        if (fresh != null && seats.containsKey(fresh.name())) {
            in.refuse("position_name", "activity.finding.position-known");
        }
        return in.ok() ? new Change(venue, words, Duration.between(local(now.startsAt()), starts), Duration.between(local(now.endsAt()), ends), room, level, notice, seats, fresh) : null;
    }

    /** Whether the change can be: within the contract if there is one, and not less room than is taken. */
    void fits(Fields in, Activity activity, Planned each, Change change, List<Planned.Spot> spots) {
        if (change.moves()) {
            causes.of(activity).ifPresentOrElse(
                    it -> plans.fits(in, it, local(each.starts(change)), local(each.ends(change))), () -> in.refuse("starts_at", "activity.finding.deliverable"));
        }
        if (change.places() < each.taken()) {
            in.refuse("places", "activity.finding.places-taken", each.taken(), change.places(), local(each.startsAt()).toLocalDate());
        }
        var fresh = change.fresh();
        if (fresh != null && spots.stream().anyMatch(spot -> spot.name().equals(fresh.name()))) {
            in.refuse("position_name", "activity.finding.position-known");
        }
        for (int i = 0; i < spots.size(); i++) {
            var spot = spots.get(i);
            int wanted = change.seats().getOrDefault(spot.name(), spot.seats());
            if (wanted < spot.taken()) {
                in.refuse("seats_" + i, "activity.finding.seats-taken", spot.name(), spot.taken(), wanted);
            }
        }
        if (change.riskLevel() == RiskLevel.HIGH && each.riskLevel() != RiskLevel.HIGH && each.byName() > 0) {
            in.refuse("risk_level", "activity.finding.raise-by-name", each.byName());
        }
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, places.zone());
    }
}
