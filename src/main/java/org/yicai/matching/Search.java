package org.yicai.matching;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.function.Consumer;

/** Looks for better plans from a good one, for a given time; takes the caller's thread, so the caller chooses the background. */
final class Search {

    private final Solver<Seating> solver;

    Search(Duration time, long seed) {
        solver = SolverFactory.<Seating>create(new SolverConfig().withSolutionClass(Seating.class).withEntityClasses(Seat.class)
                .withConstraintProviderClass(SeatingRules.class).withEnvironmentMode(EnvironmentMode.NO_ASSERT).withRandomSeed(seed)
                .withPhases(new LocalSearchPhaseConfig())
                .withTerminationConfig(new TerminationConfig().withSpentLimit(time))).buildSolver();
    }

    /** The best plan found; each better one is handed on as soon as it is found. */
    Plan from(Plan plan, Consumer<Plan> better) {
        solver.addEventListener(event -> {
            if (event.getNewBestSolution().obeys()) {
                better.accept(read(plan.field, event.getNewBestSolution()));
            }
        });
        var best = solver.solve(new Seating(plan));
        return best.obeys() ? read(plan.field, best) : plan;
    }

    private static Plan read(Field field, Seating seating) {
        var plan = new Plan(field);
        for (var seat : seating.seats) {
            var person = seat.person();
            if (person != null && !plan.on(seat.shift(), field.person(person.who.id()))) {
                plan.add(seat.shift(), field.person(person.who.id()));
            }
        }
        return plan;
    }
}
