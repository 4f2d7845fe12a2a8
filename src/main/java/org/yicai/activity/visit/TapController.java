package org.yicai.activity.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.web.Data;
import org.yicai.web.SentLater;
import org.yicai.web.Words;
import tools.jackson.databind.json.JsonMapper;

/** Where phones send the taps of visitors that they kept, one at a time: POST JSON, see {@link VisitTap}. One tap is one transaction; a refused one leaves nothing. */
@Controller
class TapController {

    private static final int LARGEST = 4 * 1024;
    private final VisitTaps taps;
    private final Doorstep doorstep;
    private final Words words;
    private final Clock clock;

    TapController(VisitTaps taps, Doorstep doorstep, Words words, Clock clock) {
        this.taps = taps;
        this.doorstep = doorstep;
        this.words = words;
        this.clock = clock;
    }

    @SentLater
    @PostMapping("/visits/taps")
    Data create(HttpServletRequest request, Actor actor) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        var tap = body.length > LARGEST ? null : VisitTap.read(body);
        var language = language(request);
        if (tap == null) {
            return answer(400, "REFUSED", words.say(language, "web.trouble.400"));
        }
        if (!actor.isPerson(tap.who())) {
            return answer(409, "REFUSED", words.say(language, "visit.refused.account"));
        }
        try {
            return take(actor, tap, language);
        } catch (Refusal no) {
            return answer(422, "REFUSED", words.say(language, no.why().key(), no.why().args().toArray()));
        } catch (Missing elsewhere) {
            return answer(422, "REFUSED", words.say(language, "web.trouble.404"));
        }
    }

    private Data take(Actor actor, VisitTap tap, String language) {
        if (!tap.likely()) {
            throw Refusal.tooLate("visit.refused.too-old");
        }
        var at = tap.tapped(clock.instant());
        if (taps.claim(actor, tap, at)) {
            switch (tap.crossing()) {
                case IN -> doorstep.arrive(actor, tap.visit(), at);
                case OUT -> doorstep.leave(actor, tap.visit(), at);
            }
        } else if (!taps.counted(actor, tap)) {
            throw new Missing();
        }
        return answer(200, "DONE", words.say(language, "visit.done." + tap.crossing().name().toLowerCase(java.util.Locale.ROOT)));
    }

    private static String language(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null && Arrays.stream(cookies).anyMatch(each -> each.getName().equals("yicai_lang") && each.getValue().equals("en")) ? "en" : "zh";
    }

    private Data answer(int status, String outcome, String sentence) {
        var said = Map.of("outcome", outcome, "words", sentence, "now", clock.instant().toEpochMilli());
        return new Data(status, "application/json;charset=utf-8", JsonMapper.shared().writeValueAsString(said).getBytes(StandardCharsets.UTF_8), Map.of("Cache-Control", "no-store"));
    }
}
