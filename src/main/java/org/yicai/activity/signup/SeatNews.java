package org.yicai.activity.signup;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.Readiness;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;
import org.yicai.party.Appointments;
import org.yicai.party.Notices;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;

/** Until when a seat is held for somebody, and what people hear about seats. */
@Component
class SeatNews {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M-d HH:mm");
    /** Shortly before the beginning nobody could answer in the time that is left until the last sign-out. */
    private static final Duration LEAST = Duration.ofHours(1);
    private final Notices notices;
    private final LocalWays ways;
    private final Places places;
    private final Appointments appointments;

    SeatNews(Notices notices, LocalWays ways, Places places, Appointments appointments) {
        this.notices = notices;
        this.ways = ways;
        this.places = places;
        this.appointments = appointments;
    }

    /** Until when one signs out without leaving others in the lurch. */
    Instant lastSignOut(Seats.Line line) {
        return line.startsAt().minus(Duration.ofHours(ways.number(line.subdistrict(), Way.SIGN_OUT_HOURS)));
    }

    /** So many hours from now, not behind the last sign-out; within the last hours one hour, not behind the beginning. */
    Instant deadline(Seats.Line line, Instant now) {
        var until = earlier(now.plus(Duration.ofHours(ways.number(line.subdistrict(), Way.SEAT_OFFER_HOURS))), lastSignOut(line));
        var least = earlier(now.plus(LEAST), line.startsAt());
        return until.isBefore(least) ? least : until;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    void offered(Seats.Line line, Next.Waiter who, Instant until) {
        if (who.person() == null) {
            named(line, who, "activity.news.offered-named", written(until));
            return;
        }
        // an answer to "I wait": told also to those who want no news of activities
        notices.tell(line.subdistrict(), Notices.To.person(who.person()), Notices.Kind.ANSWER, "activity.news.offered", line.title(), written(line.startsAt()), written(until), line.activity());
    }

    void lapsed(Seats.Line line, Next.Waiter who) {
        if (who.person() == null) {
            named(line, who, "activity.news.lapsed-named", "");
            return;
        }
        notices.tell(line.subdistrict(), Notices.To.person(who.person()), Notices.Kind.ANSWER, "activity.news.lapsed", line.title(), line.activity());
    }

    /** Of somebody out of a chat-group list whoever wrote the name down hears, and the number that was left. */
    private void named(Seats.Line line, Next.Waiter who, String key, String until) {
        notices.tell(line.subdistrict(), Notices.To.person(who.enteredBy()), Notices.Kind.WORK, key, String.valueOf(who.name()), line.title(), until, line.activity());
        if (who.phone() != null) {
            notices.tell(line.subdistrict(), new Notices.To(null, who.phone()), Notices.Kind.ANSWER, key + "-phone", line.title(), written(line.startsAt()), until);
        }
    }

    /** The turn came, and something is missing for the position. */
    void passed(Seats.Line line, UUID person, Readiness.Gap gap) {
        notices.tell(line.subdistrict(), Notices.To.person(person), Notices.Kind.ANSWER, "activity.news.passed", line.title(), gap.what(), gap.way());
    }

    /**
     * Somebody says after the last sign-out that they do not come. Whoever planned it hears at once, since a message of the next morning may come too late;
     * of a volunteer's seat the leaders of the corps hear too.
     */
    void late(Seats.Line line, Actor who, boolean empty) {
        var leaders = line.position() == null ? Stream.<UUID>empty() : appointments.holders(line.subdistrict(), Role.VOLUNTEER_LEADER).stream().map(each -> each.id().value()).filter(each -> !each.equals(who.requirePerson().value()));
        Stream.concat(Stream.of(line.plannedBy()), leaders).distinct().forEach(each -> notices.tell(line.subdistrict(), Notices.To.person(each), Notices.Kind.ACTIVITY,
                empty ? "activity.news.late-empty" : "activity.news.late", who.name(), line.title(), written(line.startsAt()), line.activity()));
    }

    /** An empty seat; whoever wants no news of activities is not asked there, and nobody has to answer. */
    void cover(Activity activity, String position, UUID person) {
        notices.tell(activity.subdistrict(), Notices.To.person(person), Notices.Kind.ACTIVITY, "activity.news.cover", activity.title(), written(activity.startsAt()), position, activity.id());
    }

    private String written(Instant at) {
        return TIME.format(at.atZone(places.zone()));
    }
}
