package org.yicai.activity.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.RiskLevel;
import org.yicai.activity.Sex;

/**
 * An activity as a contractor or a leader plans it.
 *
 * @param cause the one thing it is for
 * @param signUpFrom from when people sign up; null from now on
 * @param signUpUntil until when they do; null until the end
 * @param positions what volunteers are needed for; empty when none are
 */
public record Plan(
        Causes.Cause cause,
        String title,
        String words,
        RiskLevel riskLevel,
        String riskNotice,
        UUID community,
        String venue,
        Instant startsAt,
        Instant endsAt,
        int places,
        @Nullable Instant signUpFrom,
        @Nullable Instant signUpUntil,
        List<Place> positions) {

    /** What volunteers do, and how many are needed; at least one. */
    public record Place(String name, String duty, int seats, Asks asks) {}

    /**
     * What a position asks of whoever takes it; null for what it does not ask.
     *
     * @param because why it asks for a sex; everybody reads it
     */
    public record Asks(@Nullable String skill, @Nullable String language, @Nullable Integer leastAge, @Nullable Sex sex, @Nullable String because) {}
}
