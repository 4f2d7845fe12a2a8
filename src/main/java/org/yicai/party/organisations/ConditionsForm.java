package org.yicai.party.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.party.SupplierCondition;
import org.yicai.web.Fields;

/** The five conditions as typed: which paper shows each, and until when. */
final class ConditionsForm {

    private static final int NOTE = 120;

    private ConditionsForm() {}

    /** @param note "" where nothing shows it */
    record Proof(SupplierCondition kind, String note, @Nullable LocalDate validUntil) {}

    static List<Proof> read(Fields in) {
        var proofs = new ArrayList<Proof>();
        for (var kind : SupplierCondition.values()) {
            var until = kind.field() + "_until";
            var day = in.ticked(until) ? in.date(until) : null;
            proofs.add(new Proof(kind, day == null ? in.optional(kind.field() + "_proof", NOTE) : in.text(kind.field() + "_proof", NOTE), day));
        }
        return proofs;
    }

    /** The form as it was kept last. */
    static void fill(Fields in, List<Suppliers.Kept> kept) {
        for (var each : kept) {
            in.with(each.kind().field() + "_proof", each.note()).with(each.kind().field() + "_until", each.validUntil());
        }
    }
}
