package org.yicai.need.triage;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.need.Deeds;
import org.yicai.need.Destination;
import org.yicai.need.GroupId;
import org.yicai.need.Groups;
import org.yicai.need.NeedAccess;
import org.yicai.need.Needs;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Groups of needs: what officials begin a design from, and what neighbours take up themselves. */
@Controller
class GroupController {

    private final Groups groups;
    private final GroupStore store;
    private final Needs needs;
    private final ObjectProvider<Deeds> deeds;
    private final ObjectProvider<Destination> destinations;
    private final NeedAccess access;

    // six: a group, its needs, and what others did for it
    GroupController(Groups groups, GroupStore store, Needs needs, ObjectProvider<Deeds> deeds, ObjectProvider<Destination> destinations, NeedAccess access) {
        this.groups = groups;
        this.store = store;
        this.needs = needs;
        this.deeds = deeds;
        this.destinations = destinations;
        this.access = access;
    }

    @GetMapping("/groups")
    GroupsPage list(Actor actor) {
        access.requireReadGroups(actor);
        return new GroupsPage(groups.latest(actor.subdistrict()), access.mayDesign(actor));
    }

    @GetMapping("/groups/{id}")
    GroupPage show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireReadGroups(actor);
        return page(in, new GroupId(id), actor);
    }

    private GroupPage page(Fields in, GroupId id, Actor actor) {
        var group = groups.find(actor.subdistrict(), id).orElseThrow(Missing::new);
        var occasions = deeds.stream().flatMap(each -> each.of(id).stream()).toList();
        var leads = access.mayServeGroups(actor);
        var contracted = leads && destinations.stream().flatMap(each -> each.of(id).stream()).anyMatch(each -> each.who() != null);
        return new GroupPage(in, group, store.needs(id, access.mayTriage(actor)), occasions, access.mayDesign(actor), leads, contracted);
    }

    /**
     * Volunteers held something for the group: its needs wait for the residents' own word.
     *
     * @throws Refusal (403) for whoever leads no volunteers; (409) I13, before somebody who was there confirmed it, while a project answers the group, or when no need waits for it
     */
    @PostMapping("/groups/{id}/service")
    Answer serve(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireServeGroups(actor);
        var page = page(in, new GroupId(id), actor);
        if (!page.mayServe()) {
            throw Refusal.tooLate(page.contracted() ? "need.refused.group-contracted" : "need.refused.group-served");
        }
        var words = in.text("words", 200);
        if (!in.ok()) {
            return page;
        }
        needs.served(actor, List.of(page.group().id()), words);
        return Redirect.to("/groups/" + id).saying("need.done.group-served");
    }
}
