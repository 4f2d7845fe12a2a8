package org.yicai.supervision.tip;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.PacedPage;

/**
 * What whoever has the code reads: the answers, never the words that were sent.
 *
 * @param it null before a code was typed, and when it opens nothing
 */
record TipFollowPage(Fields in, @Nullable Tip it, List<TipAnswer> answers, @Nullable Duration pause) implements PacedPage {}
