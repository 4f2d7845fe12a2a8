package org.yicai.party.signin;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

record SecondStepPage(Fields in) implements FormPage {}
