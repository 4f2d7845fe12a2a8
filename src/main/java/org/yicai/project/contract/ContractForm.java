package org.yicai.project.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.project.PromiseForm;
import org.yicai.web.Fields;

/**
 * A contract as typed.
 *
 * @param conditions whether all four conditions of a longer term were ticked (财政部令第102号 art. 24)
 * @param terms what the two sides owe each other besides the service
 * @param decisions who settles what while it runs; how it works is the contractor's own where nothing else was chosen
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
        Terms terms,
        Map<Matter, Decision> decisions,
        List<Milestone> milestones) {

    static final int MILESTONES = 3;
    static final int CONDITIONS = 4;

    /**
     * @param bondForm null when it was none of the forms that are not cash
     * @param personalData whether the contractor works with personal data, {@code dataTerms} what was agreed about it
     * @param payDays 0 when nothing was typed: then the law's days hold
     * @param lateRate what a late day costs in ten-thousandths; 0 when nothing was agreed
     */
    record Terms(
            String quality, String priceParts, Money advance, Money bond, @Nullable BondForm bondForm, boolean personalData, String dataTerms, int payDays, int lateRate) {}

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
                required(in, "standards", 2000),
                required(in, "duties", 2000),
                required(in, "breach", 1000),
                required(in, "contractor_decides", 600),
                terms(in),
                decisions(in),
                milestones(in));
    }

    private static Map<Matter, Decision> decisions(Fields in) {
        var sheet = new EnumMap<Matter, Decision>(Matter.class);
        for (var matter : Matter.settled()) {
            var decision = in.ticked("decide_" + matter) ? in.choice("decide_" + matter, Decision.class) : matter.usual();
            sheet.put(matter, decision == null ? matter.usual() : decision);
        }
        return sheet;
    }

    private static Terms terms(Fields in) {
        var personal = in.typed("personal_data");
        if (!List.of("YES", "NO").contains(personal)) {
            in.refuse("personal_data", "project.finding.data-question");
        }
        var bond = none(in, "bond") ? Money.NONE : in.money("bond");
        return new Terms(
                required(in, "quality", 1000),
                required(in, "price_parts", 1000),
                none(in, "advance") ? Money.NONE : in.money("advance"),
                bond,
                bondForm(in),
                personal.equals("YES"),
                in.optional("data_terms", 1000),
                in.ticked("pay_days") ? in.whole("pay_days", 1, 999) : 0,
                in.ticked("late_rate") ? in.whole("late_rate", 1, 100) : 0);
    }

    /** What a written contract must say (财政部令第102号): a finding that names the rule when it is missing. */
    private static String required(Fields in, String name, int max) {
        var text = in.optional(name, max);
        if (text.isEmpty()) {
            in.refuse(name, "project.finding.content");
        }
        return text;
    }

    private static boolean none(Fields in, String name) {
        return in.typed(name).strip().matches("0*(\\.0*)?");
    }

    private static @Nullable BondForm bondForm(Fields in) {
        return Stream.of(BondForm.values()).filter(each -> each.name().equals(in.typed("bond_form"))).findFirst().orElse(null);
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
