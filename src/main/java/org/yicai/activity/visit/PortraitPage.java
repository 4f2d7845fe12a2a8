package org.yicai.activity.visit;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** One portrait. @param own whether it is the reader's own @param leads whether there is a list to go back to */
record PortraitPage(Fields in, Portraits.Face face, boolean own, boolean leads) implements FormPage {}
