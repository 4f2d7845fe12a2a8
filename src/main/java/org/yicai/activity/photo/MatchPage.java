package org.yicai.activity.photo;

import org.yicai.web.Page;

/**
 * Two photographs side by side.
 *
 * @param named whether the looker may read whose the earlier one is
 * @param follows whether the looker follows up what was bought, and so has the list
 */
record MatchPage(Comparison match, boolean named, boolean follows) implements Page {}
