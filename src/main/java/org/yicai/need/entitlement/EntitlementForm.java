package org.yicai.need.entitlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;

/** What is entered about an entitlement. */
record EntitlementForm(String name, String forWhom, String what, String whereTo, String basis, LocalDate from, @Nullable LocalDate until) {

    static EntitlementForm read(Fields in) {
        var from = in.date("valid_from");
        var until = in.ticked("valid_until") ? in.date("valid_until") : null;
        if (until != null && in.finding("valid_until") == null && in.finding("valid_from") == null && until.isBefore(from)) {
            in.refuse("valid_until", "need.finding.until-before");
        }
        return new EntitlementForm(in.text("name", 60), in.text("for_whom", 200), in.text("what", 300), in.text("where_to", 200), in.text("basis", 200), from, until);
    }

    static Fields fill(Fields in, Entitlement one) {
        return in.with("name", one.name()).with("for_whom", one.forWhom()).with("what", one.what()).with("where_to", one.whereTo()).with("basis", one.basis())
                .with("valid_from", one.validFrom()).with("valid_until", one.validUntil()).with("version", one.version());
    }
}
