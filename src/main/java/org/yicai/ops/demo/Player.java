package org.yicai.ops.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yicai.kernel.MovableClock;

/** Plays a script through a door, day by day, everybody signed in as themselves. */
final class Player {

    private static final Pattern ID = Pattern.compile("^.*?given=([2-9A-Z-]+)|/needs/([2-9A-Z-]{11})|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private final Door door;
    private final MovableClock clock;
    private final ZoneId zone;
    private final LocalDate today;
    private final Map<String, Account> accounts;
    private final Map<String, Visitor> present = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private int day = Integer.MIN_VALUE;
    private final Runnable passing;

    // six: what a day does by itself is not a form
    Player(Door door, MovableClock clock, ZoneId zone, LocalDate today, Map<String, Account> accounts, Runnable passing) {
        this.door = door;
        this.clock = clock;
        this.zone = zone;
        this.today = today;
        this.accounts = accounts;
        this.passing = passing;
    }

    /** @throws IllegalStateException when the application refuses a step: the town breaks no rule */
    Map<String, String> play(List<Script.Step> steps) {
        steps.stream().sorted(Comparator.comparingInt(Script.Step::day).thenComparing(Script.Step::time)).forEach(this::play);
        return names;
    }

    private void play(Script.Step step) {
        clock.put(today.plusDays(step.day()).atTime(step.time()).atZone(zone).toInstant());
        if (step.action().equals(Script.Step.CLOCK)) {
            passing.run();
            return;
        }
        if (step.day() != day) {
            day = step.day();
            present.clear();
        }
        var visitor = present.computeIfAbsent(step.person(), this::comeIn);
        if (step.action().isEmpty()) {
            var seen = Pattern.compile(step.fields().get("pattern").getFirst()).matcher(visitor.open(named(step.page())));
            names.put(step.name(), seen.find() ? seen.group(1) : missing(step, "no such text on the page"));
            return;
        }
        var reply = visitor.send(named(step.page()), named(step.action()), filled(step));
        if (reply.status() != 303) {
            throw new IllegalStateException("%s could not send %s: %d %s".formatted(step.person(), step, reply.status(), Visitor.findings(reply)));
        }
        if (step.name() != null) {
            names.put(step.name(), id(step, reply.location()));
        }
    }

    /** The code that was given, the receipt, or the id in an address. */
    private static String id(Script.Step step, String location) {
        var found = ID.matcher(location);
        if (!found.find()) {
            return missing(step, location);
        }
        return found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
    }

    private static String missing(Script.Step step, String where) {
        throw new IllegalStateException("nothing to remember as " + step.name() + ": " + where);
    }

    private Visitor comeIn(String person) {
        var visitor = new Visitor(door, person);
        return person.isEmpty() ? visitor : visitor.signIn(accounts.get(person));
    }

    private Map<String, List<String>> filled(Script.Step step) {
        var filled = new LinkedHashMap<String, List<String>>();
        step.fields().forEach((name, values) -> filled.put(name, values.stream().map(this::named).toList()));
        return filled;
    }

    private String named(String text) {
        var filled = text;
        for (var each : names.entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", each.getValue());
        }
        return filled;
    }
}
