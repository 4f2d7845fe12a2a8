package org.yicai.activity.visit;

import java.util.List;
import org.yicai.activity.Abilities;
import org.yicai.activity.visit.Candidates.Candidate;
import org.yicai.place.Community;
import org.yicai.project.Running.Deliverable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;
import org.yicai.web.View;

/** @param corps whether the visitor may also plan for the corps itself, without a project */
record PlanVisitPage(Fields in, List<Deliverable> deliverables, List<Homes.Recipient> recipients, List<Candidate> candidates, List<Community> communities, Abilities abilities, boolean corps) implements FormPage {

    List<Option> projects() {
        return deliverables.stream().map(each -> Option.of(each.project(), each.projectTitle())).distinct().toList();
    }

    /** What a visit may count for: only what is counted in people or households. */
    List<Option> countable() {
        return deliverables.stream().filter(each -> HouseholdWords.counts(each.unit())).map(each -> Option.of(each.id(), each.projectTitle() + " · " + each.name())).toList();
    }

    List<Option> households(View view) {
        return recipients.stream().map(each -> Option.of(each.id(), each.shown() + " · " + community(each.community(), view) + each.entrance())).toList();
    }

    List<Option> staff() {
        return staff(candidates);
    }

    List<Option> neighbours(View view) {
        return neighbours(candidates, communities, view);
    }

    static List<Option> staff(List<Candidate> candidates) {
        return candidates.stream().filter(each -> !each.neighbour()).map(each -> Option.of(each.id(), each.name())).distinct().toList();
    }

    /** Each with where people know them. */
    static List<Option> neighbours(List<Candidate> candidates, List<Community> communities, View view) {
        return candidates.stream().filter(Candidate::neighbour).map(each -> Option.of(each.id(), each.name() + " · " + communities.stream().filter(one -> one.id().value().equals(each.community()))
                .map(one -> one.name(view.language())).findFirst().orElse("") + each.entrance())).toList();
    }

    private String community(java.util.UUID id, View view) {
        return communities.stream().filter(each -> each.id().value().equals(id)).map(each -> each.name(view.language())).findFirst().orElse("");
    }
}
