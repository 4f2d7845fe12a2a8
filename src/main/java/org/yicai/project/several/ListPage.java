package org.yicai.project.several;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * A list that was sent or pasted, with what is wrong in which line; nothing is written yet.
 *
 * @param of which list: the path of its page, "budget" or "catalogue"
 * @param text the list as it goes back into the form
 */
public record ListPage(Fields in, String of, String text, List<Line> lines) implements FormPage {

    /**
     * One row as it was understood.
     *
     * @param line of the file, the heading is 1
     * @param why what is wrong with it; null when it can be taken in
     */
    public record Line(long line, String said, @Nullable Finding why) {}

    long wrong() {
        return lines.stream().filter(each -> each.why != null).count();
    }

    /** Whether every line can be taken in. */
    public boolean ready() {
        return !lines.isEmpty() && wrong() == 0;
    }
}
