package org.yicai.need.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Parts of a text and what stands there instead; of two that overlap, the one found first counts. */
public final class Spans {

    private final List<Span> all = new ArrayList<>(0);

    private record Span(int from, int to, String instead) {}

    void add(int from, int to, String instead) {
        if (all.stream().noneMatch(each -> from < each.to && each.from < to)) {
            all.add(new Span(from, to, instead));
        }
    }

    public int size() {
        return all.size();
    }

    /** The text with the parts replaced; the same object when there are none. */
    public String over(String text) {
        if (all.isEmpty()) {
            return text;
        }
        all.sort(Comparator.comparingInt(Span::from));
        var shown = new StringBuilder(text.length());
        int at = 0;
        for (var each : all) {
            shown.append(text, at, each.from).append(each.instead);
            at = each.to;
        }
        return shown.append(text, at, text.length()).toString();
    }
}
