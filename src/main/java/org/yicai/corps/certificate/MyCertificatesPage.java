package org.yicai.corps.certificate;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** My certificates, and the form for a new one. @param units that recorded my service; none means that there is nothing to certify yet */
record MyCertificatesPage(Fields in, List<Tally.Unit> units, List<Certificate> certificates) implements FormPage {

    /** Whether anybody has confirmed anything. */
    boolean some() {
        return units.stream().anyMatch(each -> each.minutes() > 0);
    }
}
