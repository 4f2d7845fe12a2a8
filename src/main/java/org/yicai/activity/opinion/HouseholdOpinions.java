package org.yicai.activity.opinion;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.activity.opinion.Opinions.Opinion;
import org.yicai.activity.opinion.Opinions.Presence;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.party.Answered;
import org.yicai.party.Asker;
import org.yicai.party.Households;
import org.yicai.party.Matter;
import org.yicai.party.Notices;
import org.yicai.place.Places;

/**
 * An activity is no reason to ask a household; but whoever is asked something anyway is asked about it in the same
 * question, and that one answer confirms and rates it.
 */
@Component
public class HouseholdOpinions implements Asker {

    static final String KIND = "activity";

    private final Opinions opinions;
    private final Households households;
    private final Places places;

    HouseholdOpinions(Opinions opinions, Households households, Places places) {
        this.opinions = opinions;
        this.households = households;
        this.places = places;
    }

    /** Lays an activity that has its result into the open questions of those who were there. */
    public void join(Actor actor, ActivityId activity) {
        for (var presence : opinions.silent(activity)) {
            var person = presence.person();
            var household = households.of(null, person == null ? null : person.value(), null, "", presence.id());
            households.join(actor.subdistrict(), household, new Matter(KIND, presence.id(), presence.title(), presence.venue(), false, places.today()));
        }
    }

    @Override
    public boolean asks(String kind) {
        return kind.equals(KIND);
    }

    @Override
    public boolean digit() {
        return false;
    }

    @Override
    public Notices.To reach(UUID attendance) {
        PersonId person = opinions.find(attendance).person();
        return new Notices.To(person, null);
    }

    @Override
    public String answered(Actor actor, String kind, UUID attendance, Answered answer) {
        Presence presence = opinions.find(attendance);
        opinions.give(actor, presence, new Opinion(answer.yes(), answer.yes() ? rating(answer) : null, Boolean.TRUE.equals(answer.askedToPay()), answer.words()));
        return "/here/" + presence.code();
    }

    /** Three answers on a scale of five: its ends and its middle. */
    private static int rating(Answered answer) {
        if (answer.satisfaction() == null) {
            throw Refusal.tooLate("activity.finding.rating");
        }
        return switch (answer.satisfaction()) {
            case SATISFIED -> 5;
            case MOSTLY -> 3;
            case UNSATISFIED -> 1;
        };
    }

    /** An opinion is whole when it is given; nothing is added. */
    @Override
    public void added(Actor actor, UUID attendance, Answered answer) {
        throw Refusal.tooLate("activity.refused.answered");
    }
}
