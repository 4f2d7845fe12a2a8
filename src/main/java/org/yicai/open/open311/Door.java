package org.yicai.open.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Missing;
import org.yicai.web.Allowances;
import org.yicai.web.Data;
import org.yicai.web.MachineDoor;
import org.yicai.web.Words;

/** Where programmes come in: how much an address may ask for, what an answer looks like, and how trouble is told. */
@Component("open311Door")
class Door implements MachineDoor {

    /** For reading, and for knocking with a wrong key: a whole community may stand behind one address, so this is wide. */
    static final int BURST = 3_000;
    static final int PER_HOUR = 36_000;

    private final Allowances allowances;
    private final Words words;

    Door(Allowances allowances, Words words) {
        this.allowances = allowances;
        this.words = words;
    }

    /** @param root what the content is called in XML */
    record Content(String root, Object value, Map<String, String> headers) {

        static Content of(String root, Object value) {
            return new Content(root, value, Map.of());
        }
    }

    /** Answers in the format that the address ends with; a {@link Failure} becomes the standard's list of errors. */
    Data answer(HttpServletRequest request, Supplier<Content> work) {
        try {
            pass("address " + request.getRemoteAddr(), BURST, PER_HOUR);
            var content = work.get();
            var format = Format.of(request.getRequestURI());
            return new Data(200, format.type(), format.write(content.root, content.value), headers(request, content.headers));
        } catch (Missing missing) {
            return errors(request, request.getRequestURI(), Failure.missing("open.finding.request"));
        } catch (Failure failure) {
            return errors(request, request.getRequestURI(), failure);
        }
    }

    /** @throws Failure (429) when somebody has asked for too much */
    void pass(String whose, int most, int perHour) {
        var wait = allowances.take(whose, most, perHour);
        if (wait != null) {
            throw Failure.tooMany(wait);
        }
    }

    private Data errors(HttpServletRequest request, String path, Failure failure) {
        var headers = failure.retryAfter() == null ? Map.<String, String>of() : Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(failure.retryAfter().toSeconds()));
        return errors(request, path, failure.status(), failure.reasons(), headers);
    }

    private Data errors(HttpServletRequest request, String path, int status, List<Finding> reasons, Map<String, String> more) {
        var format = Format.of(path);
        var errors = reasons.stream().map(each -> {
            var error = new LinkedHashMap<String, Object>();
            error.put("code", status);
            error.put("description", say(request, each));
            return error;
        }).toList();
        return new Data(status, format.type(), format.write("errors", errors), headers(request, more));
    }

    private String say(HttpServletRequest request, Finding finding) {
        var language = language(request);
        var why = words.say(language, finding.key(), finding.args().toArray());
        return finding.field().isEmpty() ? why : words.say(language, "open.finding.at", finding.field(), why);
    }

    private static Map<String, String> headers(HttpServletRequest request, Map<String, String> more) {
        var headers = new LinkedHashMap<>(more);
        headers.put(HttpHeaders.CACHE_CONTROL, "no-cache");
        headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (!"POST".equals(request.getMethod())) {
            // what anybody may read, a page of another site may read, too; cookies open nothing here
            headers.put(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        return headers;
    }

    /** Chinese unless the first language asked for is English. */
    static String language(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked != null && asked.strip().toLowerCase(java.util.Locale.ROOT).startsWith("en") ? "en" : "zh";
    }

    @Override
    public boolean at(String path) {
        return path.equals("/open311") || path.startsWith("/open311/");
    }

    @Override
    public Data trouble(HttpServletRequest request, String path, int status, Finding why) {
        return errors(request, path, status, List.of(why), Map.of());
    }
}
