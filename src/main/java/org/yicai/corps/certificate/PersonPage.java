package org.yicai.corps.certificate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * Somebody's service, for those who confirm it.
 *
 * @param own whether it is the reader's own service, which somebody else looks after
 * @param fresh the certificate that was just issued, to be printed; null else
 */
record PersonPage(Fields in, Served.Somebody somebody, List<Tally.Unit> units, List<Served.Entry> entries, boolean own, @Nullable CertificateNumber fresh) implements FormPage {

    List<Served.Entry> counting() {
        return entries.stream().filter(each -> each.voidReason() == null).toList();
    }
}
