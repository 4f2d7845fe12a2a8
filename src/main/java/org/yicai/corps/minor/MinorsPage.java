package org.yicai.corps.minor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.party.Appointments;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;

/**
 * What is held of minors, for the purchaser's staff. Names are masked: an audit needs none.
 *
 * @param minutes that a minor serves in a day at most
 */
record MinorsPage(Fields in, Figures figures, List<Held> held, List<Found> findings, List<Appointments.Candidate> owners, int minutes, LocalDate today) implements FormPage {

    /**
     * In numbers.
     *
     * @param waiting named a guardian or not, without a consent that holds
     * @param grown whose birth date is kept though they are 18
     * @param erased birth dates in the last twelve months
     */
    record Figures(int minors, int consented, int waiting, int grown, int erased) {}

    /**
     * One minor.
     *
     * @param paper whether the consent was on paper; by a personal link otherwise
     * @param health whether health limits are kept, by a consent of their own
     * @param readings how often these were opened in the last twelve months
     * @param readers who did, and what for
     */
    record Held(String name, Instant pledgedAt, @Nullable Instant consentedAt, boolean paper, boolean health, int readings, String readers, boolean accompanied) {}

    record Found(UUID id, String words, String owner, LocalDate dueOn, Instant notedAt, @Nullable String doneWords, @Nullable LocalDate doneOn) {

        boolean late(LocalDate today) {
            return doneOn == null && dueOn.isBefore(today);
        }
    }

    List<Option> options() {
        return owners.stream().map(each -> Option.of(each.id().value(), each.name())).toList();
    }
}
