package org.yicai.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;

/**
 * A volunteer's presence was confirmed by an answer.
 *
 * @param person the volunteer
 * @param contractor whose deliverable it was; null when no contract is behind it
 * @param through how it became known that the volunteer was there
 * @param leftAt when the volunteer checked out; null when nobody knows
 * @param by who confirmed, in the subdistrict of the activity
 */
public record AttendanceConfirmed(
        UUID attendance, ActivityId activity, PersonId person, @Nullable OrganisationId contractor, Through through, Instant checkedInAt,
        @Nullable Instant leftAt, Instant startsAt, Instant endsAt, Actor by)
        implements ActivityEvent {}
