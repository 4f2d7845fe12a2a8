package org.yicai.supervision.flag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing one flag saw.
 *
 * @param activity null when it is about the whole project
 * @param level which of the flag's points it weighs, from 0
 * @param figures what was counted, by name, as shown
 * @param others activities in which it can be looked at besides this one
 */
public record Seen(Card flag, UUID project, @Nullable UUID activity, int level, Map<String, String> figures, List<UUID> others) {

    static Seen of(Card flag, Records.Occasion at, int level, Map<String, String> figures, UUID... others) {
        return new Seen(flag, at.project(), at.id(), level, figures, List.of(others));
    }

    static Seen ofProject(Card flag, UUID project, Map<String, String> figures) {
        return new Seen(flag, project, null, 0, figures, List.of());
    }

    /** Of several of one flag about one activity the gravest, and of equals the first. */
    static List<Seen> strongest(List<Seen> all) {
        var best = new LinkedHashMap<UUID, Seen>();
        all.forEach(each -> best.merge(each.activity == null ? each.project : each.activity, each, (one, other) -> other.weight() > one.weight() ? other : one));
        return List.copyOf(best.values());
    }

    double weight() {
        return flag.points().get(level) / 100.0;
    }
}
