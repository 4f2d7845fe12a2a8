package org.yicai.corps.giveback.expense;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** What I laid out, and what came of it. @param most yuan of a day; {@code days} to claim in */
record ExpensesPage(Fields in, List<Expense> expenses, List<Occasion> occasions, int most, int days, boolean mayAnswer) implements FormPage {

    /** Where I served. @param payer who used the volunteers there */
    record Occasion(UUID id, String title, Instant startsAt, @Nullable UUID project, UUID payer) {}
}
