package org.yicai.portal.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.project.ContractSide;
import org.yicai.project.Project;
import org.yicai.project.Quarter;
import org.yicai.project.Unit;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One quarter of a project.
 *
 * @param today the day of the visit
 * @param dueBy until when a quarter that is over is to be looked at
 * @param side for whom the visitor speaks; null for those who only look
 */
record MonitoringPage(Fields in, Project project, Quarter quarter, Figures figures, LocalDate today, LocalDate dueBy, @Nullable ContractSide side) implements FormPage {

    /**
     * One deliverable on that day.
     *
     * @param planned null where nothing says when what is due
     * @param within what was confirmed in the quarter, of all that was {@code confirmed} by then
     * @param drawn of the confirmed, what counts by a draw: {@code checked} records were looked at for it, {@code fitted} were so
     */
    record Line(String name, Unit unit, int contracted, @Nullable Integer planned, int confirmed, int within, int drawn, int checked, int fitted) {

        boolean behind() {
            return planned != null && confirmed < planned;
        }
    }

    /** The day as of which it is reckoned: the quarter's last, or today while it runs. */
    LocalDate until() {
        return over() ? quarter.last() : today;
    }

    List<Line> lines() {
        return figures.promises().stream().map(this::line).toList();
    }

    private Line line(Figures.Promised promise) {
        var plan = figures.plan().stream().filter(each -> each.deliverable().equals(promise.id())).toList();
        var confirmed = figures.confirmed().stream().filter(each -> each.deliverable().equals(promise.id())).findFirst().orElse(new Figures.Confirmed(promise.id(), 0, 0, 0, 0, 0));
        var contracted = plan.isEmpty() ? promise.quantity() : plan.stream().mapToInt(Figures.Planned::quantity).sum();
        var planned = figures.plan().isEmpty() ? null : (Integer) plan.stream().filter(each -> !each.dueOn().isAfter(until())).mapToInt(Figures.Planned::quantity).sum();
        return new Line(promise.name(), promise.unit(), contracted, planned, confirmed.total(), confirmed.within(), confirmed.drawn(), confirmed.checked(), confirmed.fitted());
    }

    Figures.Term term() {
        return figures.term().getFirst();
    }

    Money contract() {
        return Money.of(term().contractFen());
    }

    Figures.Paid money() {
        return figures.money().getFirst();
    }

    Figures.Voices voices() {
        return figures.voices().getFirst();
    }

    Figures.Mending mending() {
        return figures.mending().getFirst();
    }

    Figures.Asks asks() {
        return figures.asks().getFirst();
    }

    long minutes(String... sides) {
        return figures.minutes().stream().filter(each -> List.of(sides).contains(each.side())).mapToLong(Figures.Minutes::minutes).sum();
    }

    /** Whether the quarter is over, so that its figures stand still. */
    boolean over() {
        return quarter.last().isBefore(today);
    }

    boolean mayRemark() {
        return side != null && over() && figures.remarks().stream().noneMatch(each -> each.side() == side);
    }
}
