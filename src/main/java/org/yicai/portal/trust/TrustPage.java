package org.yicai.portal.trust;

import java.util.List;
import org.yicai.portal.LogCheck;
import org.yicai.web.Page;

/** @param witnesses each with its newest word */
record TrustPage(LogCheck.Found log, List<Watchers.Watcher> witnesses) implements Page {}
