package org.yicai.evidence.likeness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.evidence.Verdict;

/**
 * How much of an earlier picture a fresh one shows. The shares are those of trust.md 2.1, third stage; that few blocks need
 * more pairs of features, and that little texture never is a verdict by itself, is ours (docs/decisions/0064).
 *
 * @param share of the blocks that agree, empty ones counting a quarter
 * @param inliers how many pairs of features agree about the position; none when both were laid edge on edge
 */
public record Likeness(Verdict verdict, double share, int columns, int rows, List<Integer> agreeing, boolean mirrored, int inliers) {

    private static final double SAME = 0.85;
    private static final double ASK = 0.5;
    private static final int FEW = 40;
    /** Of two pictures with little in them: bits of their outlines. PDQ's own limit. */
    private static final int ALIKE = 31;

    /** @return null when the one cannot be laid over the other */
    public static @Nullable Likeness of(Fingerprint earlier, Fingerprint fresh) {
        var mirrored = fresh.mirrored();
        return better(better(whole(earlier, fresh, false), whole(earlier, mirrored, true)), better(of(earlier, fresh, false), of(earlier, mirrored, true)));
    }

    private static @Nullable Likeness better(@Nullable Likeness one, @Nullable Likeness other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int by = one.verdict.compareTo(other.verdict);
        return by < 0 || by == 0 && one.inliers >= other.inliers ? one : other;
    }

    /** Laid over one another as they are, edge on edge: what noise and saving did to their features does not matter then. */
    static @Nullable Likeness whole(Fingerprint earlier, Fingerprint fresh, boolean mirrored) {
        int apart = Outline.apart(earlier.outline(), fresh.outline());
        if (apart > Outline.NEAR || Outline.empty(fresh.outline())) {
            return null;
        }
        var blocks = Blocks.of(earlier.picture(), fresh.picture(), Warp.whole(earlier.picture(), fresh.picture()));
        int agreeing = blocks.agreeing().size();
        boolean plain = earlier.plain() || fresh.plain();
        Verdict verdict;
        if (agreeing >= FEW && same(blocks) && !plain) {
            verdict = Verdict.SAME_PHOTO;
        } else if (same(blocks) ? agreeing >= 12 && (!plain || apart <= ALIKE) : agreeing >= FEW / 2 && !plain && blocks.share() >= ASK) {
            verdict = Verdict.ASK_A_HUMAN;
        } else {
            return null;
        }
        return new Likeness(verdict, blocks.share(), blocks.columns(), blocks.rows(), blocks.agreeing(), mirrored, 0);
    }

    /** Nearly all of it, without a patch of any size that is not. */
    private static boolean same(Blocks blocks) {
        return blocks.share() >= SAME && blocks.hole() <= 0.15 * (blocks.compared() + blocks.empty());
    }

    static @Nullable Likeness of(Fingerprint earlier, Fingerprint fresh, boolean mirrored) {
        var alignment = Alignment.of(earlier.all(), earlier.codes(), fresh.all(), fresh.codes());
        if (alignment == null) {
            return null;
        }
        var blocks = Blocks.of(earlier.picture(), fresh.picture(), alignment.warp());
        return new Likeness(verdict(blocks, alignment.inliers()), blocks.share(), blocks.columns(), blocks.rows(), blocks.agreeing(), mirrored, alignment.inliers());
    }

    private static Verdict verdict(Blocks blocks, int inliers) {
        int agreeing = blocks.agreeing().size();
        boolean sure = agreeing >= 20 && inliers >= 12 || agreeing >= FEW && inliers >= 6;
        if (sure && same(blocks)) {
            return Verdict.SAME_PHOTO;
        }
        if (agreeing >= 12 && inliers >= 5 && blocks.share() >= ASK) {
            return Verdict.ASK_A_HUMAN;
        }
        // hardly anything in it to compare, yet the points lie alike: that is for somebody who can see
        return inliers >= 12 && blocks.compared() < FEW ? Verdict.ASK_A_HUMAN : Verdict.SAME_PLACE;
    }
}
