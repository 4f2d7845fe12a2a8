package org.yicai.need.progress;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Receipt;
import org.yicai.need.Doors;
import org.yicai.need.LastWords;
import org.yicai.need.Needs;
import org.yicai.need.Topic;
import org.yicai.need.Voice;
import org.yicai.party.Answered;
import org.yicai.party.Answered.How;
import org.yicai.party.Answered.Satisfaction;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** What became of a need, and the resident's last word. */
@Controller
class NeedController {

    private final Needs needs;
    private final OpenNeeds open;
    private final Places places;
    private final NeedSheet sheet;
    private final LastWords last;
    private final Doors doors;

    // six: the list, and the page of one need with its last word
    NeedController(Needs needs, OpenNeeds open, Places places, NeedSheet sheet, LastWords last, Doors doors) {
        this.needs = needs;
        this.open = open;
        this.places = places;
        this.sheet = sheet;
        this.last = last;
        this.doors = doors;
    }

    @OpenToAll
    @GetMapping("/needs")
    NeedsPage list(Fields in, Actor actor) {
        var words = in.optional("q", 60);
        if (!words.isEmpty() && !Needs.searchable(words)) {
            in.refuse("q", "need.finding.search");
        }
        var topic = Arrays.stream(Topic.values()).filter(each -> each.name().equals(in.typed("about"))).findFirst().orElse(null);
        var rows = open.latest(actor.subdistrict(), new OpenNeeds.Wish(in.finding("q") == null ? words : "", in.optionalId("community"), topic, in.optionalId("before")));
        var more = rows.size() > OpenNeeds.PAGE;
        var shown = more ? rows.subList(0, OpenNeeds.PAGE) : rows;
        var lately = in.typed("before").isEmpty() ? doors.lately(actor.subdistrict()) : null;
        return new NeedsPage(in, shown, more ? shown.getLast().id() : null, places.communities(actor.subdistrict()), lately);
    }

    @OpenToAll
    @GetMapping("/needs/find")
    Answer find(Fields in) {
        if (in.typed("receipt").isBlank()) {
            return new FindPage(Fields.blank());
        }
        var receipt = Receipt.read(in.text("receipt", 40));
        if (receipt == null || needs.find(receipt).isEmpty()) {
            in.refuse("receipt", "need.finding.receipt");
            return new FindPage(in);
        }
        return Redirect.to("/needs/" + receipt);
    }

    @OpenToAll
    @GetMapping("/needs/{receipt}")
    NeedPage show(@PathVariable String receipt, Fields in, Actor actor) {
        return sheet.of(in, sheet.told(receipt), actor);
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/needs/{receipt}/answer")
    Answer answer(@PathVariable String receipt, Fields in, Actor actor) {
        var told = sheet.told(receipt);
        var need = told.need();
        var solved = in.choice("solved", Word.class);
        var words = in.optional("words", 300);
        var satisfaction = in.typed("satisfaction").isBlank() ? null : in.choice("satisfaction", Satisfaction.class);
        var paid = in.typed("paid").isBlank() ? null : in.choice("paid", Word.class);
        if (need.voice() == Voice.PHONE && need.helper(actor)) {
            in.refuse("solved", "need.finding.caller");
        }
        if (in.ok() && !NeedSheet.mine(need, actor) && !open.pinFits(need.id(), in.text("pin", 4))) {
            in.refuse("pin", "need.finding.pin");
        }
        if (!in.ok()) {
            return sheet.of(in, told, actor);
        }
        var here = actor.at(need.subdistrict());
        last.take(here, need, new Answered(solved == Word.YES, satisfaction, paid == null ? null : paid == Word.YES, words, How.PAGE));
        return Redirect.to(NeedSheet.address(need, actor)).saying("need.done.answered");
    }

    enum Word {
        YES,
        NO
    }
}
