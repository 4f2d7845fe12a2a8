package org.yicai.supervision.flag;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.yicai.place.Way;

/** The numbers that hold on the day of the look. */
public final class Thresholds {

    private final Map<Way, Integer> numbers = new EnumMap<>(Way.class);

    /** @param number what holds for a way: that of a subdistrict, or {@link Way#usual} */
    public Thresholds(ToIntFunction<Way> number) {
        for (var way : Way.values()) {
            if (way.name().startsWith("FLAG_")) {
                numbers.put(way, number.applyAsInt(way));
            }
        }
    }

    /** Those of a fresh installation. */
    public static Thresholds usual() {
        return new Thresholds(Way::usual);
    }

    int of(Way way) {
        return numbers.get(way);
    }

    /** Hundredths as a share. */
    double share(Way way) {
        return of(way) / 100.0;
    }
}
