package org.yicai.corps.proposal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Sex;

/**
 * One position of the list "for me".
 *
 * @param risk what may happen, to be accepted with the yes; null for something everyday
 * @param familiar whether the person served for this before
 * @param urgent whether it begins soon
 */
record OpenRow(UUID id, UUID activity, String title, String name, String duty, UUID community, String venue, Instant startsAt, Instant endsAt, int left, @Nullable String skill,
        @Nullable Sex sex, @Nullable String sexBecause, @Nullable String risk, boolean familiar, boolean urgent) {}
