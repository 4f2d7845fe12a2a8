package org.yicai.activity.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.visit.Candidates.Candidate;
import org.yicai.activity.visit.Visit.Visitor;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;
import org.yicai.web.View;

/**
 * One visit, for whoever plans it, goes, or leads.
 *
 * @param address name, number and door; null for whoever may not read them, or not today
 * @param word what the visitors say at the door; "" on every other day and for everybody else
 * @param candidates who could go instead; for the planner only
 */
record VisitPage(
        Fields in, Visit visit, List<Visitor> visitors, String state, Homes.@Nullable Address address, String word, List<Candidate> candidates, List<Community> communities, boolean goes, boolean plans,
        boolean mayClose, boolean maySpeak) implements FormPage {

    List<Visitor> going() {
        return visitors.stream().filter(Visitor::goes).toList();
    }

    List<Visitor> gone() {
        return plans ? visitors.stream().filter(each -> !each.goes()).toList() : List.of();
    }

    List<Option> leaving() {
        return going().stream().map(each -> Option.of(each.person(), each.name())).toList();
    }

    List<Option> staff() {
        return PlanVisitPage.staff(candidates);
    }

    List<Option> neighbours(View view) {
        return PlanVisitPage.neighbours(candidates, communities, view);
    }

    String community(View view) {
        return communities.stream().filter(each -> each.id().value().equals(visit.community())).map(each -> each.name(view.language())).findFirst().orElse("");
    }
}
