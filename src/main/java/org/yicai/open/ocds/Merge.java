package org.yicai.open.ocds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Releases into one, by the merging rules of OCDS 1.1 (Reference, Merging): objects field by field, lists of things with
 * an id thing by thing, everything else by what was said last.
 */
final class Merge {

    private static final Set<String> OF_ONE_RELEASE = Set.of("id", "date", "tag");

    private Merge() {}

    /** @param releases the oldest first; at least one */
    static Map<String, Object> compiled(List<Release> releases) {
        var merged = new LinkedHashMap<String, Object>();
        var last = releases.getLast();
        merged.put("ocid", last.content().get("ocid"));
        merged.put("id", last.content().get("ocid") + "-" + last.date());
        merged.put("date", last.date());
        merged.put("tag", List.of("compiled"));
        for (var release : releases) {
            release.content().forEach((name, value) -> {
                if (!OF_ONE_RELEASE.contains(name)) {
                    merged.put(name, both(merged.get(name), value));
                }
            });
        }
        return merged;
    }

    private static Object both(@Nullable Object before, Object now) {
        if (before instanceof Map<?, ?> old && now instanceof Map<?, ?> fresh) {
            var merged = new LinkedHashMap<Object, Object>(old);
            fresh.forEach((name, value) -> merged.put(name, both(merged.get(name), value)));
            return merged;
        }
        if (before instanceof List<?> old && now instanceof List<?> fresh && named(old) && named(fresh)) {
            var merged = new ArrayList<Object>(old);
            for (var each : fresh) {
                var at = place(merged, each);
                if (at < 0) {
                    merged.add(each);
                } else {
                    merged.set(at, both(merged.get(at), each));
                }
            }
            return merged;
        }
        return now;
    }

    /** Whether every one of the list is a thing with an id. */
    private static boolean named(List<?> list) {
        return list.stream().allMatch(each -> each instanceof Map<?, ?> thing && thing.containsKey("id"));
    }

    private static int place(List<?> list, Object thing) {
        for (int i = 0; i < list.size(); i++) {
            if (((Map<?, ?>) list.get(i)).get("id").equals(((Map<?, ?>) thing).get("id"))) {
                return i;
            }
        }
        return -1;
    }
}
