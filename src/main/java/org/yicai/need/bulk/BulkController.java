package org.yicai.need.bulk;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.NeedAccess;
import org.yicai.need.triage.TriageLists;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Ticked needs are dealt with at once; a page says what came of each. */
@Controller
class BulkController {

    /** A page of the list holds fewer; more at once would hold everybody up. */
    private static final int MOST = 100;

    private final Bulk bulk;
    private final BulkDeeds deeds;
    private final TriageLists lists;
    private final NeedAccess access;

    BulkController(Bulk bulk, BulkDeeds deeds, TriageLists lists, NeedAccess access) {
        this.bulk = bulk;
        this.deeds = deeds;
        this.lists = lists;
        this.access = access;
    }

    @GetMapping("/triage/several")
    BulkPage show(Actor actor) {
        access.requireTriage(actor);
        return new BulkPage(bulk.latest(actor).orElse(null));
    }

    @PostMapping("/triage/several")
    Answer create(Fields in, Actor actor) {
        access.requireTriage(actor);
        var way = in.choice("way", BulkWay.class);
        if (way == BulkWay.GROUP) {
            return group(in, actor);
        }
        var ids = ids(in);
        var deed = way == null ? null : deeds.read(way, in, actor);
        if (!in.ok()) {
            return lists.of(in, actor);
        }
        bulk.keep(actor, way, bulk.each(actor, ids, deed));
        return Redirect.to("/triage/several");
    }

    /** Ticked needs go into a group that exists, or into a new one; a group of none is not made. */
    @PostMapping("/triage/groups")
    Answer group(Fields in, Actor actor) {
        access.requireTriage(actor);
        var ids = ids(in);
        var target = deeds.group(in, actor);
        if (!in.ok()) {
            return lists.of(in, actor);
        }
        var group = deeds.make(actor, target);
        var outcomes = bulk.each(actor, ids, deeds.into(group, target.title()));
        if (outcomes.values().stream().allMatch(String::isEmpty)) {
            return Redirect.to("/groups/" + group).saying("need.done.grouped");
        }
        if (outcomes.values().stream().noneMatch(String::isEmpty)) {
            return lists.of(in.refuse("need", "need.finding.none-moved"), actor);
        }
        bulk.keep(actor, BulkWay.GROUP, outcomes);
        return Redirect.to("/triage/several");
    }

    private static List<UUID> ids(Fields in) {
        var ids = in.ids("need");
        if (ids.size() > MOST) {
            in.refuse("need", "need.finding.several", MOST);
        }
        return ids;
    }
}
