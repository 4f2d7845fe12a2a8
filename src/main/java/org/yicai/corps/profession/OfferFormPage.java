package org.yicai.corps.profession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.View;

/** The form of an offer. @param people who may serve @param planned what would be made; null before the first look and beside findings */
record OfferFormPage(Fields in, Partner partner, List<Professional> people, List<Community> communities, OfferForm.@Nullable Planned planned) implements FormPage {

    /** How the slots lie: by day. */
    Map<LocalDate, List<Instant>> days(View view) {
        Map<LocalDate, List<Instant>> days = new TreeMap<>();
        if (planned != null) {
            planned.slots().forEach(each -> days.computeIfAbsent(each.atZone(view.zone()).toLocalDate(), key -> new java.util.ArrayList<>()).add(each));
        }
        return days;
    }
}
