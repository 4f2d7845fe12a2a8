package org.yicai.need.progress;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

record FindPage(Fields in) implements FormPage {}
