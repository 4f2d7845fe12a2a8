package org.yicai.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A shift with its times as minutes since the Monday, and what one person and one shift say to each other. */
final class Slot {

    static final int DAY = 24 * 60;
    final Shift shift;
    final int begin;
    final int end;
    final int day;

    Slot(Shift shift, LocalDate monday) {
        this.shift = shift;
        begin = Able.minutes(shift.when().begin(), monday);
        end = Able.minutes(shift.when().end(), monday);
        day = Math.floorDiv(begin, DAY);
    }

    int length() {
        return end - begin;
    }

    /** Whether she is known to the elder, or lives or is known in the building. */
    boolean knows(Volunteer who) {
        return shift.elder() != null && who.knows().contains(shift.elder()) || !shift.building().isEmpty() && (shift.building().equals(who.building()) || who.knownIn().contains(shift.building()));
    }

    /** The first rule about this person and this shift alone that says no. */
    @Nullable HardRule refuses(Able able, Limits limits) {
        var who = able.who;
        if (shift.barred().contains(who.id())) {
            return HardRule.BARRED;
        }
        if (!able.hasTime(begin, end)) {
            return HardRule.TIME;
        }
        if (who.home().metresTo(shift.where()) > who.reachMetres() || !shift.area().isEmpty() && !who.areas().isEmpty() && !who.areas().contains(shift.area())) {
            return HardRule.DISTANCE;
        }
        if (!who.skills().containsAll(shift.skills())) {
            return HardRule.SKILL;
        }
        if (!who.languages().containsAll(shift.languages())) {
            return HardRule.LANGUAGE;
        }
        if (who.age() < shift.minAge()) {
            return HardRule.AGE;
        }
        if (able.minor && (begin - day * DAY < limits.minorsFrom() || end - day * DAY > limits.minorsUntil())) {
            return HardRule.MINOR_HOURS;
        }
        return null;
    }

    /** Why nobody serves both this and the other. */
    @Nullable HardRule clashes(Slot other, Limits limits) {
        var first = begin <= other.begin ? this : other;
        var second = first == this ? other : this;
        int gap = second.begin - first.end;
        if (gap < 0) {
            return HardRule.OVERLAP;
        }
        if (gap < Math.ceilDiv(first.shift.where().metresTo(second.shift.where()), limits.metresAMinute())) {
            return HardRule.TRAVEL;
        }
        return first.day != second.day && gap < limits.restMinutes() ? HardRule.REST : null;
    }

    int way(Volunteer who) {
        return who.home().metresTo(shift.where());
    }

    int newFace(Volunteer who, Weights weights) {
        return shift.elder() == null || who.knows().contains(shift.elder()) ? 0 : weights.newFace();
    }

    int otherTopic(Volunteer who, Weights weights) {
        return who.likes().isEmpty() || who.likes().contains(shift.topic()) ? 0 : weights.otherTopic();
    }

    int empty(Weights weights) {
        return shift.urgent() ? 2 * weights.empty() : weights.empty();
    }
}
