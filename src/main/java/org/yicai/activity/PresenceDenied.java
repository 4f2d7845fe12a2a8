package org.yicai.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;

/**
 * Somebody who was noted at the door says: I was not there.
 *
 * @param attendance under which the person was noted
 * @param person null for somebody without an account
 * @param by who said or keyed it in, in the subdistrict of the activity
 */
public record PresenceDenied(UUID attendance, ActivityId activity, @Nullable PersonId person, Actor by) implements ActivityEvent {}
