package org.yicai.need.group;

import java.util.List;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.GroupText;
import org.yicai.web.View;

/**
 * Where what was said in a group is pasted.
 *
 * @param taken what has just become needs; empty before that
 */
record GroupPastePage(Fields in, List<Community> communities, List<GroupReading.Taken> taken) implements FormPage {

    /** What goes back into the group: which receipts there are, and where one looks. What is private is named by its receipt only. */
    String forTheGroup(View view) {
        var text = GroupText.of(view, "need.group-text.taken", taken.size());
        taken.forEach(each -> text.line(each.openToAll() ? "need.group-text.receipt" : "need.group-text.receipt-private", each.receipt(), each.title()));
        return text.line("need.group-text.look").at("/needs/find");
    }
}
