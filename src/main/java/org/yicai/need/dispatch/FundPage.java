package org.yicai.need.dispatch;

import java.util.List;
import org.yicai.kernel.Money;
import org.yicai.web.Page;

/** The year's small fund in everyone's sight. */
record FundPage(List<Fund.Line> lines, Money left, int year) implements Page {

    Money spent() {
        return lines.stream().map(Fund.Line::spent).filter(java.util.Objects::nonNull).reduce(Money.NONE, Money::plus);
    }
}
