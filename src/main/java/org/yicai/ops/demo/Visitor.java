package org.yicai.ops.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Somebody at a browser: keeps cookies, opens pages, fills forms in and sends them with the token of the page.
 * A value "#picture" is a picture, "#portrait" one of somebody, "@text" chooses the option or box whose label holds the text, "@@receipt" the row of that receipt.
 */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Map<List<String>, Supplier<byte[]>> PICTURES = Map.of(List.of("#picture"), Drawing::stairs, List.of("#portrait"), Drawing::portrait);
    private final Door door;
    private final String name;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param name for the sentences of failures */
    public Visitor(Door door, String name) {
        this.door = door;
        this.name = name;
    }

    /** Signs in with a password, or by a code from the outbox when there is none. */
    public Visitor signIn(Account account) {
        cookies.clear();
        var reply = account.password().isEmpty()
                ? byCode(account.phone())
                : send("/sign-in", "/sign-in", Map.of("phone", List.of(account.phone()), "password", List.of(account.password())));
        if (reply.status() != 303) {
            throw new IllegalStateException(name + " could not sign in: " + reply.status() + " " + findings(reply));
        }
        return this;
    }

    private Door.Reply byCode(String phone) {
        send("/sign-in", "/sign-in/code", Map.of("phone", List.of(phone)));
        var message = CODE.matcher(open("/outbox?to=" + phone).replaceAll("(?s)^.*?<ul class=\"list\"", ""));
        if (!message.find()) {
            throw new IllegalStateException("no code for " + name);
        }
        return send("/sign-in/code?phone=" + phone, "/sign-in/check", Map.of("phone", List.of(phone), "code", List.of(message.group(1))));
    }

    /** Asks for a page, whatever comes back. */
    public Door.Reply get(String path) {
        return keep(door.get(path, cookies()));
    }

    /** Opens a page that must be there. */
    public String open(String path) {
        var reply = get(path);
        if (reply.status() != 200) {
            throw new IllegalStateException(name + " could not open " + path + ": " + reply.status() + " " + reply.location());
        }
        return reply.html();
    }

    /** Opens the page, fills its form in and sends it. */
    public Door.Reply send(String page, String action, Map<String, List<String>> fields) {
        var html = open(page);
        var token = TOKEN.matcher(html);
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page + " for " + name);
        }
        var filled = new LinkedHashMap<String, List<String>>();
        fields.forEach((field, values) -> filled.put(field, values.stream().map(value -> value.startsWith("@") ? option(html, page, field, value.substring(1)) : value).toList()));
        filled.put("_form", List.of(token.group(1)));
        var picture = filled.entrySet().stream().filter(each -> PICTURES.containsKey(each.getValue())).map(Map.Entry::getKey).findFirst().orElse("");
        if (picture.isEmpty()) {
            return post(action, filled);
        }
        var drawn = PICTURES.get(filled.remove(picture)).get();
        return keep(door.post(action, filled, picture, drawn, cookies()));
    }

    /** The same with names and values in turn; a name may come several times. */
    public Door.Reply send(String page, String action, String... namesAndValues) {
        return send(page, action, fields(namesAndValues));
    }

    /** Sends just this, without looking at a page first. */
    public Door.Reply post(String action, Map<String, List<String>> fields) {
        return keep(door.post(action, fields, cookies()));
    }

    static Map<String, List<String>> fields(String... namesAndValues) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.computeIfAbsent(namesAndValues[i], key -> new ArrayList<>()).add(namesAndValues[i + 1]);
        }
        return fields;
    }

    private String option(String html, String page, String field, String label) {
        if (label.startsWith("@")) {
            var box = Pattern.compile("name=\"" + Pattern.quote(field) + "\" value=\"([^\"]+)\" data-receipt=\"" + Pattern.quote(label.substring(1)) + "\"").matcher(html);
            if (box.find()) {
                return box.group(1);
            }
        }
        var select = Pattern.compile("<select[^>]* name=\"" + Pattern.quote(field) + "\".*?</select>", Pattern.DOTALL).matcher(html);
        var options = select.find()
                ? Pattern.compile("<option value=\"([^\"]+)\"[^>]*>[^<]*" + Pattern.quote(label)).matcher(select.group())
                : Pattern.compile("name=\"" + Pattern.quote(field) + "\" value=\"([^\"]+)\"[^>]*><span>[^<]*" + Pattern.quote(label)).matcher(html);
        if (!options.find()) {
            throw new IllegalStateException("no choice " + label + " for " + field + " on " + page + " for " + name);
        }
        return options.group(1);
    }

    /** The heading and the findings of a page, as text. */
    public static String findings(Door.Reply reply) {
        var text = new StringBuilder();
        var found = Pattern.compile("class=\"summary\".*?</div>|<h1>.*?</h1>", Pattern.DOTALL).matcher(reply.html());
        while (found.find()) {
            text.append(found.group().replaceAll("<[^>]+>|\\s+", " ").strip()).append(" | ");
        }
        return text.toString();
    }

    /** What this visitor's browser sends as its cookies. */
    public String cookies() {
        return String.join("; ", cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
    }

    private Door.Reply keep(Door.Reply reply) {
        for (var cookie : reply.cookies()) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return reply;
    }
}
