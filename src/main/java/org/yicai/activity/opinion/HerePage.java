package org.yicai.activity.opinion;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One page, a few taps: were you there, how was it, did anybody ask you to pay.
 *
 * @param forOther whether somebody keys it in for the one who was there
 */
record HerePage(Fields in, Opinions.Presence presence, boolean forOther) implements FormPage {}
