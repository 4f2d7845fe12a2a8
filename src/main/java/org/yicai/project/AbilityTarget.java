package org.yicai.project;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;

/** How many will be able to do it themselves afterwards: a row of the design, the fields e1_kind, e1_quantity, e1_unit. Kind and unit are null beside a finding only. */
public record AbilityTarget(@Nullable Ability kind, int quantity, @Nullable AbilityUnit unit) {

    /** How many rows a form has. */
    public static final int ROWS = 3;

    /** Reads the rows that hold anything; a draft may have none. */
    public static List<AbilityTarget> read(Fields in) {
        var rows = new ArrayList<AbilityTarget>();
        for (int i = 1; i <= ROWS; i++) {
            var row = "e" + i + "_";
            if (Stream.of("kind", "quantity", "unit").anyMatch(each -> in.ticked(row + each))) {
                rows.add(new AbilityTarget(in.choice(row + "kind", Ability.class), in.whole(row + "quantity", 1, 100_000), in.choice(row + "unit", AbilityUnit.class)));
            }
        }
        return rows;
    }

    /** Begins the form with what is stored. */
    public static void fill(Fields in, List<AbilityTarget> targets) {
        IntStream.range(0, targets.size()).forEach(i -> {
            var row = "e" + (i + 1) + "_";
            in.with(row + "kind", targets.get(i).kind()).with(row + "quantity", targets.get(i).quantity()).with(row + "unit", targets.get(i).unit());
        });
    }
}
