package org.yicai.supervision.question;

import org.yicai.activity.Activity;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One tap: I was not there, I saw nothing of it.
 *
 * @param said whether the visitor said so before
 * @param own whether the visitor works for whoever runs it
 */
record DenialPage(Fields in, Activity activity, boolean said, boolean own) implements FormPage {}
