package org.yicai.activity.visit;

import java.util.List;
import org.yicai.activity.visit.Visit.Visitor;
import org.yicai.web.Page;

/** The visits that concern somebody: what is red first, then by time. */
record VisitsPage(List<Row> rows, boolean mayPlan, boolean leads) implements Page {

    record Row(Visit visit, List<Visitor> visitors, String state) {

        boolean red() {
            return state.equals("ALARM");
        }

        String names() {
            return String.join("、", visitors.stream().filter(Visitor::goes).map(Visitor::name).toList());
        }
    }

    List<Row> red() {
        return rows.stream().filter(Row::red).toList();
    }

    List<Row> others() {
        return rows.stream().filter(each -> !each.red()).toList();
    }
}
