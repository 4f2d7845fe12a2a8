package org.yicai.project.design;

import java.util.List;
import org.yicai.place.Community;
import org.yicai.project.gate.DesignFile;
import org.yicai.project.gate.GateRules.Check;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.View;

/**
 * A design as the committee reads it.
 *
 * @param checks every rule of the gate and what it says; empty for what lands without a gate
 * @param around what people say of it, what runs already, and what neighbours wish to do
 * @param readsWork whether the visitor may open the page of those who work with it
 */
record DesignPage(
        Fields in, DesignFile file, List<Check> checks, Around around, List<Community> communities, boolean mayChange, boolean mayComment, boolean mayAnswer, boolean readsWork)
        implements FormPage {

    String community(Wish wish, View view) {
        return communities.stream().filter(each -> each.id().value().equals(wish.community())).map(each -> each.name(view.language())).findFirst().orElse("");
    }
}
