package org.yicai.ops.setup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.party.Organisation;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Organisations;
import org.yicai.party.PartyAccess;
import org.yicai.place.Community;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Registers in one go what every subdistrict has: its residents' committees, the committee at the gate, the corps. */
@Controller
class OrganisationsController {

    private static final int LONGEST_NAME = 80;
    private final Organisations organisations;
    private final Places places;
    private final PartyAccess access;

    OrganisationsController(Organisations organisations, Places places, PartyAccess access) {
        this.organisations = organisations;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/setup/organisations")
    OrganisationsPage show(Fields in, Actor actor) {
        access.requireKeep(actor);
        var page = page(in, actor);
        if (!page.guidance()) {
            in.with("guidance", places.subdistrict(actor.subdistrict()).name() + "社区服务指导协调委员会");
        }
        if (!page.corps()) {
            in.with("corps", places.subdistrict(actor.subdistrict()).name() + "义彩纷呈志愿服务团");
        }
        page.without().forEach(each -> in.with("c-" + each.id(), each.name() + "居民委员会"));
        return page;
    }

    private OrganisationsPage page(Fields in, Actor actor) {
        var known = organisations.list(actor.subdistrict(), OrganisationKind.RESIDENTS_COMMITTEE, OrganisationKind.GUIDANCE_COMMITTEE, OrganisationKind.VOLUNTEER_CORPS);
        var without = places.communities(actor.subdistrict()).stream()
                .filter(community -> known.stream().noneMatch(each -> community.id().value().equals(each.community())))
                .toList();
        return new OrganisationsPage(in, without, is(known, OrganisationKind.GUIDANCE_COMMITTEE), is(known, OrganisationKind.VOLUNTEER_CORPS));
    }

    private static boolean is(List<Organisation> known, OrganisationKind kind) {
        return known.stream().anyMatch(each -> each.kind() == kind);
    }

    @PostMapping("/setup/organisations")
    Answer create(Fields in, Actor actor) {
        access.requireKeep(actor);
        var page = page(in, actor);
        for (Community each : page.without()) {
            register(in, actor, "c-" + each.id(), OrganisationKind.RESIDENTS_COMMITTEE, each.id().value());
        }
        if (!page.guidance()) {
            register(in, actor, "guidance", OrganisationKind.GUIDANCE_COMMITTEE, null);
        }
        if (!page.corps()) {
            register(in, actor, "corps", OrganisationKind.VOLUNTEER_CORPS, null);
        }
        return in.ok() ? Redirect.to("/setup/steps").saying("ops.done.organisations") : page;
    }

    /** An empty name means: not now. */
    private void register(Fields in, Actor actor, String field, OrganisationKind kind, @Nullable UUID community) {
        var name = in.optional(field, LONGEST_NAME);
        if (!name.isEmpty() && in.finding(field) == null) {
            organisations.register(actor, organisations.next(), kind, name, null, community).ifPresent(taken -> in.refuse(field, taken.key()));
        }
    }
}
