package org.yicai.need.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message is likely about and where such messages went, with the reasons. Never more than a suggestion.
 *
 * @param topic a code of the catalogue; null when nothing speaks for any
 * @param words those of the message that speak most for it
 * @param alike decided needs that look like it and lie in the same branch, the likest first
 * @param route null when too few like it were decided
 * @param learntFrom how many decisions about topics stand behind this; with 0 only the words of the catalogue do
 */
public record Advice(@Nullable String topic, Sureness sureness, List<String> words, List<Decision> alike, @Nullable Route route, int learntFrom) {

    /** How sure it is, as it turned out on decisions that it had not seen. */
    public enum Sureness {
        /** Nine in ten such suggestions were right. */
        LIKELY,
        /** Two in three were. */
        PERHAPS,
        /** Fewer, or not known. */
        UNSURE
    }

    /**
     * Where needs like this one went.
     *
     * @param many how many of them
     * @param of of how many
     * @param examples the likest of them
     */
    public record Route(String kind, String to, int many, int of, List<Decision> examples) {}
}
