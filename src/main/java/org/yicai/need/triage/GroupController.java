package org.yicai.need.triage;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.need.GroupId;
import org.yicai.need.Groups;
import org.yicai.need.NeedAccess;

/** Groups of needs: what officials begin a design from. */
@Controller
class GroupController {

    private final Groups groups;
    private final GroupStore store;
    private final NeedAccess access;

    GroupController(Groups groups, GroupStore store, NeedAccess access) {
        this.groups = groups;
        this.store = store;
        this.access = access;
    }

    @GetMapping("/groups")
    GroupsPage list(Actor actor) {
        access.requireReadGroups(actor);
        return new GroupsPage(groups.latest(actor.subdistrict()), access.mayDesign(actor));
    }

    @GetMapping("/groups/{id}")
    GroupPage show(@PathVariable UUID id, Actor actor) {
        access.requireReadGroups(actor);
        var group = groups.find(actor.subdistrict(), new GroupId(id)).orElseThrow(Missing::new);
        return new GroupPage(group, store.needs(group.id(), access.mayTriage(actor)), access.mayDesign(actor));
    }
}
