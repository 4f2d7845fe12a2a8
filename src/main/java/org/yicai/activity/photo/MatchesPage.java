package org.yicai.activity.photo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Cursor;
import org.yicai.web.Page;

/** What was explained, latest first. @param asks that wait: somebody wants a photograph closed to the public; @param older where the list goes on; null at its end */
record MatchesPage(List<Comparison> matches, List<PhotoAsks.Waiting> asks, @Nullable Cursor older) implements Page {}
