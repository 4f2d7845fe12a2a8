package org.yicai.need.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.need.NeedId;

/**
 * Volunteers who were asked to do something about a need.
 *
 * @param team null for all volunteers
 * @param planned what it may cost out of the self-help fund; null when it costs nothing
 * @param year whose fund pays
 */
record Dispatch(UUID id, NeedId need, @Nullable UUID team, @Nullable Money planned, int year, UUID askedBy) {}
