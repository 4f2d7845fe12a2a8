package org.yicai.supervision.question;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.party.Appointments;
import org.yicai.party.Appointments.Candidate;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Draws a question, for itself and for the forms on it that came back with findings. */
@Component
class QuestionSheet {

    private final Replies replies;
    private final Findings findings;
    private final Appointments appointments;
    private final Places places;
    private final QuestionAccess access;

    QuestionSheet(Replies replies, Findings findings, Appointments appointments, Places places, QuestionAccess access) {
        this.replies = replies;
        this.findings = findings;
        this.appointments = appointments;
        this.places = places;
        this.access = access;
    }

    /** In at most five statements. */
    QuestionPage of(Fields in, Actor actor, Question it) {
        var decides = access.isMember(actor) && it.stage().decidable();
        var free = decides && !findings.isOwn(actor, it) && !access.tied(actor, it);
        var found = it.stage().undecided() ? null : findings.of(it.id()).orElse(null);
        var named = found != null && actor.isPerson(found.mender());
        var reader = new QuestionPage.Reader(access.isOf(actor, it.contractor()), access.isMember(actor), free, named);
        return new QuestionPage(in, it, it.stage() == QuestionStage.ASKED ? List.of() : replies.of(it.id()), found, reader, free ? menders(actor, it) : List.of(), places.today());
    }

    /** Officials and leaders; never anybody of the contractor. */
    private List<Candidate> menders(Actor actor, Question it) {
        var own = it.contractorName();
        return appointments.holders(actor.subdistrict(), QuestionAccess.MENDERS).stream().filter(each -> own == null || !List.of(each.organisation().split("、")).contains(own)).toList();
    }
}
