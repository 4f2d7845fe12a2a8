package org.yicai.corps.giveback.ledger;

import java.util.List;
import org.yicai.party.Appointments;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** What is asked for service for time credits; donated time goes to those in need first. */
record TimeAsksPage(Fields in, List<TimeAsk> line, List<Appointments.Candidate> servers) implements FormPage {

    /** Whether somebody else stands before this one in the line for donated time. */
    boolean isPassedOver(TimeAsk ask) {
        return ask.source() == TimeAsk.From.POOL && !line.stream().filter(each -> each.source() == TimeAsk.From.POOL).findFirst().orElse(ask).equals(ask);
    }
}
