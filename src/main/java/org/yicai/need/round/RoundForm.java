package org.yicai.need.round;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.need.NeedAccess;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Reads the plan of a round from its form, and says what does not fit. */
@Component
class RoundForm {

    private static final int LONGEST_DAYS = 60;
    static final int LONGEST_LIST = 3_000;
    private final Places places;
    private final NeedAccess access;

    RoundForm(Places places, NeedAccess access) {
        this.places = places;
        this.access = access;
    }

    /** @return null beside findings */
    @Nullable RoundPlan read(Fields in, Actor actor) {
        var title = in.text("title", 40);
        var community = community(in, actor);
        var from = in.date("from");
        var until = in.date("until");
        var first = in.text("question_1", 60);
        var second = in.optional("question_2", 60);
        var list = in.text("entrances", LONGEST_LIST);
        if (in.finding("from") == null && in.finding("until") == null) {
            judge(in, from, until);
        }
        var entrances = PastedEntrances.read(list);
        in.refuse(entrances.findings());
        return in.ok() ? new RoundPlan(community, title, first, second, from, until, entrances.lines()) : null;
    }

    private @Nullable UUID community(Fields in, Actor actor) {
        var community = in.id("community");
        if (community != null && (!places.has(actor.subdistrict(), community) || !access.mayPlanRound(actor, community))) {
            in.refuse("community", "need.finding.round-community");
        }
        return community;
    }

    private void judge(Fields in, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            in.refuse("until", "need.finding.round-until");
        } else if (ChronoUnit.DAYS.between(from, until) >= LONGEST_DAYS) {
            in.refuse("until", "need.finding.round-long", LONGEST_DAYS);
        } else if (until.isBefore(places.today())) {
            in.refuse("until", "need.finding.round-past");
        }
    }
}
