package org.yicai.activity.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Abilities;
import org.yicai.activity.Activity;
import org.yicai.activity.Capacity;
import org.yicai.activity.Difference;
import org.yicai.kernel.Door;
import org.yicai.activity.Phase;
import org.yicai.activity.photo.ResultPhoto;
import org.yicai.activity.Through;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Role;
import org.yicai.place.Community;
import org.yicai.project.Unit;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.GroupText;
import org.yicai.web.LinkedData;
import org.yicai.web.View;

/**
 * One activity, for everybody; with what those on duty need at the door.
 *
 * @param community where; null when the community is no longer
 * @param changed what the looker has not answered yet
 * @param attendees who was there; empty for those who are not on duty
 * @param named who signed up by name; empty for those who do not keep the list
 * @param keepsList whether the looker may bring a list out of a chat group
 * @param readsGroups whether the looker may open the page of a group of needs
 * @param way what the looker can do who was refused; null otherwise
 * @param abilities the words for what positions ask
 * @param seesPhotos whether the looker sees photographs that not everybody sees
 * @param given the answer code of somebody just entered at the door; null otherwise
 */
record ActivityPage(
        Fields in,
        Activity activity,
        Standing standing,
        List<Standing.Position> positions,
        List<Difference> changed,
        @Nullable Community community,
        List<Attendee> attendees,
        List<Named> named,
        boolean keepsList,
        boolean onDuty,
        boolean own,
        boolean mayTakePosition,
        boolean readsGroups,
        @Nullable WayForward way,
        @Nullable Receipt given,
        Instant now,
        Abilities abilities,
        boolean seesPhotos)
        implements FormPage {

    record Attendee(String name, Capacity capacity, Through through, Door door, Receipt code, Instant checkedInAt, boolean answered) {}

    /** @param phone only to say that it is called off; null when none was left */
    record Named(UUID id, String name, int people, String note, @Nullable String phone) {}

    /** What is told in chat groups. */
    String forTheGroup(View view) {
        return GroupText.of(view, "activity.group-text", activity.title())
                .line("activity.group-text.when", view.time(activity.startsAt()), view.day(activity.startsAt()).equals(view.day(activity.endsAt())) ? view.hour(activity.endsAt()) : view.time(activity.endsAt()))
                .line("activity.group-text.where", community == null ? "" : community.name(view.language()), activity.venue())
                .line(activity.cancelledAt() != null, "activity.group-text.cancelled", activity.cancelledBecause() == null ? "" : activity.cancelledBecause())
                .line(activity.cancelledAt() == null && phase() == Phase.COMING, "activity.group-text.places", activity.places() - activity.taken())
                .line(activity.cancelledAt() == null, "activity.group-text.risk", activity.riskNotice())
                .at("/activities/" + activity.id());
    }

    /** The occasion in the words of schema.org; the code at the door is not in it. */
    LinkedData linkedData(View view) {
        var address = view.site() + "/activities/" + activity.id();
        var where = LinkedData.thing("PostalAddress", "addressCountry", "CN", "addressLocality", community == null ? null : community.name("zh"), "streetAddress", activity.venue());
        return LinkedData.of(LinkedData.thing("Event", "@id", address, "url", address, "name", activity.title(), "description", activity.words(),
                "startDate", written(view, activity.startsAt()), "endDate", written(view, activity.endsAt()),
                "eventStatus", "https://schema.org/" + (activity.cancelledAt() == null ? "EventScheduled" : "EventCancelled"),
                "eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode",
                "location", LinkedData.thing("Place", "name", activity.venue(), "address", where),
                "organizer", LinkedData.thing("Organization", "name", activity.holderName()),
                "maximumAttendeeCapacity", activity.places(), "remainingAttendeeCapacity", Math.max(0, activity.places() - activity.taken()), "inLanguage", "zh-CN"));
    }

    private static String written(View view, Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(view.zone()));
    }

    /** Through whom the link says that the visitor came; "" when it says nothing. */
    String via() {
        var door = Door.via(in.typed("via"));
        return door == Door.SELF ? "" : door.via();
    }

    Phase phase() {
        return activity.phase(now);
    }

    boolean doorIsOpen() {
        return activity.doorIsOpen(now);
    }

    /** Whether the door is open, or will be within a day. */
    boolean comesSoon() {
        return doorIsOpen() || activity.cancelledAt() == null && now.isBefore(activity.startsAt()) && now.plus(Duration.ofDays(1)).isAfter(activity.startsAt());
    }

    /** The contractor says once what was done, not before it began. */
    boolean mayRecord() {
        return own && standing.quantity() == null && activity.cancelledAt() == null && !now.isBefore(activity.startsAt());
    }

    /** The photographs that the looker sees; one that waits for a word is for the organiser. */
    List<ResultPhoto> photos() {
        return ResultPhoto.listed(standing.photos()).stream().filter(each -> each.held() ? own : seesPhotos || each.openToAll()).toList();
    }

    /** Whether the looker may close photographs to the public. */
    boolean closesPhotos(View view) {
        return own || here(view) && view.actor().is(Role.OFFICIAL);
    }

    boolean mayCancel() {
        return own && activity.cancelledAt() == null && standing.served() + standing.volunteers() == 0;
    }

    /** Whether signing up is still a question: not over, not there yet, not of the contractor. Who leads volunteers may be one. */
    boolean maySignUp() {
        return !(own && activity.contracted()) && (phase() == Phase.COMING || phase() == Phase.NOW) && standing.capacity() == null;
    }

    /** Whether the looker acts in the subdistrict that holds it; elsewhere there is nothing to tap. */
    boolean here(View view) {
        return view.actor().subdistrict().equals(activity.subdistrict());
    }

    int placesLeft() {
        return activity.places() - activity.taken();
    }

    /** Whether somebody may stand in line for what is taken: until the beginning. */
    boolean mayWait() {
        return phase() == Phase.COMING;
    }

    /** Whether a seat is held for the looker. */
    boolean offered() {
        return standing.waits() && standing.offeredUntil() != null && now.isBefore(standing.offeredUntil());
    }

    /** Whether people sign up now; the walk-in at the door has no such window. */
    boolean signUpIsOpen() {
        return (activity.signUpFrom() == null || !now.isBefore(activity.signUpFrom())) && (activity.signUpUntil() == null || now.isBefore(activity.signUpUntil()));
    }

    boolean asksQuantity() {
        return activity.unit() != Unit.SESSION;
    }
}
