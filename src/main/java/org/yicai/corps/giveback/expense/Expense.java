package org.yicai.corps.giveback.expense;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.kernel.PersonId;

/** Money that a volunteer laid out. @param granted null while nobody has answered */
record Expense(UUID id, PersonId person, String name, String title, String payerName, Kind kind, Money fen, String receipt, LocalDate spentOn, @Nullable Boolean granted, @Nullable String reason,
        @Nullable Instant paidAt) {

    enum Kind {
        TRAVEL,
        MEAL,
        PHONE
    }

    boolean open() {
        return granted == null;
    }

    boolean toPay() {
        return Boolean.TRUE.equals(granted) && paidAt == null;
    }
}
