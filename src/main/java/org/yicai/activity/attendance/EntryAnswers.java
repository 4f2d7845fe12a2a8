package org.yicai.activity.attendance;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yicai.web.Data;
import org.yicai.web.Words;
import tools.jackson.databind.json.JsonMapper;

/** What a phone is told about a tap: an outcome for the page, and sentences for the person in the language of the page. */
@Component
class EntryAnswers {

    private static final Duration CLOCK = Duration.ofMinutes(2);
    private final Words words;
    private final ZoneId zone;

    EntryAnswers(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    In in(HttpServletRequest request, Instant now) {
        var cookies = request.getCookies();
        var english = cookies != null && Arrays.stream(cookies).anyMatch(each -> each.getName().equals("yicai_lang") && each.getValue().equals("en"));
        return new In(english ? "en" : "zh", now);
    }

    /** In one language, at one moment. */
    final class In {

        private final String language;
        private final Instant now;

        private In(String language, Instant now) {
            this.language = language;
            this.now = now;
        }

        Data unreadable() {
            return answer(400, "REFUSED", "", words.say(language, "web.trouble.400"), null);
        }

        Data missing() {
            return answer(422, "REFUSED", "", words.say(language, "web.trouble.404"), null);
        }

        Data refused(int status, DoorRule rule, Sent sent) {
            var sentence = words.say(language, "activity.door.refused", words.say(language, rule.key()), words.say(language, rule.wayKey()), rule.code());
            return answer(status, "REFUSED", rule.code(), sentence, sent);
        }

        /** It is written down: it counts, or somebody looks at it. The second time the same as the first. */
        Data written(Entries.Entry entry, Sent sent) {
            var time = DateTimeFormatter.ofPattern("HH:mm").format(entry.tappedAt().atZone(zone));
            if (entry.rule() != null) {
                return answer(200, "LOOK", entry.rule(), words.say(language, "activity.door.look", entry.who(), time, entry.rule()), sent);
            }
            return answer(200, "DONE", "", words.say(language, "activity.door.noted." + entry.kind(), entry.who(), time), sent);
        }

        private Data answer(int status, String outcome, String rule, String sentence, @org.jspecify.annotations.Nullable Sent sent) {
            var said = new LinkedHashMap<String, Object>();
            said.put("outcome", outcome);
            said.put("rule", rule);
            said.put("words", sentence);
            if (sent != null && sent.ahead().abs().compareTo(CLOCK) > 0) {
                said.put("clock", words.say(language, "activity.door.clock", sent.ahead().abs().toMinutes()));
            }
            said.put("now", now.toEpochMilli());
            return new Data(status, "application/json;charset=utf-8", JsonMapper.shared().writeValueAsString(said).getBytes(StandardCharsets.UTF_8), Map.of("Cache-Control", "no-store"));
        }
    }
}
