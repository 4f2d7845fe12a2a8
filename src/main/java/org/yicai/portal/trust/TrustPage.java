package org.yicai.portal.trust;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.PublishedLogs.Published;
import org.yicai.portal.LogCheck;
import org.yicai.web.Page;

/** @param published null before the log was signed for the first time; @param witnesses each with its newest word */
record TrustPage(LogCheck.Found log, @Nullable Published published, List<Watchers.Watcher> witnesses) implements Page {}
