package org.yicai.council.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * @param mine the visitor's own seat at this meeting; null for others
 * @param begun whether its day has come
 */
record SessionPage(Fields in, Meetings.Session session, List<Meetings.Item> items, List<Meetings.Chair> chairs, Meetings.@Nullable Chair mine, boolean begun)
        implements FormPage {}
