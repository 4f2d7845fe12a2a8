package org.yicai.need.bulk;

import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Refusal;
import org.yicai.need.GroupId;
import org.yicai.need.Groups;
import org.yicai.need.LastResort;
import org.yicai.need.Merging;
import org.yicai.need.Need;
import org.yicai.need.NeedAccess;
import org.yicai.need.Needs;
import org.yicai.need.Stage;
import org.yicai.need.Topic;
import org.yicai.need.dispatch.Dispatches;
import org.yicai.need.dispatch.Teams;
import org.yicai.need.entitlement.Answers;
import org.yicai.need.entitlement.Entitlements;
import org.yicai.web.Fields;

/** Reads once what is to be done with every one of several needs. */
@Component
class BulkDeeds {

    private final Needs needs;
    private final Groups groups;
    private final Merging merging;
    private final Answers answers;
    private final Entitlements entitlements;
    private final Dispatches dispatches;
    private final Teams teams;
    private final NeedAccess access;

    // eight: one for each way out that can be taken by several at once
    BulkDeeds(Needs needs, Groups groups, Merging merging, Answers answers, Entitlements entitlements, Dispatches dispatches, Teams teams, NeedAccess access) {
        this.needs = needs;
        this.groups = groups;
        this.merging = merging;
        this.answers = answers;
        this.entitlements = entitlements;
        this.dispatches = dispatches;
        this.teams = teams;
        this.access = access;
    }

    /** What is done with one need. May refuse that one. */
    interface Deed extends BiConsumer<Actor, Need> {}

    /** The deed with its fields; what is wrong with them stands in {@code in}. */
    Deed read(BulkWay way, Fields in, Actor actor) {
        return switch (way) {
            case ANSWER -> answer(in, actor);
            case DECLINE -> move(Stage.DECLINED, in.text("reason", 300));
            case HAND_OVER -> move(Stage.HANDED_OVER, in.text("to", 60) + "：" + in.text("notice", 300));
            case DISPATCH -> dispatch(in, actor);
            case MERGE -> merge(in, actor);
            case GROUP -> throw new IllegalArgumentException("a group is read by group()");
        };
    }

    private Deed move(Stage to, String words) {
        return (actor, need) -> needs.move(actor, need.id(), to, words);
    }

    private Deed answer(Fields in, Actor actor) {
        var words = in.text("answer", 300);
        var chosen = in.optionalId("entitlement");
        var entitlement = entitlements.find(actor.subdistrict(), chosen);
        if (chosen != null && entitlement == null) {
            in.refuse("entitlement", "web.finding.choice");
        }
        return (by, need) -> answers.give(by, need, words, entitlement);
    }

    private Deed dispatch(Fields in, Actor actor) {
        var chosen = in.optionalId("team");
        var team = teams.find(actor.subdistrict(), chosen);
        if (chosen != null && team == null) {
            in.refuse("team", "web.finding.choice");
        }
        var words = in.text("dispatch_words", 200);
        return (by, need) -> dispatches.ask(by, need, team, words);
    }

    private Deed merge(Fields in, Actor actor) {
        var receipt = Receipt.read(in.text("into", 40));
        var into = receipt == null ? null : needs.find(receipt).orElse(null);
        if (into == null || into.bypass() != null && !access.mayTriage(actor, into) || into.stage() == Stage.MERGED) {
            in.refuse("into", "need.finding.into");
        }
        return (by, need) -> {
            if (need.id().equals(into.id())) {
                throw Refusal.tooLate("need.finding.into");
            }
            merging.merge(by, need, into.id(), Merging.By.LEADER);
        };
    }

    /** A group that exists, or a new one that says why it must be bought. @param id null while it is not made */
    record Target(@org.jspecify.annotations.Nullable GroupId id, String title, String summary, Topic topic, @org.jspecify.annotations.Nullable LastResort last) {}

    Target group(Fields in, Actor actor) {
        var existing = in.optionalId("group");
        if (existing != null) {
            var found = groups.find(actor.subdistrict(), new GroupId(existing)).orElseThrow(Missing::new);
            return new Target(found.id(), found.title(), found.summary(), found.topic(), null);
        }
        return new Target(null, in.text("title", 60), in.text("summary", 300), in.choice("topic", Topic.class), LastResort.read(in));
    }

    GroupId make(Actor actor, Target target) {
        return target.id != null ? target.id : groups.make(actor, target.title, target.summary, target.topic, target.last);
    }

    /** What goes past the leaders becomes part of no group: those who design and vote would read it. */
    Deed into(GroupId group, String title) {
        return (actor, need) -> {
            access.requireOrdinary(need);
            needs.group(actor, need.id(), group, title);
        };
    }
}
