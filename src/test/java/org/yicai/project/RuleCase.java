package org.yicai.project;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;

/**
 * A rule of the law with a case that it lets pass and one that it does not.
 *
 * @param id its number in docs/words.md, which every sentence it finds must name
 * @param name what it asks for
 * @param passing what it finds in the good case, which must be nothing
 * @param failing what it finds in the bad case, which must be something
 */
public record RuleCase(String id, String name, Supplier<List<Finding>> passing, Supplier<List<Finding>> failing) {

    public static <C> RuleCase of(Rule<C> rule, C passing, C failing) {
        return new RuleCase(rule.id(), rule.name(), () -> rule.judge().apply(passing).toList(), () -> rule.judge().apply(failing).toList());
    }

    /** One case for each of the rules, in their order: none may be left out. */
    @SafeVarargs
    public static <C> Stream<RuleCase> each(List<Rule<C>> rules, C passing, C... failing) {
        if (rules.size() != failing.length) {
            throw new IllegalArgumentException(rules.size() + " rules, " + failing.length + " failing cases");
        }
        return Stream.iterate(0, i -> i < failing.length, i -> i + 1).map(i -> of(rules.get(i), passing, failing[i]));
    }

    @Override
    public String toString() {
        return id + " " + name;
    }
}
