package org.yicai.kernel;

import java.util.List;

/**
 * What is wrong with one field, or with a thing as a whole, as a value that a page can show.
 *
 * @param field the form field it belongs to; "" for the thing as a whole
 * @param key the message key of the sentence, in every language
 * @param args what the sentence names: limits, numbers, dates
 */
public record Finding(String field, String key, List<Object> args) {

    public static Finding at(String field, String key, Object... args) {
        return new Finding(field, key, List.of(args));
    }

    /** A finding about the thing as a whole. */
    public static Finding that(String key, Object... args) {
        return new Finding("", key, List.of(args));
    }
}
