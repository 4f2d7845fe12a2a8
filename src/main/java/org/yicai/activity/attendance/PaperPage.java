package org.yicai.activity.attendance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yicai.activity.Activity;
import org.yicai.activity.schedule.WayForward;
import org.yicai.kernel.Finding;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** The sheet as a table to fill in. */
record PaperPage(Fields in, Activity activity, List<RollRow> rows) implements FormPage {

    /** What can be done about what was refused, each rule once. */
    List<WayForward> ways() {
        var keys = in.findings().stream().map(Finding::key).collect(Collectors.toSet());
        return Arrays.stream(DoorRule.values()).filter(each -> keys.contains(each.key())).map(each -> each.way(activity.id())).toList();
    }

    /** The numbers of the lines for people who stand on no list. */
    static List<String> more() {
        return IntStream.rangeClosed(1, PaperForm.MORE).mapToObj(String::valueOf).toList();
    }
}
