package org.yicai.party.signin;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

record CodePage(Fields in, boolean demo) implements FormPage {}
