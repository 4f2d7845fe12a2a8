package org.yicai.need.progress;

import org.jspecify.annotations.Nullable;
import org.yicai.need.Need;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * A new code for a household that lost its own, or whose tries are used up.
 *
 * @param pin the new code, for a quarter of an hour, for whoever gave it; null otherwise
 */
record CodePage(Fields in, Need need, @Nullable String pin) implements FormPage {}
