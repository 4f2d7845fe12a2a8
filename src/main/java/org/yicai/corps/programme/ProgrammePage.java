package org.yicai.corps.programme;

import org.yicai.project.Quarter;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** One programme, its seasons and, for leaders of the corps, the decision about this one. @param mayPlan whether the looker plans activities of it */
record ProgrammePage(Fields in, Reviewed it, Quarter season, boolean leads, boolean mayPlan) implements FormPage {

    boolean open() {
        return leads && it.one().stage() != Programme.Stage.RETIRED && it.reviews().stream().noneMatch(each -> each.season().equals(season.toString()));
    }
}
