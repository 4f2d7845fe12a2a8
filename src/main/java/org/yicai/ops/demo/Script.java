package org.yicai.ops.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a town did, as form posts: on which day, who, on which page, what was typed.
 * A value "@text" chooses the option or box whose label holds the text, as a person would;
 * "{name}" in a path or value stands for the id that an earlier, named step led to.
 */
final class Script {

    /**
     * One form post.
     *
     * @param day days from today; the past is negative
     * @param person who, by name; "" for a visitor without an account
     * @param page where the form stands
     * @param action where it is sent; "" when the person only looks
     * @param name under which later steps find what came of it; null when nobody asks
     */
    record Step(int day, LocalTime time, String person, String page, String action, Map<String, List<String>> fields, @Nullable String name) {

        /** The action of nobody: time itself. */
        static final String CLOCK = "clock";
    }

    private final List<Step> steps = new ArrayList<>();
    private int day;
    private LocalTime time = LocalTime.of(9, 0);
    private String person = "";
    private String page = "/";

    List<Step> steps() {
        return steps;
    }

    /** From here on it is this many days from today; the past is negative. */
    Script day(int days) {
        day = days;
        time = LocalTime.of(9, 0);
        return this;
    }

    Script at(String clock) {
        time = LocalTime.parse(clock);
        return this;
    }

    /** From here on this person acts. */
    Script as(String who) {
        person = who;
        return this;
    }

    /** The page on which the next forms stand. */
    Script on(String path) {
        page = path;
        return this;
    }

    /** Sends a form: names and values in turn; a name may come several times. */
    Script send(String action, String... namesAndValues) {
        return send(null, action, namesAndValues);
    }

    /** Sends a form and remembers the id in the address that it led to. */
    Script sendAs(String name, String action, String... namesAndValues) {
        return send(name, action, namesAndValues);
    }

    private Script send(@Nullable String name, String action, String... namesAndValues) {
        var fields = Visitor.fields(namesAndValues);
        steps.add(new Step(day, time, person, page, action, fields, name));
        time = time.plusMinutes(1);
        return this;
    }

    /** Looks at the page and remembers the first group of the pattern: a code that hangs on the wall. */
    Script note(String name, String pattern) {
        steps.add(new Step(day, time, person, page, "", Map.of("pattern", List.of(pattern)), name));
        return this;
    }

    /** What a day does by itself: limits pass, households are asked, days are counted. */
    Script dayPasses() {
        steps.add(new Step(day, time, "", "", Step.CLOCK, Map.of(), null));
        time = time.plusMinutes(1);
        return this;
    }

    /** Several people or things in the same way. */
    Script each(List<String> all, BiConsumer<Script, String> way) {
        all.forEach(one -> way.accept(this, one));
        return this;
    }

    static List<String> of(String... all) {
        return Arrays.asList(all);
    }
}
