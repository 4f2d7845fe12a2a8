package org.yicai.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Way;
import org.yicai.place.LocalWays;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;

/** The clock rules of needs: how long each stage has, and what does not count. The day something begins never counts. */
@Component
public class Clocks {

    private final WorkingDays days;
    private final LocalWays ways;
    private final Places places;

    Clocks(WorkingDays days, LocalWays ways, Places places) {
        this.days = days;
        this.ways = ways;
        this.places = places;
    }

    /** What one stage is given: working days and their last day; both null for a stage without a limit. */
    public record Limit(@Nullable Integer days, @Nullable LocalDate due) {}

    /** A time the clock stood still: the days behind {@code from}, up to and with {@code to}, do not count. */
    record Pause(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return day.isAfter(from) && !day.isAfter(to);
        }
    }

    /** The limit of a stage that begins today. */
    public Limit begin(SubdistrictId subdistrict, Stage stage, Topic topic) {
        var given = switch (stage) {
            case NEW -> ways.number(subdistrict, Way.NEED_ANSWER_DAYS, topic.name());
            case GROUPED -> ways.number(subdistrict, Way.NEED_DONE_DAYS);
            case DISPATCHED -> ways.number(subdistrict, Way.NEED_TAKE_DAYS);
            case IN_HAND -> ways.number(subdistrict, Way.NEED_HAND_DAYS);
            case NOT_SOLVED -> ways.number(subdistrict, Way.NEED_AGAIN_DAYS);
            case SERVED, HANDED_OVER, ANSWERED -> ways.number(subdistrict, Way.NEED_WORD_DAYS);
            case MERGED, DECLINED, SOLVED -> null;
        };
        return given == null ? new Limit(null, null) : new Limit(given, days.after(places.today(), given));
    }

    /** The last day of a limit that began at a moment and stood still in between. */
    LocalDate due(Instant since, int limit, List<Pause> pauses) {
        return days.after(day(since), limit, day -> pauses.stream().noneMatch(each -> each.holds(day)));
    }

    LocalDate day(Instant at) {
        return at.atZone(places.zone()).toLocalDate();
    }

    /** The zone of the installation, as the database names it. */
    String zone() {
        return places.zone().getId();
    }

    LocalDate today() {
        return places.today();
    }

    /** The latest last day from which the officials are told today: the host has had its working days and one has passed. */
    LocalDate toOfficials(SubdistrictId subdistrict) {
        int given = ways.number(subdistrict, Way.NEED_ESCALATION_DAYS);
        var due = places.today().minusDays(1);
        while (!days.after(due, given).isBefore(places.today())) {
            due = due.minusDays(1);
        }
        return due;
    }

    /** In whose hands it is today. */
    public Hands hands(Stage stage, Standing standing, @Nullable String doer) {
        var asked = standing.askedAt() != null;
        var holder = Hands.holder(stage, standing);
        var late = standing.dueOn() == null || asked || holder == Holder.NOBODY ? 0 : days.between(standing.dueOn(), places.today());
        return new Hands(holder, holder == Holder.DOER ? doer : null, standing.heldSince(), standing.dueOn(), late, asked,
                stage.word());
    }
}
