package org.yicai.corps.record;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;
import org.yicai.web.View;

/** What I declared, and the form for more. @param days in how many days one declares @param most minutes of service in a day */
record DeclarationPage(Fields in, List<Declaration> declared, List<Declarations.About> abouts, int days, int most) implements FormPage {

    List<Option> options(View view) {
        return abouts.stream().map(each -> Option.of(each.id(), each.startsAt() == null ? each.title() : each.title() + " · " + view.day(each.startsAt()))).toList();
    }
}
