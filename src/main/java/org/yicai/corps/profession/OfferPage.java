package org.yicai.corps.profession;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.View;

/** One offer with its coming slots, and a form to book one of them. @param forOthers whether the looker may book for somebody else @param contact whether the looker is the partner's contact */
record OfferPage(Fields in, SkillOffer offer, List<Slot> slots, @Nullable Community community, boolean signedIn, boolean forOthers, boolean contact) implements FormPage {

    private static final int NEAR = 3;

    /** By day. */
    Map<LocalDate, List<Slot>> days(View view) {
        Map<LocalDate, List<Slot>> days = new LinkedHashMap<>();
        slots.stream().filter(Slot::covered).forEach(each -> days.computeIfAbsent(each.startsAt().atZone(view.zone()).toLocalDate(), key -> new java.util.ArrayList<>()).add(each));
        return days;
    }

    /** The first days, open to the eye. */
    Map<LocalDate, List<Slot>> near(View view) {
        return days(view).entrySet().stream().limit(NEAR).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** The days behind them, folded away. */
    Map<LocalDate, List<Slot>> later(View view) {
        return days(view).entrySet().stream().skip(NEAR).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** Whether times are there that papers or licences do not cover. */
    boolean uncovered() {
        return slots.stream().anyMatch(each -> !each.covered());
    }

    /** The looker's own open booking; null for none. */
    @Nullable Slot mine() {
        return slots.stream().filter(each -> each.mine() != null).findFirst().orElse(null);
    }
}
