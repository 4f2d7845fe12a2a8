package org.yicai.supervision;

import java.time.LocalDate;
import java.util.List;
import org.yicai.project.ProjectId;

/** What draws found out about a project, for its public page. */
public interface Sampling {

    /**
     * One draw that had something of the project in its population.
     *
     * @param drawnOn the day of the draw
     * @param population records of this project that could be drawn
     * @param drawn of them that were
     * @param checked of the drawn ones that somebody went to see or rang up about
     * @param fitted of the checked ones in which what was found agreed with what was recorded
     * @param address of the page of the draw, beginning with "/"
     */
    record Sampled(LocalDate drawnOn, int population, int drawn, int checked, int fitted, String address) {}

    /** The draws in which the project had records, latest first; empty when there was none. */
    List<Sampled> of(ProjectId project);
}
