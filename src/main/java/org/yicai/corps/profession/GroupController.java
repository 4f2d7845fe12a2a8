package org.yicai.corps.profession;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.SignUpDoor;
import org.yicai.corps.Corps;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A partner comes as a group: its contact says how many, each of its people says the own yes. */
@Controller
class GroupController {

    private final Partners partners;
    private final Professionals professionals;
    private final Groups groups;
    private final CorpsAccess access;
    private final Corps corps;

    GroupController(Partners partners, Professionals professionals, Groups groups, CorpsAccess access, Corps corps) {
        this.partners = partners;
        this.professionals = professionals;
        this.groups = groups;
        this.access = access;
        this.corps = corps;
    }

    /** For its people and its contact. */
    @GetMapping("/partners/{id}/groups")
    GroupsPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, partners.get(actor.subdistrict(), id), actor, null);
    }

    private GroupsPage page(Fields in, Partner partner, Actor actor, SignUpDoor.@Nullable Way way) {
        var acts = acts(actor, partner);
        // a leader who stands in comes by the activity's own page
        var member = (!acts || actor.isPerson(partner.contact())) && professionals.member(actor.subdistrict(), partner.id(), actor.requirePerson()).isPresent();
        if (!acts && !member) {
            throw Refusal.forbidden("web.refused.role");
        }
        List<Groups.Open> open = acts && partner.endedAt() == null ? groups.open(actor.subdistrict()) : List.of();
        return new GroupsPage(in, partner, groups.of(actor.subdistrict(), partner.id()), open, acts, member, way);
    }

    private boolean acts(Actor actor, Partner partner) {
        return actor.isPerson(partner.contact()) || access.leadsCorps(actor, corps.of(actor.subdistrict()).orElse(null));
    }

    private void requireActs(Actor actor, Partner partner) {
        if (!acts(actor, partner)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    /** PO21: so many seats are there, once for a position. */
    @PostMapping("/partners/{id}/groups")
    Answer reserve(@PathVariable UUID id, Fields in, Actor actor) {
        var partner = partners.get(actor.subdistrict(), id);
        requireActs(actor, partner);
        var position = in.id("position");
        var people = in.whole("people", 1, 50);
        if (in.ok() && (partner.endedAt() != null || position == null || !groups.reserve(actor, partner, position, people))) {
            in.refuse("position", "corps.finding.po-group-room");
        }
        return in.ok() ? Redirect.to("/partners/" + id + "/groups").saying("corps.done.po-group") : page(in, partner, actor, null);
    }

    /** PO22: one of its people takes one of the seats, by all rules of signing up. */
    @PostMapping("/partners/{id}/groups/yeses")
    Answer come(@PathVariable UUID id, Fields in, Actor actor) {
        var partner = partners.get(actor.subdistrict(), id);
        if (professionals.member(actor.subdistrict(), id, actor.requirePerson()).isEmpty()) {
            throw Refusal.forbidden("corps.refused.po-group-member");
        }
        var group = in.id("group");
        if (group == null || !in.ok()) {
            return page(in, partner, actor, null);
        }
        var place = groups.get(actor.subdistrict(), id, group);
        var way = groups.come(in, actor, place);
        return in.ok() ? Redirect.to("/activities/" + place.activity()).saying("activity.done.position-taken") : page(in, partner, actor, way);
    }

    /** What nobody took goes back. */
    @PostMapping("/partners/{id}/groups/endings")
    Answer giveBack(@PathVariable UUID id, Fields in, Actor actor) {
        var partner = partners.get(actor.subdistrict(), id);
        requireActs(actor, partner);
        var group = in.id("group");
        if (group == null || !in.ok()) {
            return page(in, partner, actor, null);
        }
        groups.giveBack(actor, groups.get(actor.subdistrict(), id, group));
        return Redirect.to("/partners/" + id + "/groups").saying("corps.done.po-group-back");
    }
}
