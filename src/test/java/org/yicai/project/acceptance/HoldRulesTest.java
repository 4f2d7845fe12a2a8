package org.yicai.project.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yicai.kernel.Money;
import org.yicai.project.DeliverableId;
import org.yicai.project.Lateness;
import org.yicai.project.Rule;
import org.yicai.project.RuleCase;
import org.yicai.project.Unit;

/** What may be held, and what a late day costs. */
public class HoldRulesTest {

    private static final UUID SESSIONS = new UUID(1, 1);
    private static final Counting COUNTING = new Counting(
            List.of(new Counting.Line(new DeliverableId(SESSIONS), "探访", Unit.SESSION, "两人", 4, 4, 0, 0, 0, 0), new Counting.Line(new DeliverableId(new UUID(1, 2)), "手册", Unit.PIECE, "一页", 1, 1, 0, 0, 0, 0)),
            List.of(), 3, 2, 9);

    private static HoldRules.Case held(UUID deliverable, int quantity, String amount) {
        return new HoldRules.Case(COUNTING, new HoldForm(deliverable, quantity, Money.yuan(amount), "第八条", "少一场"), Money.yuan("1000"));
    }

    private static Counting counted(int confirmed, int rated) {
        return new Counting(List.of(new Counting.Line(new DeliverableId(SESSIONS), "探访", Unit.SESSION, "两人", 4, confirmed, 0, 0, 0, 0)), List.of(), 3, rated, 9);
    }

    /** Every rule about what is accepted, what a large project wants before, and what may be held. */
    public static Stream<RuleCase> cases() {
        var large = RuleCase.each(FullTrackRules.ALL, new FullTrackRules.Case(true, "某评估所：够数"), new FullTrackRules.Case(false, "某评估所：够数"), new FullTrackRules.Case(true, ""));
        return Stream.concat(large, Stream.concat(RuleCase.each(AcceptanceRules.ALL, counted(4, 1), counted(3, 1), counted(4, 0)),
                RuleCase.each(HoldRules.ALL, held(SESSIONS, 4, "500"), held(SESSIONS, 5, "500"), held(SESSIONS, 1, "125.01"))));
    }

    private static List<String> found(UUID deliverable, int quantity, String amount) {
        return Rule.all(HoldRules.ALL, held(deliverable, quantity, amount)).stream().map(each -> each.key()).toList();
    }

    @Test
    void only_the_money_tied_to_the_quantity_may_be_held() {
        assertThat(found(SESSIONS, 1, "125")).isEmpty();
        assertThat(found(SESSIONS, 1, "125.01")).containsExactly("project.finding.hold-amount");
        assertThat(found(SESSIONS, 4, "500")).isEmpty();
        assertThat(found(SESSIONS, 5, "500")).containsExactly("project.finding.hold-quantity");
        assertThat(found(new UUID(9, 9), 1, "1")).containsExactly("project.finding.hold-quantity", "project.finding.hold-amount");
    }

    @Test
    void a_late_day_costs_five_in_ten_thousand_rounded_to_the_fen() {
        var due = LocalDate.of(2026, 3, 1);
        assertThat(Lateness.of(Money.yuan("30000"), due, due, 5)).isEqualTo(new Lateness(0, Money.NONE));
        assertThat(Lateness.of(Money.yuan("30000"), due, due.minusDays(3), 5).late()).isFalse();
        assertThat(Lateness.of(Money.yuan("30000"), due, due.plusDays(1), 5)).isEqualTo(new Lateness(1, Money.yuan("15")));
        assertThat(Lateness.of(Money.of(999), due, due.plusDays(1), 5).interest()).as("0.4995 fen").isEqualTo(Money.NONE);
        assertThat(Lateness.of(Money.of(1000), due, due.plusDays(1), 5).interest()).as("half a fen goes up").isEqualTo(Money.of(1));
        assertThat(Lateness.of(Money.yuan("1234.56"), due, due.plusDays(100), 5).interest()).isEqualTo(Money.of(6_173));
    }
}
