package org.yicai.activity.attendance;

import org.jspecify.annotations.Nullable;
import org.yicai.activity.Capacity;
import org.yicai.kernel.Door;
import org.yicai.activity.Through;
import org.yicai.kernel.PersonId;

/**
 * Somebody is there.
 *
 * @param person null for a neighbour without an account
 */
record Arrival(@Nullable PersonId person, String name, Capacity capacity, Through through, Door door) {}
