package org.yicai.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yicai.kernel.PersonId;

/**
 * What a proposal is asked for.
 *
 * @param monday the first day of the week
 * @param kept places already agreed, which no proposal touches; they must obey the rules
 */
public record Question(LocalDate monday, List<Volunteer> volunteers, List<Shift> shifts, List<Place> kept, Limits limits, Weights weights) {

    /** The same without these people: they dropped out. */
    public Question without(Set<PersonId> dropped) {
        return new Question(monday, volunteers.stream().filter(each -> !dropped.contains(each.id())).toList(), shifts,
                kept.stream().filter(each -> !dropped.contains(each.volunteer())).toList(), limits, weights);
    }
}
