package org.yicai.ops.setup;

import java.util.List;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * @param without the communities without a residents' committee
 * @param guidance whether the guidance and coordination committee is registered
 * @param corps whether the corps is
 */
record OrganisationsPage(Fields in, List<Community> without, boolean guidance, boolean corps) implements FormPage {

    boolean complete() {
        return without.isEmpty() && guidance && corps;
    }
}
