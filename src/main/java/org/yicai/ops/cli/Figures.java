package org.yicai.ops.cli;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How the benches say what they measured. */
final class Figures {

    private Figures() {}

    /** Adds on what it was measured, and prints everything in its order: a line each, or one JSON object. */
    static void print(Map<String, Object> figures, boolean json) {
        figures.put("machine", Runtime.getRuntime().availableProcessors() + " processors, " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB heap, Java " + Runtime.version());
        if (json) {
            System.out.println(JsonMapper.builder().build().writeValueAsString(figures));
        } else {
            figures.forEach((name, value) -> System.out.printf("%-18s %s%n", name, value));
        }
    }

    /** With four digits behind the point. */
    static double rounded(double figure) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4f", figure));
    }
}
