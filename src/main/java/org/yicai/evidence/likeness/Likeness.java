package org.yicai.evidence.likeness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.evidence.Verdict;

/**
 * How much of an earlier picture a fresh one shows. The shares are those of trust.md 2.1, third stage; that few blocks need
 * more pairs of features, and that little texture never is a verdict by itself, is ours (docs/decisions/0064).
 *
 * @param share of the blocks that agree, empty ones counting a quarter
 * @param inliers how many pairs of features agree about the position
 */
public record Likeness(Verdict verdict, double share, int columns, int rows, List<Integer> agreeing, boolean mirrored, int inliers) {

    private static final double SAME = 0.85;
    private static final double ASK = 0.5;
    private static final int FEW = 40;

    /** @return null when the one cannot be laid over the other */
    public static @Nullable Likeness of(Fingerprint earlier, Fingerprint fresh) {
        var plain = of(earlier, fresh, false);
        var turned = of(earlier, fresh.mirrored(), true);
        return turned == null || plain != null && plain.inliers >= turned.inliers ? plain : turned;
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
        if (sure && blocks.share() >= SAME && blocks.hole() <= 0.15 * (blocks.compared() + blocks.empty())) {
            return Verdict.SAME_PHOTO;
        }
        if (agreeing >= 12 && inliers >= 5 && blocks.share() >= ASK) {
            return Verdict.ASK_A_HUMAN;
        }
        // hardly anything in it to compare, yet the points lie alike: that is for somebody who can see
        return inliers >= 12 && blocks.compared() < FEW ? Verdict.ASK_A_HUMAN : Verdict.SAME_PLACE;
    }
}
