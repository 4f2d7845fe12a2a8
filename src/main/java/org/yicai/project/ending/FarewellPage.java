package org.yicai.project.ending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yicai.project.Project;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What those hear who use a service again and again.
 *
 * @param farewell null until they were told
 * @param regular how many can be reached
 * @param speaks whether the visitor may tell them
 */
record FarewellPage(Fields in, Project project, LocalDate endsOn, Farewells.@Nullable Farewell farewell, int regular, boolean speaks, LocalDate today) implements FormPage {

    LocalDate latest() {
        return endsOn.minusDays(Farewells.DAYS);
    }

    boolean late() {
        return farewell == null && today.isAfter(latest());
    }

    boolean mayTell() {
        return speaks && farewell == null;
    }
}
