package org.yicai.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A division of the country under its statistical code, as the National Bureau of Statistics names it.
 *
 * @param code 12 digits
 * @param parent the code of what it lies in; null for a province
 * @param name on the lowest level that of the committee, such as 史家社区居委会
 * @param nameEn the same as {@code name} where no English name is known
 * @param validFrom the first day that is known of
 * @param validTo the day on which it ended; null while it is in being
 */
public record Division(
        String code, Level level, @Nullable String parent, String name, String nameEn, LocalDate validFrom, @Nullable LocalDate validTo) {

    /** From the largest to the smallest. */
    public enum Level {
        PROVINCE,
        CITY,
        DISTRICT,
        SUBDISTRICT,
        COMMUNITY
    }

    /** The name of the place: that of a committee without the committee, 史家社区 of 史家社区居委会. */
    public String placeName() {
        return level == Level.COMMUNITY ? CommitteeName.place(name) : name;
    }

    /** The same in English; {@link #placeName()} where no English name is known. */
    public String placeNameEn() {
        return nameEn.equals(name) ? placeName() : nameEn;
    }
}
