package org.yicai.activity.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.introduction.Acquaintance;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;

/**
 * A home visit with its six facts: kind, recipient, date, place, provider, begin and end.
 *
 * @param project null for a visit of the corps itself
 * @param confidential no neighbour is told of it, and none comes along
 * @param shown the recipient masked: "赵**"
 * @param sealed name, number and door; only {@link Homes} opens them, for whom and when it may; null when they were erased
 * @param standing what the provider is to this household
 * @param deliverable what it counts for once the household has said that it was so; null when it counts for nothing
 * @param wasSo what the household says about it; null while it has said nothing
 * @param inAt when the visitors said that they are in, {@code outAt} that they are out
 * @param alarmedAt when the leaders were told that nobody had come out
 */
record Visit(
        UUID id, SubdistrictId subdistrict, UUID home, UUID recipient, @Nullable UUID project, String projectTitle, OrganisationId provider, String providerName, VisitKind kind, String words,
        boolean confidential, UUID community, String entrance, String shown, byte @Nullable [] sealed, Instant startsAt, Instant endsAt, PersonId plannedBy, @Nullable Instant inAt,
        @Nullable Instant outAt, @Nullable Instant cancelledAt, String cancelledSide, @Nullable Instant alarmedAt, @Nullable Instant closedAt, String closing, Acquaintance standing,
        @Nullable UUID deliverable, @Nullable Boolean wasSo) {

    /** Somebody who goes, or was to go. @param badge the code of a badge that is valid on the day; "" for none @param portrait whether there is a face to show @param ending null while the person goes */
    record Visitor(UUID visit, PersonId person, String name, boolean neighbour, String organisation, String badge, boolean portrait, @Nullable String ending) {

        boolean goes() {
            return ending == null;
        }
    }

    /** Nobody has come, and it still may take place. */
    boolean coming() {
        return inAt == null && cancelledAt == null && closedAt == null;
    }

    boolean inside() {
        return inAt != null && outAt == null && closedAt == null;
    }

    /** Over, and the household has not said yet whether it was so. */
    boolean unanswered() {
        return outAt != null && wasSo == null;
    }

    /** Neither out nor called off nor closed by a leader. */
    boolean open() {
        return outAt == null && cancelledAt == null && closedAt == null;
    }

    /** Whether those who go are enough: two of whom one is a neighbour, unless the provider may come alone or serves in confidence. */
    boolean complete(List<Visitor> visitors) {
        var going = visitors.stream().filter(Visitor::goes).toList();
        var alone = confidential || standing.mayComeAlone();
        return going.stream().anyMatch(each -> !each.neighbour()) && (alone || going.stream().anyMatch(Visitor::neighbour))
                || going.stream().filter(Visitor::neighbour).count() > 1;
    }

    /** Whether a volunteer is still to be found: as {@code activity.published_open_visit} counts it. */
    boolean lacks(List<Visitor> going) {
        var alone = standing.mayComeAlone();
        return coming() && !confidential && (going.stream().noneMatch(Visitor::neighbour) && !alone || project == null && going.size() < (alone ? 1 : 2));
    }

    LocalDate day(ZoneId zone) {
        return startsAt.atZone(zone).toLocalDate();
    }

    /** Where things stand, for a coloured tag with a word. */
    String state(List<Visitor> visitors, Instant now, int alarmMinutes) {
        if (cancelledAt != null) {
            return "CANCELLED";
        }
        if (closedAt != null) {
            return "CLOSED";
        }
        if (outAt != null) {
            return "DONE";
        }
        if (now.isAfter(endsAt.plusSeconds(60L * alarmMinutes))) {
            return "ALARM";
        }
        return inAt != null ? "INSIDE" : complete(visitors) ? "PLANNED" : "MISSING";
    }
}
