package org.yicai.project.acceptance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.web.Fields;

/**
 * A hold as typed.
 *
 * @param term the term of the contract it stands on
 */
record HoldForm(@Nullable UUID deliverable, int quantity, Money amount, String term, String reason) {

    static HoldForm read(Fields in) {
        return new HoldForm(in.id("held_deliverable"), in.whole("held_quantity", 1, 1_000_000), in.money("held_amount"), required(in, "held_term"), required(in, "held_reason"));
    }

    private static String required(Fields in, String name) {
        var text = in.optional(name, 300);
        if (text.isEmpty()) {
            in.refuse(name, "project.finding.hold-why");
        }
        return text;
    }
}
