package org.yicai.open.apikey;

import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param secret the key itself; null once it was kept, and for everybody but whoever issued it */
record ApiKeyPage(Fields in, ApiKey key, @Nullable String secret) implements FormPage {}
