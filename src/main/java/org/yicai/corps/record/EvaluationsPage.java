package org.yicai.corps.record;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;

/** What my organisation says about volunteers, and what they reply. @param known whom it may evaluate */
record EvaluationsPage(Fields in, List<Evaluations.Known> known, List<Evaluation> said) implements FormPage {

    List<Option> options() {
        return known.stream().map(each -> new Option(value(each), each.name() + " · " + each.organisationName())).toList();
    }

    static String value(Evaluations.Known it) {
        return it.id().value() + "@" + it.organisation();
    }
}
