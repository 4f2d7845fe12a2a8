package org.yicai.supervision.question;

import java.util.List;
import org.yicai.supervision.Sampling.Sampled;
import org.yicai.web.Page;

/**
 * How far the records of a project can be trusted: promised, confirmed, asked about, drawn, found and mended.
 *
 * @param draws empty while nothing of it was drawn
 */
record TrustPage(Trust trust, List<Sampled> draws) implements Page {

    Trust.Project project() {
        return trust.project().getFirst();
    }

    Trust.Behind behind() {
        return trust.behind().getFirst();
    }

    Trust.TipCounts tips() {
        return trust.tips().getFirst();
    }

    Trust.Visits visits() {
        return trust.visits().getFirst();
    }

    /** Questions to which the committee has said what it found, and found that something was not right. */
    long found() {
        return trust.asked().stream().filter(Trust.Asked::wrong).count();
    }

    long toMend() {
        return trust.asked().stream().filter(each -> each.mendWords() != null).count();
    }

    long mended() {
        return trust.asked().stream().filter(each -> each.fixedAt() != null).count();
    }

    long open() {
        return trust.asked().stream().filter(each -> each.outcome() == null).count();
    }
}
