package org.yicai.web;

import java.util.Arrays;
import java.util.List;

/** One choice of a list: what is sent, and what is read. */
public record Option(String value, String label) {

    public static Option of(Object value, String label) {
        return new Option(value.toString(), label);
    }

    /** All values of an enum under their labels. */
    public static <E extends Enum<E>> List<Option> all(View view, Class<E> values) {
        return Arrays.stream(values.getEnumConstants()).map(each -> new Option(each.name(), view.label(each))).toList();
    }
}
