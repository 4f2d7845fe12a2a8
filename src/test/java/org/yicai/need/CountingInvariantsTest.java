package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Invariants 9 and 10: silence is in no rate, and deadlines follow the calendar while they are open; at random, beside a model that does not ask the product. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class CountingInvariantsTest extends ClosureTest {

    private String rates() {
        sweeper.look();
        return visitor().open("/needs/rates?period=MONTH").replaceAll("\\s+", " ");
    }

    @Test
    void a_9_who_did_not_answer_is_in_no_numerator_and_in_no_denominator() {
        truth().sql("update need.need set due_on = null").update();
        truth().sql("delete from need.tally").update();
        truth().sql("delete from need.tally_stale").update();
        var dice = new Random(9);
        int asked = 0;
        int answered = 0;
        int solved = 0;
        for (int i = 0; i < 24; i++) {
            var need = claimed(say("数一数第 " + i + " 件"));
            asked++;
            switch (dice.nextInt(3)) {
                case 0 -> {
                    assertThat(answer(need, "YES")).isEqualTo(303);
                    answered++;
                    solved++;
                }
                case 1 -> {
                    assertThat(answer(need, "NO")).isEqualTo(303);
                    answered++;
                }
                default -> { }
            }
            if (i % 4 == 3) {
                var page = rates();
                assertThat(page).contains("已回话的 " + answered + " 件中，说解决了的 " + solved + " 件", "问了 " + asked + " 件，回话 " + answered + " 件，还没回话 " + (asked - answered) + " 件");
                if (answered == asked) {
                    continue;
                }
                assertThat(page).as("silence counted as a no").doesNotContain("已回话的 " + asked + " 件中");
                assertThat(page).as("silence counted as a yes").doesNotContain("说解决了的 " + (solved + asked - answered) + " 件，");
            }
        }
        assertThat(solved).as("all three came about").isBetween(1, answered - 1);
        assertThat(answered).isLessThan(asked);
    }

    private LocalDate due(Questioned need) {
        return truth().sql("select due_on from need.need where id = ?").param(need.id()).query((row, i) -> row.getObject(1, LocalDate.class)).optional().orElse(null);
    }

    /** The third day behind {@code from} that is neither a Saturday, a Sunday nor in {@code off}, reckoned day by day. */
    private static LocalDate third(LocalDate from, Set<LocalDate> off) {
        var day = from;
        for (int left = 3; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !off.contains(day)) {
                left--;
            }
        }
        return day;
    }

    @Test
    void b_10_a_holiday_that_is_entered_later_moves_what_is_open_and_never_what_is_closed() {
        assertThat(days.of(2026).stream().filter(each -> !each.day().isBefore(TODAY))).as("the calendar of the next weeks is plain").isEmpty();
        var dice = new Random(10);
        Map<Questioned, LocalDate> open = new HashMap<>();
        Map<Questioned, LocalDate> closed = new HashMap<>();
        Set<LocalDate> off = new HashSet<>();
        List<LocalDate> weekdays = new ArrayList<>();
        for (var day = TODAY.plusDays(1); day.isBefore(TODAY.plusDays(18)); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                weekdays.add(day);
            }
        }
        int moves = 0;
        for (int step = 0; step < 40; step++) {
            int what = dice.nextInt(6);
            if (what < 2 || open.isEmpty()) {
                open.put(say("什么时候答复 " + step), TODAY);
            } else if (what == 2) {
                var one = new ArrayList<>(open.keySet()).get(dice.nextInt(open.size()));
                open.remove(one);
                assertThat(as("王淑琴").send("/triage", "/triage/" + one.id() + "/decline", "reason", "物业已经在换").status()).isEqualTo(303);
                closed.put(one, promised(one));
            } else {
                var day = weekdays.get(dice.nextInt(weekdays.size()));
                var added = off.add(day);
                if (!added) {
                    off.remove(day);
                }
                var reply = added ? as("陈志远").send("/calendar", "/calendar", "day", day.toString(), "kind", "OFF", "note", "临时放假", "reason", "街道通知")
                        : as("陈志远").send("/calendar?year=2026", "/calendar/removal", "back", day.toString(), "back_reason", "通知取消");
                assertThat(reply.status()).isEqualTo(303);
                moves++;
            }
            sweeper.look();
            open.forEach((need, from) -> assertThat(due(need)).as("open since %s, off %s", from, off).isEqualTo(third(from, off)));
            closed.forEach((need, promised) -> assertThat(promised(need)).as("closed").isEqualTo(promised));
        }
        assertThat(moves).isGreaterThan(8);
        assertThat(closed).isNotEmpty();
        assertThat(closed.values().stream().anyMatch(each -> !each.equals(third(TODAY, off)))).as("without keeping them some closed ones would have moved").isTrue();
    }

    private static final Pattern TOLD = Pattern.compile("问了 (\\d+) 件，回话 (\\d+) 件");

    @Test
    void x_without_what_holds_them_each_question_finds_something() {
        claimed(say("没有人回话的一件"));
        var page = TOLD.matcher(rates());
        assertThat(page.find()).isTrue();
        assertThat(Integer.parseInt(page.group(1))).isGreaterThan(Integer.parseInt(page.group(2)));
        truth().sql("update need.tally set solved = solved + asked - answered, answered = asked where asked > answered").update();
        assertThat(rates()).as("9, silence counted as a yes").doesNotContain(page.group());

        Set<LocalDate> off = new HashSet<>();
        days.of(2026).stream().filter(each -> !each.works()).forEach(each -> off.add(each.day()));
        var need = say("假期来了也不动的一件");
        sweeper.look();
        var before = third(TODAY, off);
        assertThat(due(need)).isEqualTo(before);
        truth().sql("create function need.stays() returns trigger language plpgsql as 'begin new.due_on := old.due_on; return new; end'").update();
        truth().sql("create trigger stays before update on need.need for each row execute function need.stays()").update();
        assertThat(as("陈志远").send("/calendar", "/calendar", "day", before.toString(), "kind", "OFF", "note", "临时放假", "reason", "街道通知").status()).isEqualTo(303);
        off.add(before);
        sweeper.look();
        assertThat(due(need)).as("10, what is open does not follow the calendar").isNotEqualTo(third(TODAY, off));
        truth().sql("drop trigger stays on need.need").update();
        assertThat(as("王淑琴").send("/triage", "/triage/" + need.id() + "/decline", "reason", "物业已经在换").status()).isEqualTo(303);
        var promised = promised(need);
        off.add(promised);
        assertThat(as("陈志远").send("/calendar", "/calendar", "day", promised.toString(), "kind", "OFF", "note", "又放一天", "reason", "街道通知").status()).isEqualTo(303);
        sweeper.look();
        assertThat(promised(need)).isEqualTo(promised);
        truth().sql("update need.need set promised_by = ? where id = ?").params(third(TODAY, off), need.id()).update();
        assertThat(promised(need)).as("10, what is closed moves").isNotEqualTo(promised);
    }

    private LocalDate promised(Questioned need) {
        return truth().sql("select promised_by from need.need where id = ?").param(need.id()).query(LocalDate.class).single();
    }
}
