package org.yicai.activity.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Capacity;
import org.yicai.kernel.Door;
import org.yicai.activity.Through;
import org.yicai.kernel.PersonId;

/**
 * Somebody is there.
 *
 * @param person null for a neighbour without an account
 * @param at when
 * @param signUp the line out of a chat group that this ticks off; null for all others
 */
record Arrival(@Nullable PersonId person, String name, Capacity capacity, Through through, Door door, Instant at, @Nullable UUID signUp) {}
