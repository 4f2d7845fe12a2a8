package org.yicai.coordination.burden;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yicai.coordination.Side;
import org.yicai.project.Running;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What projects take from people: sides, never names, so that nobody is ranked.
 *
 * @param sums minutes by side, of one project or of all
 */
record BurdenPage(Fields in, List<Sum> sums, List<Row> rows, List<Running.Project> projects, LocalDate today, boolean mayNote) implements FormPage {

    record Sum(Side side, long minutes, int times) {}

    record Row(UUID project, String projectTitle, Side side, int minutes, String words, LocalDate day, boolean asked) {}

    long total() {
        return sums.stream().mapToLong(Sum::minutes).sum();
    }
}
