package org.yicai.place;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yicai.journal.LogSlugs;
import org.yicai.kernel.SubdistrictId;

/** A subdistrict in the address of its log: its English name without what all share, or else its code. */
@Component
class LogSlug implements LogSlugs {

    private final Places places;

    LogSlug(Places places) {
        this.places = places;
    }

    @Override
    public String of(SubdistrictId subdistrict) {
        return places.subdistricts().stream().filter(each -> each.id().equals(subdistrict)).findFirst().map(LogSlug::of).orElse(subdistrict.toString());
    }

    static String of(Subdistrict subdistrict) {
        var slug = subdistrict.nameEn().toLowerCase(Locale.ROOT).replaceAll("\\b(sub-?district|street|township|town)\\b", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() || slug.length() > 40 ? subdistrict.code() : slug;
    }
}
