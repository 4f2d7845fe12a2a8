package org.yicai.need.intake;

import java.util.List;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * A call, noted while it lasts.
 *
 * @param mayAnswer whether who notes it may give the answer at once
 */
record CallPage(Fields in, List<Community> communities, boolean mayAnswer) implements FormPage {}
