package org.yicai.party.household;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.party.Answered;
import org.yicai.party.Answered.How;
import org.yicai.party.Answered.Satisfaction;
import org.yicai.party.Asking;
import org.yicai.party.household.Links.Link;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** The personal link: no account, one answer. Looking changes nothing, so whatever previews links answers nothing. */
@Controller
class LinkController {

    enum Word {
        YES,
        NO
    }

    private final Links links;
    private final Guesses guesses;
    private final Asking asking;

    LinkController(Links links, Guesses guesses, Asking asking) {
        this.links = links;
        this.guesses = guesses;
        this.asking = asking;
    }

    @OpenToAll
    @GetMapping("/c/{token}")
    Answer show(@PathVariable String token, Fields in, HttpServletRequest request) {
        if (guesses.tooMany(request.getRemoteAddr())) {
            return new GonePage(429);
        }
        return open(token, request).<Answer>map(link -> page(in, token, link)).orElse(new GonePage(404));
    }

    private Optional<Link> open(String token, HttpServletRequest request) {
        var link = links.find(token);
        if (link.isEmpty()) {
            guesses.wrong(request.getRemoteAddr());
        }
        return link;
    }

    private LinkPage page(Fields in, String token, Link link) {
        return new LinkPage(in, token, link, tap(link));
    }

    /** Whether one tap is the whole answer: one matter, and yes or no is enough for it. */
    private boolean tap(Link link) {
        return link.items().size() == 1 && asking.of(link.items().getFirst().kind()).digit();
    }

    /** The answer: at once with a tap when there is one matter, with everything else when there are several. */
    @OpenToAll(everywhere = true)
    @PostMapping("/c/{token}")
    Answer answer(@PathVariable String token, Fields in, HttpServletRequest request) {
        var link = open(token, request).filter(each -> !each.used()).orElse(null);
        if (link == null) {
            return new GonePage(404);
        }
        var tap = tap(link);
        var said = new boolean[link.items().size()];
        for (int i = 0; i < said.length; i++) {
            said[i] = in.choice("answer_" + (i + 1), Word.class) == Word.YES;
        }
        var more = more(in);
        for (int i = 0; i < said.length; i++) {
            if (said[i] && more.satisfaction() == null && !asking.of(link.items().get(i).kind()).digit()) {
                in.refuse("satisfaction", "party.finding.satisfaction");
            }
        }
        if (!in.ok()) {
            return page(in, token, link);
        }
        return take(token, link, tap, said, more);
    }

    private Answer take(String token, Link link, boolean tap, boolean[] said, Answered more) {
        if (!links.use(link, tap ? link.items().getFirst().id() : null)) {
            return new GonePage(404);
        }
        var path = "/";
        for (int i = said.length - 1; i >= 0; i--) {
            var item = link.items().get(i);
            var answered = new Answered(said[i], more.satisfaction(), more.askedToPay(), more.words(), How.LINK);
            path = asking.of(item.kind()).answered(Actor.nobody(link.subdistrict()), item.kind(), item.subject(), answered);
        }
        return Redirect.to(tap ? "/c/" + token : path).saying("party.done.said");
    }

    /** What the person adds within the hour: how satisfied, whether money was asked for, a word. */
    @OpenToAll(everywhere = true)
    @PostMapping("/c/{token}/more")
    Answer add(@PathVariable String token, Fields in, HttpServletRequest request) {
        var link = open(token, request).orElse(null);
        if (link == null) {
            return new GonePage(404);
        }
        var more = more(in);
        if (!link.used()) {
            in.refuse("answer_1", "party.finding.first");
        } else if (more.satisfaction() == null && more.askedToPay() == null && more.words().isEmpty()) {
            in.refuse("satisfaction", "party.finding.satisfaction");
        }
        if (!in.ok()) {
            return page(in, token, link);
        }
        if (!links.add(link)) {
            return new GonePage(404);
        }
        var item = link.items().getFirst();
        asking.of(item.kind()).added(Actor.nobody(link.subdistrict()), item.subject(), more);
        return Redirect.to("/c/thanks").saying("party.done.thanks");
    }

    @OpenToAll
    @GetMapping("/c/thanks")
    ThanksPage thanks() {
        return new ThanksPage();
    }

    private static Answered more(Fields in) {
        var satisfaction = LinkController.<Satisfaction>optional(in, "satisfaction", Satisfaction.class);
        var paid = LinkController.<Word>optional(in, "paid", Word.class);
        return new Answered(false, satisfaction, paid == null ? null : paid == Word.YES, in.optional("words", 300), How.LINK);
    }

    private static <E extends Enum<E>> @Nullable E optional(Fields in, String name, Class<E> values) {
        return in.typed(name).isBlank() ? null : in.choice(name, values);
    }
}
