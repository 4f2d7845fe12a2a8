package org.yicai.supervision.question;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;

/**
 * What a member says for the committee.
 *
 * @param outcome null beside a finding
 * @param counts 0 unless it counts less, and beside a finding
 * @param mendWords "" for nothing to mend
 * @param mendBy {@link LocalDate#MIN} for no day, and beside a finding
 */
record FindingForm(@Nullable Verdict outcome, int counts, String reason, String mendWords, LocalDate mendBy, @Nullable UUID mender) {

    private static final int MOST = 100_000;

    static FindingForm of(Fields in) {
        var outcome = in.choice("outcome", Verdict.class);
        var counts = outcome == Verdict.COUNTS_LESS ? in.whole("counts", 1, MOST) : 0;
        var mends = !in.typed("mend_words").isBlank() || !in.typed("mend_by").isBlank() || !in.typed("mender").isBlank();
        return new FindingForm(outcome, in.ok() ? counts : 0, in.text("reason", 600), in.optional("mend_words", 300), mends ? in.date("mend_by") : LocalDate.MIN, in.optionalId("mender"));
    }

    /** Whether something is to be mended: as soon as one of its three fields says something. */
    boolean mends() {
        return !mendWords.isEmpty() || !mendBy.equals(LocalDate.MIN) || mender != null;
    }
}
