package org.yicai.project;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.web.BurnUp;

/**
 * How a project under contract gets on: contracted, planned by today, confirmed.
 *
 * @param chart all deliverables together, each weighing the same; null where no milestone says when what is due
 */
public record Course(List<Line> lines, @Nullable BurnUp chart) {

    /** Where nothing is contracted yet. */
    public static final Course NONE = new Course(List.of(), null);

    /** @param planned of the milestones whose day has come, {@code confirmed} by people who were there; may be more than was contracted */
    public record Line(String name, Unit unit, int contracted, int planned, int confirmed) {

        /** Hundredths confirmed, rounded down; 100 at most. */
        public int percent() {
            return share(confirmed, contracted);
        }

        /** Hundredths planned by today. */
        public int due() {
            return share(planned, contracted);
        }

        /** Whether less is confirmed than was planned by today. */
        public boolean behind() {
            return confirmed < planned;
        }
    }

    /** A deliverable as contracted. */
    public record Promised(UUID deliverable, String name, Unit unit, int quantity) {}

    /** How much of a deliverable a milestone makes due, and when. */
    public record Planned(UUID deliverable, LocalDate dueOn, int quantity) {}

    /** How much of a deliverable was confirmed of one week, named by its Monday. */
    public record Week(UUID deliverable, LocalDate week, int quantity) {}

    /** @param from the first and {@code until} the last day of the contract; null before there is one */
    public static Course of(List<Promised> promised, List<Planned> plan, List<Week> weeks, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
        var lines = promised.stream().map(each -> new Line(each.name, each.unit, each.quantity, planned(plan, each, today), confirmed(weeks, each, LocalDate.MAX))).toList();
        if (from == null || until == null || plan.isEmpty()) {
            return new Course(lines, null);
        }
        var due = new TreeSet<LocalDate>();
        plan.forEach(each -> due.add(each.dueOn));
        var ends = new TreeSet<LocalDate>();
        weeks.forEach(each -> ends.add(each.week.plusDays(6)));
        var steps = due.stream().map(day -> new BurnUp.Point(day, mean(promised, each -> planned(plan, each, day)))).toList();
        var done = ends.stream().map(day -> new BurnUp.Point(day.isAfter(today) ? today : day, mean(promised, each -> confirmed(weeks, each, day)))).toList();
        return new Course(lines, new BurnUp(from, until, today, steps, done));
    }

    private static int mean(List<Promised> promised, java.util.function.ToIntFunction<Promised> reached) {
        return (int) promised.stream().mapToInt(each -> share(reached.applyAsInt(each), each.quantity)).average().orElse(0);
    }

    private static int share(int part, int whole) {
        return (int) Math.min(100, 100L * part / whole);
    }

    private static int planned(List<Planned> plan, Promised promise, LocalDate day) {
        return plan.stream().filter(each -> each.deliverable.equals(promise.deliverable) && !each.dueOn.isAfter(day)).mapToInt(Planned::quantity).sum();
    }

    private static int confirmed(List<Week> weeks, Promised promise, LocalDate day) {
        return weeks.stream().filter(each -> each.deliverable.equals(promise.deliverable) && each.week.isBefore(day)).mapToInt(Week::quantity).sum();
    }
}
