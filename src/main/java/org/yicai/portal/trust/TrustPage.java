package org.yicai.portal.trust;

import org.yicai.portal.LogCheck;
import org.yicai.web.Page;

record TrustPage(LogCheck.Found log) implements Page {}
