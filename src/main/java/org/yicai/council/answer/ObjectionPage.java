package org.yicai.council.answer;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param member whether the visitor sits on the committee and sees where the answer is to go */
record ObjectionPage(Fields in, Objections.Objection objection, boolean member) implements FormPage {}
