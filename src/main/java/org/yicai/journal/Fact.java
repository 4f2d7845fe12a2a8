package org.yicai.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;

/**
 * Something that happened, as the journal takes it.
 *
 * @param module whose fact it is, such as "need"
 * @param type what happened, in kebab case: "need-voiced"
 * @param subject the id of the row it happened to
 * @param actor who did it; only a pseudonym reaches the entry
 * @param fresh whether nothing was ever appended about the subject before, which spares the look for it
 * @param body what was said, personal data included: only its salted hash reaches the entry, so it can be erased
 */
public record Fact(String module, String type, UUID subject, Actor actor, boolean fresh, Map<String, Object> body) {

    /** A fact about a thing that may have a history. */
    public static Fact of(String module, String type, UUID subject, Actor actor) {
        return new Fact(module, type, subject, actor, false, Map.of());
    }

    /** The first fact about a thing that this transaction makes. */
    public static Fact first(String module, String type, UUID subject, Actor actor) {
        return new Fact(module, type, subject, actor, true, Map.of());
    }

    /** The same fact saying one thing more; a null value is left out. Values: text, numbers, booleans, or what writes itself as text. */
    public Fact with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(body);
        more.put(name, value instanceof Number || value instanceof Boolean ? value : value.toString());
        return new Fact(module, type, subject, actor, fresh, more);
    }
}
