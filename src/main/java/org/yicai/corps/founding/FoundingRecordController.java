package org.yicai.corps.founding;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.party.Appointments;
import org.yicai.party.Notices;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Organisations;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** What others do for a founding: the residents' committee agrees, the subdistrict records it, and with that the organisation is there (北京市志愿服务促进条例 art. 16). */
@Controller
class FoundingRecordController {

    private final Foundings foundings;
    private final Organisations organisations;
    private final Appointments appointments;
    private final Notices notices;
    private final LocalWays ways;
    private final Places places;

    // six: what is recorded, the organisation it becomes, who belongs to it, the message, and how many people it takes where
    FoundingRecordController(Foundings foundings, Organisations organisations, Appointments appointments, Notices notices, LocalWays ways, Places places) {
        this.foundings = foundings;
        this.organisations = organisations;
        this.appointments = appointments;
        this.notices = notices;
        this.ways = ways;
        this.places = places;
    }

    private void requireOther(Founding founding, Actor actor) {
        if (actor.isPerson(founding.founder())) {
            throw Refusal.forbidden("corps.refused.founding-own");
        }
        if (!founding.open()) {
            throw Refusal.tooLate("corps.refused.founding-over");
        }
    }

    @PostMapping("/foundings/{id}/agreement")
    Answer agree(@PathVariable UUID id, Actor actor) {
        actor.require(Role.COMMUNITY_WORKER);
        var founding = foundings.get(actor.subdistrict(), id);
        requireOther(founding, actor);
        if (!FoundingPage.isCommittee(actor, founding)) {
            throw Refusal.forbidden("web.refused.role");
        }
        foundings.agree(actor, founding);
        notices.tell(actor.subdistrict(), Notices.To.person(founding.founder().value()), Notices.Kind.ANSWER, "corps.news.founding-agreed", founding.name());
        return Redirect.to("/foundings/" + id).saying("corps.done.founding-agreed");
    }

    /** N18: when the list is complete. The founder belongs to it and is whom one asks. */
    @PostMapping("/foundings/{id}/record")
    Answer record(@PathVariable UUID id, Fields in, Actor actor) {
        actor.require(Role.OFFICIAL);
        var founding = foundings.get(actor.subdistrict(), id);
        requireOther(founding, actor);
        var number = in.text("number", 40);
        var page = new FoundingPage(in, founding, foundings.said(founding), foundings.members(founding), places.community(founding.community()), ways.number(actor.subdistrict(), Way.FOUNDING_PEOPLE), actor);
        page.missing().forEach(in::refuse);
        var organisation = organisations.next();
        if (in.ok()) {
            organisations.register(actor, organisation, OrganisationKind.COMMUNITY_SOCIAL_ORGANISATION, founding.name(), null, founding.community()).ifPresent(each -> in.refuse("number", each.key()));
        }
        if (!in.ok()) {
            return page;
        }
        foundings.record(actor, founding, number, organisation.value());
        appointments.appoint(actor, founding.founder(), organisation, Role.VOLUNTEER, null, null);
        notices.tell(actor.subdistrict(), Notices.To.person(founding.founder().value()), Notices.Kind.ANSWER, "corps.news.founding-recorded", founding.name(), number);
        return Redirect.to("/foundings/" + id).saying("corps.done.founding-recorded");
    }
}
