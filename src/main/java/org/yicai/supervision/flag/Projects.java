package org.yicai.supervision.flag;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yicai.supervision.flag.Records.Occasion;

/** Things by project, in an order that depends on nothing but the records. */
final class Projects {

    private Projects() {}

    /** Activities of each project, earliest first. */
    static Map<UUID, List<Occasion>> of(Records records) {
        return byProject(records.occasions().stream().sorted(Comparator.comparing(Occasion::from).thenComparing(Occasion::id)).toList(), Occasion::project);
    }

    static <T> Map<UUID, List<T>> byProject(List<T> things, Function<T, UUID> project) {
        return things.stream().collect(Collectors.groupingBy(project, TreeMap::new, Collectors.toList()));
    }
}
