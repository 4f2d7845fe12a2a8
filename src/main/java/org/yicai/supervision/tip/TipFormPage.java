package org.yicai.supervision.tip;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.Option;
import org.yicai.web.PacedPage;
import org.yicai.web.View;

/**
 * The form for a tip, open to everybody.
 *
 * @param project null when it is about no single project
 * @param waiting what was told of no single project and waits for an answer; empty on the page of a project
 * @param pause how long whoever sent very many has to wait; null for everybody else
 */
record TipFormPage(Fields in, Tips.@Nullable Project project, boolean signedIn, List<Waiting> waiting, LocalDate today, @Nullable Duration pause) implements PacedPage {

    /** One that waits: what is public of it. */
    record Waiting(String kind, LocalDate sentOn) {}

    static final int LONGEST = 300;

    /** Without an account there is one way only, and nothing to ask. */
    List<Option> ways(View view) {
        var ways = new ArrayList<>(List.of(TipWay.ANONYMOUS));
        if (signedIn) {
            if (project != null) {
                ways.add(TipWay.PSEUDONYM);
            }
            ways.add(TipWay.NAMED);
        }
        return ways.stream().map(each -> Option.of(each, view.label(each))).toList();
    }

    /** Where one comes back to after signing in. */
    String here() {
        return project == null ? "/tips/new" : "/projects/" + project.id() + "/tip";
    }
}
