package org.yicai.project.rectification;

import java.time.LocalDate;
import java.util.List;
import org.yicai.project.Project;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What of a project is or was to be mended.
 *
 * @param terms what the contract asks for, to choose from; empty for those who cannot ask
 * @param earliest the first day that may be set
 */
record RectificationsPage(Fields in, Project project, List<Rectification> all, List<Term> terms, LocalDate earliest, LocalDate today) implements FormPage {

    private static final int LABEL = 60;

    long found() {
        return all.stream().filter(each -> each.outcome() != Rectification.Outcome.WITHDRAWN).count();
    }

    long mended() {
        return all.stream().filter(each -> each.outcome() == Rectification.Outcome.MENDED).count();
    }

    boolean mayAsk() {
        return !terms.isEmpty();
    }

    /** As an option reads. */
    static String said(Term term) {
        return org.yicai.web.Words.cut((term.name().isEmpty() ? "" : term.name() + " · ") + term.words(), LABEL);
    }
}
