package org.yicai.need.bypass;

import java.util.Arrays;
import java.util.List;
import org.yicai.need.Bypass;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param staff everybody who could be named */
record NamedStaffPage(Fields in, List<NamedStaff.Row> rows, List<NamedStaff.Person> staff) implements FormPage {

    List<NamedStaff.Row> of(Bypass kind) {
        return rows.stream().filter(each -> each.kind() == kind).toList();
    }

    /** The kinds for which nobody is named: the officials see them. */
    List<Bypass> nobody() {
        return Arrays.stream(Bypass.values()).filter(each -> of(each).isEmpty()).toList();
    }
}
