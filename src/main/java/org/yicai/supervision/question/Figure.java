package org.yicai.supervision.question;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One thing that was counted, as shown. */
record Figure(String name, String value) {

    /** As it is stored: a line each. */
    static String text(Map<String, String> figures) {
        return figures.entrySet().stream().map(each -> plain(each.getKey()) + "\t" + plain(each.getValue())).collect(Collectors.joining("\n"));
    }

    static List<Figure> of(String text) {
        return text.lines().filter(each -> each.contains("\t")).map(each -> each.split("\t", 2)).map(each -> new Figure(each[0], each[1])).toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }
}
