package org.yicai.matching;

import java.util.List;
import java.util.Set;
import org.yicai.kernel.PersonId;

/**
 * What matching may know about a volunteer: no name, no address, no health.
 *
 * @param home where the way begins
 * @param building which building that is, empty when it is not to be used
 * @param age in years; below 18 the rules for minors hold
 * @param skills skills and finished trainings
 * @param free when the person said to have time; a shift must lie in one of these, or in two that touch
 * @param reachMetres how far the person goes
 * @param shiftsAWeek how many shifts a week the person wants at most
 * @param minutesAWeek how many minutes a week at most
 * @param load shifts served in the last four weeks, for fairness
 * @param knows elders who know this person
 * @param likes topics the person likes best; none means all alike
 * @param areas where the person goes; none means anywhere within reach
 * @param knownIn other buildings in which people know this person
 */
public record Volunteer(PersonId id, Spot home, String building, int age, Set<String> skills, Set<String> languages, List<Span> free,
        int reachMetres, int shiftsAWeek, int minutesAWeek, int load, Set<PersonId> knows, Set<String> likes, Set<String> areas, Set<String> knownIn) {

    /** Somebody who is known in no building but the own one. */
    public Volunteer(PersonId id, Spot home, String building, int age, Set<String> skills, Set<String> languages, List<Span> free, int reachMetres, int shiftsAWeek, int minutesAWeek, int load, Set<PersonId> knows, Set<String> likes, Set<String> areas) {
        this(id, home, building, age, skills, languages, free, reachMetres, shiftsAWeek, minutesAWeek, load, knows, likes, areas, Set.of());
    }

    /** Somebody who named no areas. */
    public Volunteer(PersonId id, Spot home, String building, int age, Set<String> skills, Set<String> languages, List<Span> free, int reachMetres, int shiftsAWeek, int minutesAWeek, int load, Set<PersonId> knows, Set<String> likes) {
        this(id, home, building, age, skills, languages, free, reachMetres, shiftsAWeek, minutesAWeek, load, knows, likes, Set.of());
    }

    /** Of age at 18 (民法典 art. 17). */
    public boolean minor() {
        return age < 18;
    }
}
