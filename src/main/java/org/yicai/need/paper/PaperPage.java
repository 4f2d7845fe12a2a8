package org.yicai.need.paper;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * A list of paper before it is taken in.
 *
 * @param text the table to be mended, as tabs and lines
 * @param list names it when it is confirmed
 * @param latest the last list of this person; null when there is none
 */
record PaperPage(Fields in, String text, PaperList paper, UUID list, List<Community> communities, @Nullable UUID latest) implements FormPage {

    int most() {
        return PaperList.MOST_ROWS;
    }

    /** How many would be taken if nothing is changed. */
    int ready() {
        return paper.taken(in).size();
    }

    /** Whether somebody can say that it is another matter all the same; a row that stands there twice, letter by letter, is one. */
    boolean tickable(PaperLine line) {
        return line.like() != null && line.like().same() && (line.like().receipt() != null
                || paper.lines().stream().noneMatch(each -> each.row().line() == line.like().line() && each.mark().equals(line.mark())));
    }

    /** What the button says, by what it would take: all, all but the bad ones, only what is ticked. */
    String confirmation() {
        return "need.paper.confirm" + (ready() == 0 ? "-ticked" : paper.bad() > 0 ? "-some" : "");
    }

    /** Whether there is anything that a confirmation could take, with all boxes ticked. */
    boolean confirmable() {
        return paper.good().findAny().isPresent();
    }
}
