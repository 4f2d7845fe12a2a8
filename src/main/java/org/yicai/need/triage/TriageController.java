package org.yicai.need.triage;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.need.Clocks;
import org.yicai.need.GroupId;
import org.yicai.need.Groups;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;
import org.yicai.need.Need;
import org.yicai.need.Stage;
import org.yicai.need.Topic;
import org.yicai.need.Voice;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** One list for leaders, and one page for each need on it. */
@Controller
class TriageController {

    private final Triage triage;
    private final Needs needs;
    private final Groups groups;
    private final TriageSheet sheet;
    private final Clocks clocks;
    private final NeedAccess access;

    // six: the list and the page of one need, and what is done with it
    TriageController(Triage triage, Needs needs, Groups groups, TriageSheet sheet, Clocks clocks, NeedAccess access) {
        this.triage = triage;
        this.needs = needs;
        this.groups = groups;
        this.sheet = sheet;
        this.clocks = clocks;
        this.access = access;
    }

    @GetMapping("/triage")
    TriagePage list(Fields in, Actor actor) {
        access.requireTriage(actor);
        return page(in, actor);
    }

    private TriagePage page(Fields in, Actor actor) {
        var stage = Arrays.stream(Stage.values()).filter(each -> each.name().equals(in.typed("stage"))).findFirst().orElse(Stage.NEW);
        var topic = Arrays.stream(Topic.values()).filter(each -> each.name().equals(in.typed("about"))).findFirst().orElse(null);
        var voice = Arrays.stream(Voice.values()).filter(each -> each.name().equals(in.typed("voice"))).findFirst().orElse(null);
        var words = in.optional("q", 60);
        if (!words.isEmpty() && Needs.searchFor(words).isEmpty()) {
            in.refuse("q", "need.finding.search");
        }
        var wish = new Triage.Wish(stage, in.finding("q") == null ? words : "", topic, voice, in.optionalId("before"), in.optionalId("after"));
        return new TriagePage(in, stage, triage.list(actor.subdistrict(), wish), groups.latest(actor.subdistrict()), clocks);
    }

    @GetMapping("/triage/{id}")
    TriageNeedPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, mine(id, actor), actor);
    }

    private TriageNeedPage page(Fields in, Need need, Actor actor) {
        return sheet.of(in, need, actor);
    }

    /** Row-level security has already hidden every other subdistrict's needs. */
    private Need mine(UUID id, Actor actor) {
        var need = needs.get(new NeedId(id));
        access.requireTriage(actor, need);
        return need;
    }

    @PostMapping("/triage/{id}/merge")
    Answer merge(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var receipt = Receipt.read(in.text("into", 40));
        var into = receipt == null ? null : needs.find(receipt).orElse(null);
        if (into == null || into.id().equals(need.id()) || into.stage() == Stage.MERGED) {
            in.refuse("into", "need.finding.into");
        }
        if (!in.ok()) {
            return page(in, need, actor);
        }
        needs.merge(actor, need.id(), into.id());
        return Redirect.to("/triage").saying("need.done.merged");
    }

    @PostMapping("/triage/{id}/decline")
    Answer decline(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var reason = in.text("reason", 300);
        if (!in.ok()) {
            return page(in, need, actor);
        }
        needs.move(actor, need.id(), Stage.DECLINED, reason);
        return Redirect.to("/triage").saying("need.done.declined");
    }

    @PostMapping("/triage/{id}/hand-over")
    Answer handOver(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var to = in.text("to", 60);
        var notice = in.text("notice", 300);
        if (!in.ok()) {
            return page(in, need, actor);
        }
        needs.move(actor, need.id(), Stage.HANDED_OVER, to + "：" + notice);
        // a member of the committee, or an official, acts on this one need and has no list
        return Redirect.to(access.mayTriage(actor) ? "/triage" : "/work").saying("need.done.handed-over");
    }

    /** Ticked needs go into a group that exists, or into a new one. */
    @PostMapping("/triage/groups")
    Answer group(Fields in, Actor actor) {
        access.requireTriage(actor);
        var ids = in.ids("need");
        var existing = in.optionalId("group");
        var found = existing == null ? null : groups.find(actor.subdistrict(), new GroupId(existing)).orElseThrow(Missing::new);
        var title = found != null ? found.title() : in.text("title", 60);
        var summary = found != null ? found.summary() : in.text("summary", 300);
        var topic = found != null ? found.topic() : in.choice("topic", Topic.class);
        if (!in.ok()) {
            return page(in, actor);
        }
        var group = found != null ? found.id() : groups.make(actor, title, summary, topic);
        ids.forEach(each -> needs.group(actor, mine(each, actor).id(), group, title));
        return Redirect.to("/groups/" + group).saying("need.done.grouped");
    }
}
