package org.yicai.project;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;

/**
 * One rule that can be read aloud, and what it finds.
 *
 * @param id its number in the list of rules of docs/words.md, such as "P10" or "Q4"; every sentence it finds names it with its law and article
 * @param name what it asks for, in a few words
 * @param judge what is wrong with one case; nothing when it holds
 */
public record Rule<C>(String id, String name, Function<C, Stream<Finding>> judge) {

    /** Everything that a list of rules finds in one case, in their order. */
    public static <C> List<Finding> all(List<Rule<C>> rules, C it) {
        return rules.stream().flatMap(rule -> rule.judge.apply(it)).toList();
    }

    /** Nothing when it holds; else one finding at the field. */
    public static Stream<Finding> unless(boolean holds, String field, String key, Object... args) {
        return holds ? Stream.empty() : Stream.of(Finding.at(field, key, args));
    }
}
