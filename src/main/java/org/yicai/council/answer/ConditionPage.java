package org.yicai.council.answer;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param mayAnswer whether the visitor answers for the purchaser */
record ConditionPage(Fields in, Conditions.Condition condition, boolean mayAnswer) implements FormPage {}
