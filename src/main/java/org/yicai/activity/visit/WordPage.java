package org.yicai.activity.visit;

import java.util.List;
import java.util.stream.Collectors;
import org.yicai.activity.visit.Visit.Visitor;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What a household says of a visit that is over, noted by who rang it up.
 *
 * @param may whether the reader may note it: it is not answered, and the reader was not there
 * @param phone of the household; "" for none, or for whoever may not ask
 */
record WordPage(Fields in, Visit visit, List<Visitor> visitors, boolean may, String phone) implements FormPage {

    String names() {
        return visitors.stream().map(Visitor::name).collect(Collectors.joining("、"));
    }
}
