package org.yicai.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.evidence.PhotoId;
import org.yicai.evidence.Verdict;
import org.yicai.kernel.Actor;

/**
 * Whoever put a photograph beside an activity said why it resembles one of another activity. It is kept; whether the
 * explanation holds is for others to ask.
 *
 * @param match whose page is {@code /photo-matches/<match>}
 * @param project of the activity; null when no contract is behind it
 * @param share of the comparable blocks that agree, from 0 to 1
 * @param earlier the activity that had it first
 * @param earlierProject null when no contract is behind that one
 * @param explanation 1 to 300 characters
 * @param by in the subdistrict of both activities
 */
public record ReuseExplained(
        UUID match, ActivityId activity, @Nullable UUID project, PhotoId photo, Verdict verdict, double share, ActivityId earlier, @Nullable UUID earlierProject,
        PhotoId earlierPhoto, String explanation, Actor by)
        implements ActivityEvent {}
