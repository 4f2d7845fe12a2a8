package org.yicai.activity.change;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Comers;
import org.yicai.activity.Difference;
import org.yicai.activity.RiskLevel;
import org.yicai.activity.change.Hindrances.Comer;
import org.yicai.activity.change.Hindrances.Hindrance;
import org.yicai.activity.insurance.Insurance;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.party.Notices;
import org.yicai.place.Places;

/** What a change means for those who signed up, and carrying it out: seats, insurance, those who wait, and the question whether it still suits. */
@Component
class Upheaval {

    private final Changes changes;
    private final Hindrances hindrances;
    private final Questions questions;
    private final Insurance insurance;
    private final Comers comers;
    private final Notices notices;
    private final Places places;

    // seven: everybody whom a change concerns
    Upheaval(Changes changes, Hindrances hindrances, Questions questions, Insurance insurance, Comers comers, Notices notices, Places places) {
        this.changes = changes;
        this.hindrances = hindrances;
        this.questions = questions;
        this.insurance = insurance;
        this.comers = comers;
        this.notices = notices;
        this.places = places;
    }

    /** Everybody with an account who has a seat, and what would be in the way. Whoever said yes to less risk says it again. */
    List<Comer> comers(Actor by, Planned planned, Change change, List<Planned> together) {
        boolean anew = change.raises(planned.riskLevel());
        return hindrances.of(by.subdistrict(), planned.id(), planned.starts(change), planned.ends(change), change.moves(), change.riskLevel() == RiskLevel.HIGH, together.stream().map(Planned::id).toList(), null).stream()
                .map(each -> each.hindrance() == null && anew ? new Comer(each.signUp(), each.person(), each.name(), new Hindrance("I1", Finding.that("activity.finding.risk"), "/activities/" + planned.id() + "#risk")) : each)
                .toList();
    }

    void carryOut(Actor by, Activity activity, Change change, Map<Planned, List<Comer>> meant) {
        var ids = meant.keySet().stream().map(Planned::id).toList();
        var spots = meant.keySet().stream().collect(Collectors.toMap(Planned::id, each -> changes.spots(each.id())));
        insurance.anew(by, activity.holder().value(), ids, () -> meant.forEach((planned, seated) -> write(by, planned, change, spots.get(planned.id()), seated)));
        meant.keySet().forEach(each -> changes.promote(by, each, change, spots.get(each.id())));
        if (change.riskLevel() == RiskLevel.HIGH) {
            meant.keySet().stream().filter(each -> each.riskLevel() != RiskLevel.HIGH && !insurance.covers(each.id())).forEach(each -> comers.tell(new ActivityId(each.id()), "activity.news.uninsured"));
        }
    }

    private void write(Actor by, Planned planned, Change change, List<Planned.Spot> spots, List<Comer> seated) {
        var differences = planned.differences(change, spots, places.zone());
        if (differences.isEmpty()) {
            return;
        }
        var id = changes.change(by, planned, change, spots, differences);
        if (differences.stream().noneMatch(each -> each.what().isNews())) {
            return;
        }
        var until = questions.until(by.subdistrict(), planned.starts(change));
        questions.ask(by, id, seated, until);
        var said = differences.stream().filter(each -> each.what().isNews()).map(Difference::said).toList();
        var hindered = seated.stream().filter(each -> each.hindrance() != null).toList();
        hindered.forEach(each -> notices.tell(by.subdistrict(), Notices.To.person(each.person()), Notices.Kind.ANSWER, until == null ? "activity.news.hindered-now" : "activity.news.hindered",
                planned.title(), said, each.hindrance() == null ? "" : each.hindrance().why(), until == null ? "" : Planned.written(until, places.zone()), planned.id()));
        comers.tellOthers(new ActivityId(planned.id()), hindered.stream().map(Comer::person).collect(Collectors.<UUID>toSet()), "activity.news.changed", said, planned.id());
    }
}
