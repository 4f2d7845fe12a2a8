package org.yicai.corps.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;
import org.yicai.web.View;

/**
 * One's own page as a volunteer.
 *
 * @param volunteer null before the pledge
 */
record VolunteerPage(Fields in, @Nullable Volunteer volunteer, List<Licences.Row> licences, List<Community> communities, LocalDate today) implements FormPage {

    static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    static final List<String> PARTS = List.of("MORNING", "AFTERNOON", "EVENING");

    /** The codes of all times, "MON-MORNING" and so on. */
    static List<String> times() {
        return DAYS.stream().flatMap(day -> PARTS.stream().map(part -> day + "-" + part)).toList();
    }

    /** Whether a code stands in what is kept, or was just ticked. */
    boolean has(String field, String kept, String code) {
        return in.ok() ? Arrays.asList(kept.split(" ")).contains(code) : in.chosen(field, code);
    }

    boolean minor() {
        return volunteer != null && volunteer.minor(today);
    }

    /** Of age, and the birth date is still kept. */
    boolean grown() {
        return volunteer != null && volunteer.born() != null && !minor();
    }

    boolean waits() {
        return volunteer != null && volunteer.waits(today);
    }

    boolean paused() {
        return volunteer != null && volunteer.paused(today);
    }

    List<Option> licensed(View view) {
        return Vocabulary.LICENSED.stream().map(each -> each.option(view)).toList();
    }

    String name(View view, String skill) {
        return Vocabulary.SKILLS.stream().filter(each -> each.code().equals(skill)).findFirst().map(each -> each.name(view)).orElse(skill);
    }

    /** Skills that were chosen and do not count: the licence is missing or has ended. */
    List<String> uncounted() {
        var skills = volunteer == null ? List.<String>of() : Volunteer.codes(volunteer.skills());
        return skills.stream().filter(skill -> Vocabulary.LICENSED.stream().anyMatch(each -> each.code().equals(skill)))
                .filter(skill -> licences.stream().noneMatch(each -> each.skill().equals(skill) && each.valid(today))).toList();
    }

    /** The fields to choose from: each with its legend, what is kept, and its values. */
    record Choices(String field, String label, String kept, List<Option> options) {}

    List<Choices> choices(View view) {
        var mine = Optional.ofNullable(volunteer).orElseThrow();
        var all = new ArrayList<Choices>();
        all.add(new Choices("skills", view.t("corps.volunteer.skills"), mine.skills(), Vocabulary.SKILLS.stream().map(each -> each.option(view)).toList()));
        all.add(new Choices("languages", view.t("corps.volunteer.languages"), mine.languages(), Vocabulary.LANGUAGES.stream().map(each -> each.option(view)).toList()));
        all.add(new Choices("communities", view.t("corps.volunteer.communities"), mine.communities(), communities.stream().map(each -> Option.of(each.id(), each.name(view.language()))).toList()));
        return all;
    }
}
