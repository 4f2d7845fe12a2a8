package org.yicai.corps.record;

import java.time.LocalDate;
import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** Service that waits for a confirmation, and corrections that wait for an answer; what is late stands first and red. */
record WaitingPage(Fields in, List<Row> rows, List<Correction> corrections, List<Call> visits, List<Declarations.Row> declarations, boolean mayEvaluate) implements FormPage {

    /** @param due the last of ten working days; {@code own} when it is the reader's own service, which somebody else confirms */
    record Row(Waiting.Service service, LocalDate due, boolean late, boolean own) {}

    /** A visit of which the household has said nothing. */
    record Call(Declarations.Silent visit, LocalDate due, boolean late) {}

    long late() {
        return rows.stream().filter(Row::late).count() + visits.stream().filter(Call::late).count() + declarations.stream().filter(Declarations.Row::late).count();
    }
}
