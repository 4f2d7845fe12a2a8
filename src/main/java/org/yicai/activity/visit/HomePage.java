package org.yicai.activity.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yicai.activity.visit.Visit.Visitor;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** What a household reads and says about who comes to it, by its personal link. */
record HomePage(Fields in, String token, List<Visit> visits, List<Visitor> visitors, int from, int until) implements FormPage {

    List<Visit> coming() {
        return visits.stream().filter(Visit::coming).toList();
    }

    /** Those that are over and of which the household has not said how it was. */
    List<Visit> unanswered() {
        return visits.stream().filter(Visit::unanswered).toList();
    }

    List<Visit> past() {
        return visits.stream().filter(each -> !each.coming()).toList();
    }

    /** Whether this is the one that was just to be moved, and was not. */
    boolean moving(Visit visit) {
        return in.finding("moved_to") != null && in.typed("visit").equals(visit.id().toString());
    }

    /** Whether only somebody's other plans stand against it. */
    boolean busy(Visit visit) {
        return moving(visit) && in.finding("moved_to").key().equals("visit.finding.busy");
    }

    List<Visitor> going(Visit visit) {
        return visitors.stream().filter(each -> each.visit().equals(visit.id()) && each.goes()).toList();
    }

    /** One visit for each provider that the household may let come alone, or not alone any more. */
    List<Visit> providers() {
        Map<UUID, Visit> latest = new LinkedHashMap<>();
        visits.stream().filter(each -> !each.confidential()).forEach(each -> latest.put(each.provider().value(), each));
        return new ArrayList<>(latest.values());
    }
}
