package org.yicai.need.progress;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Refusal;
import org.yicai.need.History;
import org.yicai.need.Need;
import org.yicai.need.NeedAccess;
import org.yicai.need.Needs;
import org.yicai.need.callback.Callbacks;
import org.yicai.party.Notices;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Opens the four digits again: after looking who it is, with a step that everybody reads. */
@Controller
class CodeController {

    /** How long whoever gave a code may see it, to tell it. */
    private static final Duration SHOWN = Duration.ofMinutes(15);

    private final Needs needs;
    private final OpenNeeds open;
    private final Callbacks callbacks;
    private final History history;
    private final Journal journal;
    private final Notices notices;
    private final NeedAccess access;
    private final Clock clock;

    // eight: a code is a row, a step, a fact and a message, and not for everybody to give
    CodeController(Needs needs, OpenNeeds open, Callbacks callbacks, History history, Journal journal, Notices notices, NeedAccess access, Clock clock) {
        this.needs = needs;
        this.open = open;
        this.callbacks = callbacks;
        this.history = history;
        this.journal = journal;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/needs/{receipt}/code")
    CodePage show(@PathVariable String receipt, Fields in, Actor actor) {
        return page(in, need(receipt, actor), actor);
    }

    private CodePage page(Fields in, Need need, Actor actor) {
        var shown = open.renewed(need.id(), actor.requirePerson(), clock.instant().minus(SHOWN));
        return new CodePage(in, need, shown ? need.pin() : null);
    }

    private Need need(String receipt, Actor actor) {
        access.requireKeyIn(actor);
        return needs.find(Receipt.of(receipt)).orElseThrow(Missing::new);
    }

    @PostMapping("/needs/{receipt}/code")
    Answer renew(@PathVariable String receipt, Fields in, Actor actor) {
        var need = need(receipt, actor);
        if (callbacks.own(actor, need.id())) {
            throw Refusal.forbidden("need.refused.own-work");
        }
        var checked = in.text("checked", 200);
        if (!in.ok()) {
            return page(in, need, actor);
        }
        open.renew(need.id());
        history.note(actor, need.id(), "CODE_RENEWED", "");
        journal.append(Fact.of("need", "need-code-renewed", need.id().value(), actor).with("checked", checked));
        var person = need.voicedBy() == null ? null : new PersonId(need.voicedBy());
        notices.tell(actor.subdistrict(), new Notices.To(person, callbacks.phone(need.id())), Notices.Kind.ANSWER, "need.news.CODE", need.receipt());
        return Redirect.to("/needs/" + need.receipt() + "/code").saying("need.done.code");
    }
}
