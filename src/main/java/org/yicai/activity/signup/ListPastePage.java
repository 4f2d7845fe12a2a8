package org.yicai.activity.signup;

import org.yicai.activity.Activity;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** Where a list out of a chat group is pasted. */
record ListPastePage(Fields in, Activity activity) implements FormPage {}
