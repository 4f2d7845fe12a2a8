package org.yicai.corps.giveback.gift;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yicai.kernel.PersonId;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What is given to volunteers: promised, kept and handed over. Nobody is ranked for it.
 *
 * @param holds what waits to be handed over; for leaders
 */
record GiftsPage(Fields in, List<Gift> gifts, List<Hold> holds, boolean signedIn, boolean mayKeep, LocalDate today) implements FormPage {

    record Hold(UUID id, UUID gift, String title, PersonId person, String name) {}

    boolean over(Gift gift) {
        return today.isAfter(gift.untilDay());
    }
}
