package org.yicai.portal.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.yicai.kernel.Decimal;
import org.yicai.portal.Communities;
import org.yicai.portal.Progress;
import org.yicai.portal.Promise;
import org.yicai.project.Course;
import org.yicai.web.GroupText;
import org.yicai.web.LinkedData;
import org.yicai.web.Page;
import org.yicai.web.View;

/**
 * @param offTrack hundredths behind plan from which the project is marked
 * @param place what the subdistrict is called in Chinese
 * @param signedIn whether to show the way to the staff's page
 */
record ProjectPage(Sheet.Project project, Sheet sheet, LocalDate today, Instant now, int offTrack, Communities communities, String place, boolean signedIn) implements Page {

    Progress progress() {
        return Progress.of(course().lines().stream().map(each -> new Promise(each.name(), each.unit(), each.contracted(), each.confirmed())).toList(), project.startsOn(), project.endsOn(), today);
    }

    /** Contracted, planned by today and confirmed. */
    Course course() {
        var promised = sheet.promises().stream().map(each -> new Course.Promised(each.id(), each.name(), each.unit(), each.quantity())).toList();
        return Course.of(promised, sheet.plan(), sheet.weeks(), project.startsOn(), project.endsOn(), today);
    }

    Sheet.Presence presence() {
        return sheet.presence().getFirst();
    }

    /** What is told in chat groups. */
    String forTheGroup(View view) {
        return GroupText.of(view, "portal.group-text.project", project.title())
                .line("portal.group-text.summary", project.summary())
                .line(!project.contractor().isEmpty(), "portal.group-text.by", project.contractor())
                .line(!coming().isEmpty(), "portal.group-text.next", coming().isEmpty() ? "" : coming().getFirst().title(), coming().isEmpty() ? "" : view.time(coming().getFirst().startsAt()))
                .line("portal.group-text.look").at("/projects/" + project.id());
    }

    /** Whether there is a service by now, not only a plan. */
    boolean begun() {
        return project.startsOn() != null;
    }

    /** The service in the words of schema.org: whoever pays provides it, the contractor operates it. */
    LinkedData linkedData(View view) {
        var address = view.site() + "/projects/" + project.id();
        var area = LinkedData.thing("AdministrativeArea", "name", place);
        var payer = project.payer().isEmpty() ? LinkedData.thing("GovernmentOrganization", "name", place) : LinkedData.thing("Organization", "name", project.payer());
        var operator = project.contractor().isEmpty() ? null : LinkedData.thing("Organization", "name", project.contractor(),
                "identifier", project.contractorCode().isEmpty() ? null : LinkedData.thing("PropertyValue", "propertyID", "CN-USCI", "value", project.contractorCode()));
        return LinkedData.of(LinkedData.thing("GovernmentService", "@id", address, "url", address, "name", project.title(), "description", project.summary(), "serviceType", project.leafName(),
                "provider", payer, "serviceOperator", operator, "audience", LinkedData.thing("Audience", "audienceType", project.targetGroup()), "areaServed", area, "jurisdiction", area));
    }

    boolean late() {
        return project.standing().running() && progress().behind() > offTrack;
    }

    /** The next ones. */
    List<Sheet.Activity> coming() {
        return sheet.activities().stream().filter(each -> !each.cancelled() && each.endsAt().isAfter(now)).sorted(Comparator.comparing(Sheet.Activity::startsAt)).toList();
    }

    /** The last ones that were, or were called off. */
    List<Sheet.Activity> past() {
        return sheet.activities().stream().filter(each -> each.cancelled() || !each.endsAt().isAfter(now)).toList();
    }

    /** The mean rating with one decimal; only to be shown beside how many rated. */
    String average() {
        return Decimal.of(presence().ratingSum(), presence().rated());
    }

    /** Whether a milestone should have been accepted before today and was not. */
    boolean overdue(Sheet.Milestone milestone) {
        return milestone.acceptedAt() == null && project.endingKind() == null && milestone.dueOn().isBefore(today);
    }

    /** Minutes it took from those whose work it is not. */
    long minutes(String... sides) {
        return sheet.minutes().stream().filter(each -> List.of(sides).contains(each.side())).mapToLong(Followed.Minutes::minutes).sum();
    }

    Followed.Mending mending() {
        return sheet.mending().getFirst();
    }

    /** A mean with one decimal; only to be shown beside how many rated. */
    static String mean(Followed.Rating rating) {
        return Decimal.of(rating.sum(), rating.rated());
    }

    /** What the committee asked for in one round. */
    List<Sheet.Condition> conditions(Sheet.Round round) {
        return sheet.conditions().stream().filter(each -> each.item().equals(round.id())).toList();
    }

    Followed.Asks asks() {
        return sheet.asks().getFirst();
    }
}
