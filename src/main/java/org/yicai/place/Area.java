package org.yicai.place;

import java.util.ArrayList;
import java.util.List;

/** The codes of a division and of all that lies in it. */
record Area(String first, String last) {

    /** From the largest to the smallest; what lies in another is not named twice. */
    static List<Area> of(List<String> codes) {
        var areas = new ArrayList<Area>();
        for (var code : codes) {
            if (areas.stream().noneMatch(each -> each.first.compareTo(code) <= 0 && each.last.compareTo(code) >= 0)) {
                areas.add(of(code));
            }
        }
        return areas;
    }

    private static Area of(String code) {
        int digits = code.endsWith("0000000000") ? 2 : code.endsWith("00000000") ? 4 : code.endsWith("000000") ? 6 : 9;
        return new Area(code, code.substring(0, digits) + "9".repeat(12 - digits));
    }

    /** Whether it is a province or a city, with thousands of committees. */
    boolean large() {
        return first.endsWith("00000000");
    }
}
