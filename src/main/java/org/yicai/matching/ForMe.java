package org.yicai.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The list "for me": open shifts by fit with their reasons. It calculates in place and loads no solver. Who does not want it
 * sees all open shifts as they come (PIPL art. 24: a way without personal choice).
 */
public final class ForMe {

    /** What a known elder, or being called for urgently, is worth in metres of way. */
    private static final int KNOWN = 2_000;
    private static final int URGENT = 1_000;
    private final List<Slot> slots;
    private final Limits limits;
    private final Weights weights;
    private final LocalDate monday;

    /** @param open shifts with seats left */
    public ForMe(LocalDate monday, List<Shift> open, Limits limits, Weights weights) {
        slots = open.stream().map(each -> new Slot(each, monday)).toList();
        this.limits = limits;
        this.weights = weights;
        this.monday = monday;
    }

    /**
     * @param offers what the person can do, best first
     * @param hidden how many each rule hides, so that nobody wonders
     */
    public record Answer(List<Offer> offers, Map<HardRule, Integer> hidden) {
    }

    /** The same with nothing asked before the rules. */
    public Answer of(Volunteer volunteer, Set<Shift> mine) {
        return of(volunteer, mine, _ -> null);
    }

    /**
     * @param mine what the person already agreed to in these days; clashes with it are hidden
     * @param first what is asked before the rules, about things that a shift does not know; null lets the rules be asked
     */
    public Answer of(Volunteer volunteer, Set<Shift> mine, Function<Shift, @Nullable HardRule> first) {
        var able = new Able(volunteer, monday);
        var own = mine.stream().map(each -> new Slot(each, monday)).toList();
        var hidden = new EnumMap<HardRule, Integer>(HardRule.class);
        var offers = new ArrayList<Offer>();
        for (var slot : slots) {
            var rule = first.apply(slot.shift);
            rule = rule == null ? slot.refuses(able, limits) : rule;
            rule = rule == null ? besides(slot, able, own) : rule;
            if (rule == null) {
                offers.add(offer(slot, volunteer));
            } else {
                hidden.merge(rule, 1, Integer::sum);
            }
        }
        offers.sort(Comparator.comparingInt(Offer::points).thenComparing(each -> each.shift().when().begin()).thenComparing(each -> each.shift().id().value()));
        return new Answer(List.copyOf(offers), Map.copyOf(hidden));
    }

    /** What the person agreed to elsewhere leaves no room for this. Shifts of other weeks count for rest, not for the week. */
    private @Nullable HardRule besides(Slot slot, Able able, List<Slot> own) {
        int shifts = 1;
        int week = slot.length();
        int day = slot.length();
        for (var other : own) {
            boolean same = Math.floorDiv(other.day, 7) == Math.floorDiv(slot.day, 7);
            shifts += same ? 1 : 0;
            week += same ? other.length() : 0;
            day += other.day == slot.day ? other.length() : 0;
        }
        if (shifts > able.who.shiftsAWeek()) {
            return HardRule.WEEK_SHIFTS;
        }
        if (week > able.who.minutesAWeek()) {
            return HardRule.WEEK_MINUTES;
        }
        for (var other : own) {
            var clash = slot.clashes(other, limits);
            if (clash != null) {
                return clash;
            }
        }
        return day > (able.minor ? limits.minorDayMinutes() : limits.dayMinutes()) ? HardRule.DAY_MINUTES : null;
    }

    private Offer offer(Slot slot, Volunteer who) {
        var shift = slot.shift;
        var reasons = new ArrayList<Offer.Reason>();
        int points = slot.way(who) + slot.newFace(who, weights) + slot.otherTopic(who, weights);
        if (shift.visit() && slot.knows(who)) {
            points -= KNOWN;
            reasons.add(new Offer.Reason("match.reason.knows", List.of()));
        }
        if (shift.urgent()) {
            points -= URGENT;
            reasons.add(new Offer.Reason("match.reason.urgent", List.of()));
        }
        if (!shift.skills().isEmpty()) {
            reasons.add(new Offer.Reason("match.reason.skill", List.of(String.join(" · ", new TreeSet<>(shift.skills())))));
        }
        if (who.likes().contains(shift.topic())) {
            reasons.add(new Offer.Reason("match.reason.topic", List.of(shift.topic())));
        }
        reasons.add(new Offer.Reason("match.reason.way", List.of(slot.way(who))));
        return new Offer(shift, points, List.copyOf(reasons));
    }
}
