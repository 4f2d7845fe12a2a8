package org.yicai.activity.photo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Cursor;
import org.yicai.web.Page;

/** What was explained, latest first. @param older where the list goes on; null at its end */
record MatchesPage(List<Comparison> matches, @Nullable Cursor older) implements Page {}
