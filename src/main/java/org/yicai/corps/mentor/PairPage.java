package org.yicai.corps.mentor;

import java.time.LocalDate;
import java.util.List;
import org.yicai.kernel.Actor;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** What the two of a pair read, and nobody else. */
record PairPage(Fields in, Pair pair, List<Meeting> meetings, Actor actor, LocalDate today) implements FormPage {

    record Meeting(LocalDate day, String words, String by) {}

    boolean mentor() {
        return pair.isMentor(actor);
    }

    /** Who accompanies somebody under 18 reads what that asks for. */
    boolean minor() {
        var born = pair.menteeBorn();
        return born != null && born.plusYears(18).isAfter(today);
    }
}
