package org.yicai.open.apikey;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

record ApiKeysPage(Fields in, List<ApiKey> keys) implements FormPage {}
