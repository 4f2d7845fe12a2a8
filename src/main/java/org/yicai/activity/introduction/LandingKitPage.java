package org.yicai.activity.introduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yicai.activity.introduction.LandingKit.Line;
import org.yicai.activity.introduction.LandingKit.Part;
import org.yicai.place.Community;
import org.yicai.project.Project;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.View;

/**
 * The landing kit of one project, to read and to print.
 *
 * @param today the day of reading
 * @param confidence why the project serves in confidence; "" when it does not
 * @param official whether the visitor may say so
 */
record LandingKitPage(Fields in, Project project, List<Line> lines, List<Community> communities, LocalDate today, String confidence, boolean official) implements FormPage {

    /** How many days from tomorrow on a place is looked at. */
    static final int DAYS = 7;
    private static final List<String> PARTS = List.of("MORNING", "AFTERNOON", "EVENING");

    /** Parts of a day in which nobody has planned anything at a place. */
    record Free(LocalDate day, List<String> parts) {

        boolean whole() {
            return parts.size() == PARTS.size();
        }
    }

    /** When the place is free in the coming days, as far as anybody here knows. */
    List<Free> free(Line place) {
        var taken = Set.of(place.note().split(" "));
        return today.plusDays(1).datesUntil(today.plusDays(DAYS + 1)).map(day -> new Free(day, PARTS.stream().filter(part -> !taken.contains(day + "-" + part)).toList()))
                .filter(each -> !each.parts.isEmpty()).toList();
    }

    /** "Saturday, Sunday morning": the free times in words. */
    String freeWords(Line place, View view) {
        return free(place).stream().map(each -> view.day(each.day) + (each.whole() ? "" : parts(each, view))).collect(Collectors.joining(view.t("visit.kit.then")));
    }

    private static String parts(Free free, View view) {
        return free.parts.stream().map(part -> view.t("visit.kit.part." + part)).collect(Collectors.joining(view.t("visit.kit.and")));
    }

    List<Line> of(Part part) {
        return lines.stream().filter(each -> each.part() == part).toList();
    }

    List<Line> hosts(Community community) {
        return of(Part.HOST).stream().filter(each -> community.id().value().equals(each.community())).toList();
    }

    String community(@org.jspecify.annotations.Nullable UUID id, View view) {
        return communities.stream().filter(each -> each.id().value().equals(id)).map(each -> each.name(view.language())).findFirst().orElse("");
    }
}
