package org.yicai.activity.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.Capacity;
import org.yicai.activity.Through;
import org.yicai.kernel.Actor;
import org.yicai.web.Fields;

/** Keys a sheet in, row by row: all of it or, with findings at their rows, nothing. */
@Component
class PaperForm {

    /** So many lines for people who stand on no list. */
    static final int MORE = 10;

    /** Service is recorded within ten working days (民政部令第67号 art. 11); two more weekends lie in between. */
    static final Duration LONGEST = Duration.ofDays(15);

    private final Doorkeeper doorkeeper;
    private final ZoneId zone;
    private final Clock clock;

    PaperForm(Doorkeeper doorkeeper, ZoneId zone, Clock clock) {
        this.doorkeeper = doorkeeper;
        this.zone = zone;
        this.clock = clock;
    }

    /** Writes all of it down, or leaves findings. */
    void take(Fields in, Activity activity, List<RollRow> rows, Actor by) {
        if (clock.instant().isAfter(activity.endsAt().plus(LONGEST))) {
            in.refuse(DoorRule.DOOR_OPEN.finding(""));
            return;
        }
        int before = in.findings().size();
        int written = 0;
        for (var row : rows) {
            written += row(in, activity, by, row.id().toString(), new Whom.Listed(row.id(), Through.PAPER), row.attendance() == null && in.chosen("there", row.id()));
        }
        for (int number = 1; number <= MORE; number++) {
            var name = in.optional("name_" + number, 40);
            written += row(in, activity, by, String.valueOf(number), new Whom.Newcomer(name, Capacity.RESIDENT, Through.PAPER), !name.isEmpty());
        }
        if (written == 0 && in.findings().size() == before) {
            in.refuse("", "activity.finding.paper-empty");
        }
    }

    /** @return how many crossings were written */
    private int row(Fields in, Activity activity, Actor by, String id, Whom whom, boolean ticked) {
        var from = time(in, activity, "in_" + id, ticked ? activity.startsAt() : null);
        var until = time(in, activity, "out_" + id, null);
        if (from == null && until != null && whom instanceof Whom.Newcomer) {
            in.refuse(DoorRule.IN_FIRST.finding("out_" + id));
            return 0;
        }
        if (from != null && whom instanceof Whom.Newcomer newcomer && newcomer.name().isEmpty()) {
            in.refuse("name_" + id, "web.finding.empty");
            return 0;
        }
        var noted = from == null ? null : take(in, activity, by, "in_" + id, new Tap(Crossing.IN, whom, from));
        if (until == null || from != null && noted == null) {
            return noted == null ? 0 : 1;
        }
        var leaving = noted == null ? whom : new Whom.Listed(noted.attendance(), Through.PAPER);
        return (noted == null ? 0 : 1) + (take(in, activity, by, "out_" + id, new Tap(Crossing.OUT, leaving, until)) == null ? 0 : 1);
    }

    private Outcome.@Nullable Noted take(Fields in, Activity activity, Actor by, String field, Tap tap) {
        if (tap.at().isAfter(clock.instant())) {
            in.refuse(DoorRule.TIME_LIKELY.finding(field));
            return null;
        }
        return switch (doorkeeper.take(by, activity, tap)) {
            case Outcome.Noted noted -> noted;
            case Outcome.Broken broken -> {
                in.refuse(broken.rule().finding(field));
                yield null;
            }
        };
    }

    /** A time of the day on which it began: "9:05", "09:05", "9：05". */
    private @Nullable Instant time(Fields in, Activity activity, String field, @Nullable Instant otherwise) {
        var typed = in.optional(field, 8).replace('：', ':');
        if (typed.isEmpty()) {
            return in.finding(field) == null ? otherwise : null;
        }
        try {
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed).atDate(activity.startsAt().atZone(zone).toLocalDate()).atZone(zone).toInstant();
        } catch (DateTimeParseException noTime) {
            in.refuse(field, "activity.finding.paper-time");
            return null;
        }
    }
}
