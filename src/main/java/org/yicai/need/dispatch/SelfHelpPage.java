package org.yicai.need.dispatch;

import org.yicai.kernel.Money;
import org.yicai.need.Need;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param most what one need may cost, {@code left} what the year's fund still has */
record SelfHelpPage(Fields in, Need need, Money most, Money left) implements FormPage {}
