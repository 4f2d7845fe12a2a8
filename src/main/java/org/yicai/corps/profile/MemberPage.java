package org.yicai.corps.profile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.View;

/**
 * A volunteer as the leader sees one.
 *
 * @param health the words about health limits; null while nobody asked for them
 */
record MemberPage(Fields in, Volunteer volunteer, List<Licences.Row> licences, List<Community> communities, @Nullable String health, LocalDate today) implements FormPage {

    /** Skills that count, in words. */
    String skills(View view) {
        return words(view, Vocabulary.SKILLS.stream().filter(each -> Volunteer.codes(volunteer.skills()).contains(each.code()))
                .filter(each -> !each.licence() || licences.stream().anyMatch(paper -> paper.skill().equals(each.code()) && paper.valid(today))).toList());
    }

    String languages(View view) {
        return words(view, Vocabulary.LANGUAGES.stream().filter(each -> Volunteer.codes(volunteer.languages()).contains(each.code())).toList());
    }

    String times(View view) {
        return String.join(view.t("corps.and"), Volunteer.codes(volunteer.times()).stream().map(each -> each.split("-")).map(each -> view.t("corps.day." + each[0]) + " " + view.t("corps.part." + each[1])).toList());
    }

    private static String words(View view, List<Vocabulary.Word> words) {
        return String.join(view.t("corps.and"), words.stream().map(each -> each.name(view)).toList());
    }
}
