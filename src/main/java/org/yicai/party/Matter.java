package org.yicai.party;

import java.time.LocalDate;
import java.util.UUID;
import org.yicai.web.Words;

/**
 * One thing a household is to be asked about.
 *
 * @param kind what is asked, such as "need": the words are household.ask.KIND, household.yes.KIND, household.no.KIND
 * @param subject the thing, as the module that asks knows it
 * @param said what it is about, in the person's words; cut to 80 characters
 * @param done what was done, and by whom; cut to 300 characters
 * @param reachable whether there is a number or an account to send the question to
 * @param from not to be asked before this day
 */
public record Matter(String kind, UUID subject, String said, String done, boolean reachable, LocalDate from) {

    private static final int SAID = 80;
    private static final int DONE = 300;

    public Matter {
        said = Words.cut(said, SAID);
        done = Words.cut(done, DONE);
    }
}
