package org.yicai.corps.proposal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.matching.ForMe;
import org.yicai.matching.Question;
import org.yicai.matching.Shift;
import org.yicai.matching.Volunteer;

/** Finds the next best for one position or visit, by the same rules, whom this proposal has not named there yet. */
@Component
class Others {

    private final Reading reading;

    Others(Reading reading) {
        this.reading = reading;
    }

    record Other(PersonId person, int load, boolean familiar, boolean known) {}

    Optional<Other> next(SubdistrictId subdistrict, Proposed it, List<Proposed.Choice> choices, Proposed.Choice instead) {
        var question = reading.question(subdistrict, it.monday());
        var named = choices.stream().filter(each -> each.duty().equals(instead.duty())).map(Proposed.Choice::person).collect(Collectors.toSet());
        var shift = question.shifts().stream().filter(each -> each.id().value().equals(instead.duty())).findFirst();
        return shift.flatMap(one -> {
            var list = new ForMe(it.monday(), List.of(one), question.limits(), question.weights());
            // a minor may come only beside an adult; who else comes is open here, so adults alone are put in
            var strangersMay = !one.knownFace() || choices.stream().anyMatch(each -> each.struckAt() == null && each.known() && each.duty().equals(instead.duty()) && !each.id().equals(instead.id()));
            return question.volunteers().stream().filter(each -> strangersMay || each.knownIn().contains(one.building()) || each.knows().contains(one.elder())).filter(each -> !each.minor() && !named.contains(each.id().value()))
                    .filter(each -> !list.of(each, mine(question, choices, each)).offers().isEmpty())
                    .map(each -> new Other(each.id(), each.load(), Proposing.familiar(each, one), each.knownIn().contains(one.building())))
                    .min(Comparator.comparing((Other each) -> !each.familiar).thenComparing(Other::load).thenComparing(each -> each.person.value()));
        });
    }

    /** What the person agreed to, and what this proposal asks for besides. */
    private static Set<Shift> mine(Question question, List<Proposed.Choice> choices, Volunteer who) {
        var ids = new HashSet<>();
        question.kept().stream().filter(each -> each.volunteer().equals(who.id())).forEach(each -> ids.add(each.shift().value()));
        choices.stream().filter(each -> each.struckAt() == null && each.person().equals(who.id().value())).forEach(each -> ids.add(each.duty()));
        return question.shifts().stream().filter(each -> !ids.isEmpty() && ids.contains(each.id().value())).collect(Collectors.toSet());
    }
}
