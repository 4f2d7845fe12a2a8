package org.yicai.corps.proposal;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yicai.corps.profile.Skills;
import org.yicai.kernel.PersonId;
import org.yicai.matching.Spot;
import org.yicai.matching.Volunteer;

/**
 * A volunteer as the tables know one; texts are codes with blanks between them.
 *
 * @param born of minors only
 * @param licences skills with a licence that still holds then, each with "@" and its last day
 * @param courses trainings that still hold then
 * @param load services of the last four weeks
 * @param projects in which the person served: known there
 */
record Able(UUID person, @Nullable LocalDate born, String skills, String licences, String courses, String languages, String times, String communities, int load, String projects) {

    private static final int ADULT = 40;
    private static final int FAR = 1_000_000;
    private static final int MINUTES_A_WEEK = 600;
    /** Communities have no place on a map here: they are areas, and ways count nothing. */
    private static final Spot SOMEWHERE = new Spot(0, 0);

    /** @param homes that the person visited before @param buildings in which people know the person */
    Volunteer visiting(LocalDate monday, int shiftsAWeek, Set<PersonId> homes, Set<String> buildings) {
        var it = volunteer(monday, 7, shiftsAWeek, false);
        return new Volunteer(it.id(), it.home(), it.building(), it.age(), it.skills(), it.languages(), it.free(), it.reachMetres(), it.shiftsAWeek(), it.minutesAWeek(), it.load(), homes, it.likes(), it.areas(), buildings);
    }

    /** @param anytime whether somebody who said no times is taken to have time */
    Volunteer volunteer(LocalDate monday, int days, int shiftsAWeek, boolean anytime) {
        var free = times.isEmpty() && anytime ? Week.always(monday, days) : Week.free(monday, days, codes(times));
        var languages = codes(this.languages);
        return new Volunteer(new PersonId(person), SOMEWHERE, "", age(monday), able(), languages.isEmpty() ? Set.of("MANDARIN") : languages,
                free, FAR, shiftsAWeek, MINUTES_A_WEEK, load, Set.of(), codes(projects), codes(communities));
    }

    int age(LocalDate day) {
        return born == null ? ADULT : Period.between(born, day).getYears();
    }

    /** What needs a licence counts with a valid one only (志愿服务条例 art. 16). */
    Set<String> skilled() {
        var skilled = new HashSet<>(codes(skills));
        skilled.removeIf(Skills::licensed);
        skilled.addAll(licensed().keySet());
        return skilled;
    }

    /** Skills and finished trainings. */
    private Set<String> able() {
        var able = skilled();
        able.addAll(codes(courses));
        return able;
    }

    /** Until when the licence of a skill holds. */
    Map<String, LocalDate> licensed() {
        return codes(licences).stream().map(each -> each.split("@")).collect(Collectors.toMap(each -> each[0], each -> LocalDate.parse(each[1])));
    }

    static Set<String> codes(String joined) {
        return joined.isEmpty() ? Set.of() : Set.copyOf(List.of(joined.split(" ")));
    }
}
