package org.yicai.corps.growth;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.party.Notices;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The committee's word before a mandate is given, and the host's answer to it. */
@Controller
class NoticeController {

    private static final int LENGTH = 300;
    private final Growth growth;
    private final GrowthPages pages;
    private final MandateNotices mandateNotices;
    private final Mandates mandates;
    private final Places places;
    private final Notices notices;

    // six: the path and its page, what waits, who gives, which day it is, and the message
    NoticeController(Growth growth, GrowthPages pages, MandateNotices mandateNotices, Mandates mandates, Places places, Notices notices) {
        this.growth = growth;
        this.pages = pages;
        this.mandateNotices = mandateNotices;
        this.mandates = mandates;
        this.places = places;
        this.notices = notices;
    }

    private Path find(UUID id, Actor actor) {
        var path = growth.path(actor.subdistrict(), new PersonId(id));
        if (!path.standing().volunteer() && path.mandates().isEmpty() && path.notices().isEmpty()) {
            throw new Missing();
        }
        return path;
    }

    private static Notice open(Path path, Step step) {
        return path.notice(step).orElseThrow(() -> Refusal.tooLate("corps.refused.growth-no-notice"));
    }

    /** N17: a member of the committee, with a reason, in time. */
    @PostMapping("/growth/{id}/objections")
    Answer object(@PathVariable UUID id, Fields in, Actor actor) {
        actor.require(Role.COUNCIL_MEMBER);
        var path = find(id, actor);
        var step = in.choice("step", Step.class);
        var words = in.text("words", LENGTH);
        if (step == null || !in.ok()) {
            return pages.of(in, path, actor);
        }
        mandateNotices.object(actor, open(path, step), places.today(), words);
        mandates.hosts(actor.subdistrict(), path).forEach(each -> notices.tell(actor.subdistrict(), Notices.To.person(each), Notices.Kind.WORK, "corps.news.mandate-objected", path.standing().name(), words));
        return Redirect.to("/growth/" + id).saying("corps.done.objected");
    }

    /** The host lets go of it; whoever objected reads why. */
    @PostMapping("/growth/{id}/notice-endings")
    Answer letGo(@PathVariable UUID id, Fields in, Actor actor) {
        var path = find(id, actor);
        mandates.requireHost(actor, path);
        var step = in.choice("step", Step.class);
        var answer = in.text("answer", LENGTH);
        if (step == null || !in.ok()) {
            return pages.of(in, path, actor);
        }
        mandateNotices.settle(actor, open(path, step), false, answer)
                .forEach(each -> notices.tell(actor.subdistrict(), Notices.To.person(each), Notices.Kind.ANSWER, "corps.news.mandate-let-go", path.standing().name(), answer));
        return Redirect.to("/growth/" + id).saying("corps.done.let-go");
    }
}
