package org.yicai.activity.introduction;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Role;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A volunteer says where neighbours know him or her, and takes it back as easily. */
@Controller
class HostController {

    private final Hosts hosts;
    private final Places places;

    HostController(Hosts hosts, Places places) {
        this.hosts = hosts;
        this.places = places;
    }

    @GetMapping("/hosts")
    HostsPage list(Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
        return page(in, actor);
    }

    private HostsPage page(Fields in, Actor actor) {
        var leads = actor.is(Role.VOLUNTEER_LEADER);
        var all = hosts.list(actor.subdistrict(), leads ? null : actor.requirePerson());
        return new HostsPage(in, all.stream().filter(each -> actor.isPerson(each.person())).toList(), leads ? all : List.of(), places.communities(actor.subdistrict()), leads);
    }

    @PostMapping("/hosts")
    Answer begin(Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
        var community = in.id("community");
        if (community != null && !places.has(actor.subdistrict(), community)) {
            in.refuse("community", "web.finding.choice");
        }
        var entrance = in.optional("entrance", 40).replaceAll("\\s", "");
        if (!in.ticked("willing")) {
            in.refuse("willing", "visit.finding.willing");
        }
        if (community != null && in.ok()) {
            hosts.begin(actor, community, entrance).ifPresent(in::refuse);
        }
        return in.ok() ? Redirect.to("/hosts").saying("visit.done.host") : page(in, actor);
    }

    /** The volunteer, or a leader who was asked to. */
    @PostMapping("/hosts/{id}/ending")
    Answer end(@PathVariable UUID id, Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
        var host = hosts.find(actor.subdistrict(), id).filter(each -> actor.isPerson(each.person()) || actor.is(Role.VOLUNTEER_LEADER)).orElseThrow(Missing::new);
        hosts.end(actor, host);
        return Redirect.to("/hosts").saying("visit.done.host-ended");
    }
}
