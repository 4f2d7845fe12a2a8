package org.yicai.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;

/**
 * A household said that a home visit was as its visitors noted it.
 *
 * @param word what the household said
 * @param project null for a visit of the corps itself
 * @param title what was done, without a word about who was visited
 * @param place the community; no door
 * @param visitors all who were there
 * @param from when they were in, {@code until} when they were out
 * @param by who said so, in the subdistrict of the visit: nobody for the household itself, else who rang up
 */
public record VisitConfirmed(
        UUID visit, UUID word, @Nullable UUID project, OrganisationId provider, String title, String place, List<PersonId> visitors, Instant from, Instant until, Actor by)
        implements ActivityEvent {}
