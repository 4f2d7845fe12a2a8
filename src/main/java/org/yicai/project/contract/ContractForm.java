package org.yicai.project.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yicai.kernel.Money;
import org.yicai.project.PromiseForm;
import org.yicai.web.Fields;

/**
 * A contract as typed.
 *
 * @param conditions whether all four conditions of a longer term were ticked (财政部令第102号 art. 24)
 */
record ContractForm(
        LocalDate signedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean longTerm,
        boolean conditions,
        String standards,
        String duties,
        String breach,
        String contractorDecides,
        List<Milestone> milestones) {

    static final int MILESTONES = 3;
    static final int CONDITIONS = 4;

    /**
     * One instalment.
     *
     * @param row its row on the form, from 1
     * @param quantities what it promises of each deliverable, in the order of the design
     */
    record Milestone(int row, String title, LocalDate due, Money amount, List<Integer> quantities) {

        int quantity(int position) {
            return quantities.get(position - 1);
        }
    }

    static ContractForm read(Fields in) {
        return new ContractForm(
                in.date("signed_on"),
                in.date("starts_on"),
                in.date("ends_on"),
                in.ticked("long_term"),
                IntStream.rangeClosed(1, CONDITIONS).allMatch(each -> in.ticked("condition_" + each)),
                in.text("standards", 2000),
                in.text("duties", 2000),
                in.text("breach", 1000),
                in.text("contractor_decides", 600),
                milestones(in));
    }

    private static List<Milestone> milestones(Fields in) {
        var rows = new ArrayList<Milestone>();
        for (int i = 1; i <= MILESTONES; i++) {
            var row = "m" + i + "_";
            if (Stream.of("title", "due", "amount", "q1", "q2", "q3").anyMatch(each -> in.ticked(row + each))) {
                var quantities = IntStream.rangeClosed(1, PromiseForm.ROWS).mapToObj(each -> quantity(in, row + "q" + each)).toList();
                rows.add(new Milestone(i, in.text(row + "title", 60), in.date(row + "due"), in.money(row + "amount"), quantities));
            }
        }
        if (rows.isEmpty()) {
            in.refuse("m1_title", "project.finding.milestones");
        }
        return rows;
    }

    private static int quantity(Fields in, String name) {
        return in.ticked(name) ? in.whole(name, 0, 1_000_000) : 0;
    }
}
