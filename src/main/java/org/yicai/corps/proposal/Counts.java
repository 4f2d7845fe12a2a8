package org.yicai.corps.proposal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.yicai.matching.HardRule;

/** How many people each rule took out, as a text: "SKILL:12 TIME:3", the most first. */
final class Counts {

    private Counts() {}

    static String write(Map<HardRule, Integer> counts) {
        return counts.entrySet().stream().sorted(Map.Entry.<HardRule, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .map(each -> each.getKey() + ":" + each.getValue()).collect(Collectors.joining(" "));
    }

    static Map<HardRule, Integer> read(String written) {
        var counts = new LinkedHashMap<HardRule, Integer>();
        for (var each : Able.codes(written).isEmpty() ? new String[0] : written.split(" ")) {
            counts.put(HardRule.valueOf(each.substring(0, each.indexOf(':'))), Integer.valueOf(each.substring(each.indexOf(':') + 1)));
        }
        return counts;
    }
}
