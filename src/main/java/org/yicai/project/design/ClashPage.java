package org.yicai.project.design;

import java.util.List;
import org.yicai.project.Project;
import org.yicai.web.Fields;
import org.yicai.web.Page;
import org.yicai.web.View;

/**
 * Two people wrote at once: what one typed beside what the other saved. Nothing is lost, and nothing is saved yet.
 *
 * @param project as it is saved now
 * @param theirs what is saved now
 * @param mine what was typed
 */
record ClashPage(Fields in, Project project, Wording theirs, Wording mine) implements Page {

    private static final int CONFLICT = 409;

    @Override
    public int status() {
        return CONFLICT;
    }

    List<String> names() {
        return Wording.NAMES;
    }

    List<Wording.Row> rows(View view) {
        return theirs.beside(mine, view);
    }

    /** Whether what was typed may still be saved: not once the design went to the committee. */
    boolean open() {
        return project.stage().open();
    }
}
