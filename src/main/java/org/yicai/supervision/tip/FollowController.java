package org.yicai.supervision.tip;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Receipt;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Pace;
import org.yicai.web.Redirect;

/** With the code and without an account: reading the answer, and adding something. The code travels in forms, never in an address; guessing is slowed (TP9). */
@Controller
class FollowController {

    private final Tips tips;
    private final TipAnswers answers;
    private final Pace pace;

    FollowController(Tips tips, TipAnswers answers, Pace pace) {
        this.tips = tips;
        this.answers = answers;
        this.pace = pace;
    }

    @OpenToAll
    @GetMapping("/tips/follow")
    TipFollowPage ask(Fields in) {
        return new TipFollowPage(Fields.blank(), null, List.of(), null);
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/tips/follow")
    Answer show(Fields in, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        return page(in, request, response);
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/tips/follow/words")
    Answer add(Fields in, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        var words = in.text("more_words", TipFormPage.LONGEST);
        var page = page(in, request, response);
        if (!in.ok() || page.it() == null) {
            return page;
        }
        tips.add(page.it(), words);
        return Redirect.to("/tips/follow").saying("tip.done.added");
    }

    private TipFollowPage page(Fields in, HttpServletRequest request, HttpServletResponse response) {
        var code = Receipt.read(in.text("tip_code", 40));
        var wait = code == null ? null : pace.take("tip-code", false, request, response);
        var it = code == null || wait != null ? null : tips.find(code).orElse(null);
        if (wait == null && it == null) {
            in.refuse("tip_code", code == null ? "tip.finding.code" : "tip.finding.none");
        }
        return new TipFollowPage(in, it, given(it), wait);
    }

    private List<TipAnswer> given(@Nullable Tip it) {
        return it == null ? List.of() : answers.of(it);
    }
}
