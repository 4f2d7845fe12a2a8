package org.yicai.activity;

import java.time.Instant;
import java.util.UUID;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;

/**
 * A volunteer's presence was confirmed by an answer.
 *
 * @param person the volunteer
 * @param contractor whose activity it was
 * @param through how it became known that the volunteer was there
 * @param by who confirmed, in the subdistrict of the activity
 */
public record AttendanceConfirmed(
        UUID attendance, ActivityId activity, PersonId person, OrganisationId contractor, Through through, Instant checkedInAt, Instant startsAt, Instant endsAt, Actor by)
        implements ActivityEvent {}
