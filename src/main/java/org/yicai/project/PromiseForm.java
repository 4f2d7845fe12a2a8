package org.yicai.project;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;

/** One row of deliverables as typed: the fields d1_name, d1_unit, … */
public record PromiseForm(String name, @Nullable Unit unit, int quantity, String standard, @Nullable Evidence evidence) {

    /** How many rows a form has. */
    public static final int ROWS = 3;

    /** Reads the rows that hold anything; a finding at the first row when none does. */
    public static List<PromiseForm> read(Fields in) {
        var rows = new ArrayList<PromiseForm>();
        for (int i = 1; i <= ROWS; i++) {
            var row = "d" + i + "_";
            if (Stream.of("name", "unit", "quantity", "standard", "evidence").anyMatch(each -> in.ticked(row + each))) {
                rows.add(new PromiseForm(
                        in.text(row + "name", 80),
                        in.choice(row + "unit", Unit.class),
                        in.whole(row + "quantity", 1, 1_000_000),
                        in.text(row + "standard", 300),
                        in.choice(row + "evidence", Evidence.class)));
            }
        }
        if (rows.isEmpty()) {
            in.refuse("d1_name", "project.finding.deliverables");
        }
        return rows;
    }

    /** Begins the form with what is stored. */
    public static void fill(Fields in, List<Promise> promises) {
        IntStream.range(0, promises.size()).forEach(i -> {
            var row = "d" + (i + 1) + "_";
            var promise = promises.get(i);
            in.with(row + "name", promise.name())
                    .with(row + "unit", promise.unit())
                    .with(row + "quantity", promise.quantity())
                    .with(row + "standard", promise.standard())
                    .with(row + "evidence", promise.evidence());
        });
    }
}
