package org.yicai.open.ocds;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Finding;
import org.yicai.web.Allowances;
import org.yicai.web.Data;
import org.yicai.web.MachineDoor;
import org.yicai.web.Words;
import tools.jackson.databind.json.JsonMapper;

/** Where programmes fetch purchases: how much an address may ask for, what is fetched only once, and how trouble is told. */
@Component("ocdsDoor")
class Door implements MachineDoor {

    /** A whole office may stand behind one address; a page of the feed holds up to a hundred releases. */
    static final int BURST = 600;
    static final int PER_HOUR = 7_200;
    private static final String TYPE = "application/json;charset=utf-8";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Allowances allowances;
    private final Words words;

    Door(Allowances allowances, Words words) {
        this.allowances = allowances;
        this.words = words;
    }

    /** The package, or 304 when whoever asks has this very one, or 429 when the address asked for too much. */
    Data answer(HttpServletRequest request, Supplier<Map<String, Object>> work) {
        var wait = allowances.take("ocds address " + request.getRemoteAddr(), BURST, PER_HOUR);
        if (wait != null) {
            return tooMany(request, wait);
        }
        var bytes = JSON.writeValueAsBytes(work.get());
        var tag = "W/\"" + Shapes.print(bytes, 16) + "\""; // weak, because a strong one would keep the server from compressing
        var headers = headers(Map.of(HttpHeaders.ETAG, tag));
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && List.of(known.strip().split("\\s*,\\s*")).contains(tag)) {
            return new Data(304, TYPE, new byte[0], headers);
        }
        return new Data(200, TYPE, bytes, headers);
    }

    /** 400 with all that cannot be read. */
    Data unusable(HttpServletRequest request, List<Finding> findings) {
        return trouble(request, 400, findings, Map.of());
    }

    private Data tooMany(HttpServletRequest request, Duration wait) {
        var seconds = wait.toSeconds() + 1;
        return trouble(request, 429, List.of(Finding.that("open.finding.too-many", seconds)), Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
    }

    private Data trouble(HttpServletRequest request, int status, List<Finding> why, Map<String, String> more) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var language = asked != null && asked.strip().toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "zh";
        var reasons = why.stream().map(each -> {
            var said = words.say(language, each.key(), each.args().toArray());
            return each.field().isEmpty() ? said : words.say(language, "open.finding.at", each.field(), said);
        }).toList();
        var headers = headers(more);
        headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return new Data(status, TYPE, JSON.writeValueAsBytes(Shapes.object("status", status, "reasons", reasons)), headers);
    }

    /** What anybody may read, a page of another site may read, too; cookies open nothing here. */
    private static Map<String, String> headers(Map<String, String> more) {
        var headers = new LinkedHashMap<>(more);
        headers.put(HttpHeaders.CACHE_CONTROL, "no-cache");
        headers.put(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        return headers;
    }

    @Override
    public boolean at(String path) {
        return path.startsWith("/open/ocds/") || path.matches("/projects/[^/]*/ocds/.*");
    }

    @Override
    public Data trouble(HttpServletRequest request, String path, int status, Finding why) {
        return trouble(request, status, List.of(why), Map.of());
    }
}
