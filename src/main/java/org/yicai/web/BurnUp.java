package org.yicai.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What is planned and what is done over time, to be drawn as lines in per cent of a box.
 *
 * @param plan what should be done from a day on, in hundredths of all; a staircase
 * @param done what was done by the end of a week, in hundredths of all
 */
public record BurnUp(LocalDate from, LocalDate until, LocalDate today, List<Point> plan, List<Point> done) {

    /** A day and the hundredths reached on it. */
    public record Point(LocalDate day, int percent) {}

    /** A stroke from one corner to another, in per cent of the width from the left and of the height from above. */
    public record Stroke(double x1, double y1, double x2, double y2) {}

    /** Where a day lies, in per cent of the width; days outside lie at the edge. */
    public double x(LocalDate day) {
        var whole = Math.max(1, ChronoUnit.DAYS.between(from, until));
        var share = Math.clamp((double) ChronoUnit.DAYS.between(from, day) / whole, 0, 1);
        return Math.round(share * 1000) / 10.0;
    }

    /** The staircase of the plan to the last day. */
    public List<Stroke> planned() {
        var strokes = new ArrayList<Stroke>();
        double x = 0;
        double y = 100;
        for (var each : plan) {
            strokes.add(new Stroke(x, y, x(each.day), y));
            x = x(each.day);
            strokes.add(new Stroke(x, y, x, 100.0 - each.percent));
            y = 100.0 - each.percent;
        }
        strokes.add(new Stroke(x, y, 100, y));
        return strokes;
    }

    /** What was confirmed, from week to week and on to today. */
    public List<Stroke> confirmed() {
        var strokes = new ArrayList<Stroke>();
        double x = 0;
        double y = 100;
        for (var each : done) {
            strokes.add(new Stroke(x, y, x(each.day), 100.0 - each.percent));
            x = x(each.day);
            y = 100.0 - each.percent;
        }
        if (x < x(today)) {
            strokes.add(new Stroke(x, y, x(today), y));
        }
        return strokes;
    }

    /** The plan's days and the last day of every month so far, with what was planned and done by then: the chart as a table. */
    public List<Row> rows() {
        var days = new java.util.TreeSet<LocalDate>();
        plan.forEach(each -> days.add(each.day));
        for (var end = from.withDayOfMonth(from.lengthOfMonth()); end.isBefore(today) && end.isBefore(until); end = end.plusDays(1).withDayOfMonth(end.plusDays(1).lengthOfMonth())) {
            days.add(end);
        }
        if (!today.isBefore(from) && !today.isAfter(until)) {
            days.add(today);
        }
        return days.stream().map(each -> new Row(each, at(plan, each), each.isAfter(today) ? -1 : at(done, each))).toList();
    }

    /** @param done -1 for a day to come */
    public record Row(LocalDate day, int plan, int done) {}

    private static int at(List<Point> points, LocalDate day) {
        return points.stream().filter(each -> !each.day.isAfter(day)).mapToInt(Point::percent).reduce(0, (before, now) -> now);
    }
}
