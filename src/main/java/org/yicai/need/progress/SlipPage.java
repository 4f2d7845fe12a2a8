package org.yicai.need.progress;

import org.yicai.need.Need;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Qr;

/**
 * A slip to print. It says nothing of what was said.
 *
 * @param proven whether the reader may see the code
 * @param link where the page of the need is
 */
record SlipPage(Fields in, Need need, boolean proven, String link, Qr code) implements FormPage {}
