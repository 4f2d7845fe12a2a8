package org.yicai.ops.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yicai.kernel.MovableClock;

/** Plays a script through a door: signs people in, fetches each form, fills it in and sends it. */
final class Player {

    private static final Pattern TOKEN = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=/needs/)[2-9A-Z-]{11}|(?<=/here/)[2-9A-Z-]{4,16}");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    /** How somebody signs in: with a password, or with a code when it is "". */
    record Account(String phone, String password, String role) {}

    private final Door door;
    private final MovableClock clock;
    private final ZoneId zone;
    private final LocalDate today;
    private final Map<String, Account> accounts;
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final Map<String, Integer> signedInOn = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Player(Door door, MovableClock clock, ZoneId zone, LocalDate today, Map<String, Account> accounts) {
        this.door = door;
        this.clock = clock;
        this.zone = zone;
        this.today = today;
        this.accounts = accounts;
    }

    /** @throws IllegalStateException when the application refuses a step: the town breaks no rule */
    void play(List<Script.Step> steps) {
        steps.stream().sorted(java.util.Comparator.comparingInt(Script.Step::day).thenComparing(Script.Step::time)).forEach(this::play);
    }

    private void play(Script.Step step) {
        clock.put(today.plusDays(step.day()).atTime(step.time()).atZone(zone).toInstant());
        if (!step.person().isEmpty() && !Integer.valueOf(step.day()).equals(signedInOn.get(step.person()))) {
            signIn(step.person());
            signedInOn.put(step.person(), step.day());
        }
        var page = get(step.person(), named(step.page()));
        var reply = post(step.person(), named(step.action()), filled(step, page), page);
        if (reply.status() != 303) {
            throw new IllegalStateException("on day " + step.day() + " " + step.person() + " could not send " + step + ": " + reply.status() + " " + findings(reply.html()));
        }
        if (step.name() != null) {
            names.put(step.name(), id(step, reply));
        }
    }

    private static String id(Script.Step step, Door.Reply reply) {
        var found = ID.matcher(reply.location());
        if (!found.find()) {
            throw new IllegalStateException("no id for " + step.name() + " in " + reply.location());
        }
        return found.group();
    }

    private Map<String, List<String>> filled(Script.Step step, String page) {
        var fields = new LinkedHashMap<String, List<String>>();
        step.fields().forEach((name, values) -> {
            var chosen = new ArrayList<String>();
            for (var value : values) {
                chosen.add(value.startsWith("@") ? option(step, page, name, named(value.substring(1))) : named(value));
            }
            fields.put(name, chosen);
        });
        return fields;
    }

    /** The value of the option or box with this label. */
    private static String option(Script.Step step, String page, String name, String label) {
        var select = Pattern.compile("<select[^>]* name=\"" + Pattern.quote(name) + "\".*?</select>", Pattern.DOTALL).matcher(page);
        var options = select.find()
                ? Pattern.compile("<option value=\"([^\"]+)\"[^>]*>\\s*" + Pattern.quote(label)).matcher(select.group())
                : Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]+)\"[^>]*><span>\\s*" + Pattern.quote(label)).matcher(page);
        if (!options.find()) {
            throw new IllegalStateException("no choice " + label + " for " + name + " on " + step.page() + " for " + step.person());
        }
        return options.group(1);
    }

    private String named(String text) {
        var filled = text;
        for (var each : names.entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", each.getValue());
        }
        return filled;
    }

    private void signIn(String person) {
        var account = accounts.get(person);
        cookies.remove(person);
        var page = get(person, "/sign-in");
        var reply = account.password().isEmpty()
                ? byCode(person, account, page)
                : post(person, "/sign-in", Map.of("phone", List.of(account.phone()), "password", List.of(account.password())), page);
        if (reply.status() != 303) {
            throw new IllegalStateException(person + " could not sign in: " + reply.status() + " " + findings(reply.html()));
        }
    }

    private Door.Reply byCode(String person, Account account, String page) {
        post(person, "/sign-in/code", Map.of("phone", List.of(account.phone())), page);
        var message = CODE.matcher(get(person, "/outbox?to=" + account.phone()).replaceAll("(?s)^.*?<ul", ""));
        if (!message.find()) {
            throw new IllegalStateException("no code for " + person);
        }
        var form = get(person, "/sign-in/code?phone=" + account.phone());
        return post(person, "/sign-in/check", Map.of("phone", List.of(account.phone()), "code", List.of(message.group(1))), form);
    }

    private String get(String person, String path) {
        var reply = door.get(path, header(person));
        keep(person, reply);
        if (reply.status() != 200) {
            throw new IllegalStateException(person + " could not open " + path + ": " + reply.status() + " " + reply.location());
        }
        return reply.html();
    }

    private Door.Reply post(String person, String path, Map<String, List<String>> fields, String page) {
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no form for " + path + " on the page " + person + " opened");
        }
        var all = new LinkedHashMap<>(fields);
        all.put("_form", List.of(token.group(1)));
        var reply = door.post(path, all, header(person));
        keep(person, reply);
        return reply;
    }

    private String header(String person) {
        var jar = cookies.getOrDefault(person, Map.of());
        return String.join("; ", jar.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
    }

    private void keep(String person, Door.Reply reply) {
        for (var cookie : reply.cookies()) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.computeIfAbsent(person, who -> new LinkedHashMap<>()).put(pair[0], pair[1]);
        }
    }

    private static String findings(String html) {
        var found = Pattern.compile("class=\"summary\".*?</div>|<h1>.*?</h1>", Pattern.DOTALL).matcher(html);
        return found.find() ? found.group().replaceAll("<[^>]+>|\\s+", " ").strip() : "";
    }
}
