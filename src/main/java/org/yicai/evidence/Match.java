package org.yicai.evidence;

import java.util.List;

/**
 * An earlier photograph that a fresh one resembles.
 *
 * @param photo the earlier one
 * @param share of the comparable blocks that agree, from 0 to 1; exactly 1 for the same file
 * @param columns into how many blocks the earlier photograph was cut from left to right; 0 for the same file
 * @param rows the same from top to bottom; 0 for the same file
 * @param agreeing the blocks of the earlier photograph that agree, row by row from the top left, beginning with 0
 * @param mirrored whether the fresh one is a mirror image
 * @param sameFile whether both are byte for byte the same
 */
public record Match(PhotoId photo, Verdict verdict, double share, int columns, int rows, List<Integer> agreeing, boolean mirrored, boolean sameFile) {

    public Match {
        agreeing = List.copyOf(agreeing);
    }
}
