package org.yicai.supervision.spotcheck;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yicai.supervision.Randomness;
import org.yicai.supervision.Stratum;
import org.yicai.web.Fields;

/** What is announced about a draw, as typed. */
final class PlanForm {

    private static final int PARTY = 30;
    /** 福彩双色球 is drawn at a quarter past nine in the evening on these days. */
    private static final Set<DayOfWeek> LOTTERY_DAYS = Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY);

    private PlanForm() {}

    /** Null beside findings. */
    static Draws.@Nullable Plan read(Fields in, LocalDate today) {
        var from = in.date("draw_from");
        var until = in.date("draw_until");
        if (in.ok() && (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) > 366 || until.isAfter(today))) {
            in.refuse("draw_until", "draw.finding.period");
        }
        var counted = in.choice("counted", Draw.Counted.class);
        var percent = Map.of(Stratum.HIGH, in.whole("percent_high", 0, 100), Stratum.MEDIUM, in.whole("percent_medium", 0, 100), Stratum.LOW, in.whole("percent_low", 0, 100));
        if (in.ok() && percent.values().stream().allMatch(each -> each == 0)) {
            in.refuse("percent_high", "draw.finding.percent");
        }
        var means = in.choice("means", Randomness.class);
        var named = means == null ? "" : means == Randomness.DICE ? parties(in) : lottery(in, today);
        return in.ok() && counted != null && means != null ? new Draws.Plan(from, until, counted, percent, means, named) : null;
    }

    private static String parties(Fields in) {
        var parties = List.of(in.text("party_one", PARTY), in.text("party_two", PARTY), in.text("party_three", PARTY));
        if (in.ok() && (Set.copyOf(parties).size() < 3 || parties.stream().anyMatch(each -> each.matches("(?s).*[|\\n\\t].*")))) {
            in.refuse("party_one", "draw.finding.parties");
        }
        return String.join("|", parties);
    }

    /** DR4: a draw that is still to come. */
    private static String lottery(Fields in, LocalDate today) {
        var number = in.text("lottery_number", 7);
        var day = in.date("lottery_day");
        if (!number.isEmpty() && !number.matches("20\\d{5}")) {
            in.refuse("lottery_number", "draw.finding.lottery-number");
        }
        if (in.ok() && (!day.isAfter(today) || day.isAfter(today.plusDays(60)) || !LOTTERY_DAYS.contains(day.getDayOfWeek()))) {
            in.refuse("lottery_day", "draw.finding.lottery-day");
        }
        return number + "|" + day;
    }
}
