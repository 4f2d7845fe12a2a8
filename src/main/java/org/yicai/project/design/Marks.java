package org.yicai.project.design;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two wordings of one text, marked word by word; a Han character is a word.
 *
 * @param before what left the text is marked
 * @param after what came into it is marked
 */
record Marks(List<Piece> before, List<Piece> after) {

    record Piece(String text, boolean marked) {}

    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

    // two texts of 600 characters take 360,000; what is far beyond was pasted in and is marked as a whole
    private static final long MOST = 1_000_000;

    /** Along the longest common sequence of words. */
    static Marks of(String before, String after) {
        var old = words(before);
        var now = words(after);
        if ((long) old.size() * now.size() > MOST) {
            return new Marks(List.of(new Piece(before, true)), List.of(new Piece(after, true)));
        }
        var longest = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int k = now.size() - 1; k >= 0; k--) {
                longest[i][k] = old.get(i).equals(now.get(k)) ? longest[i + 1][k + 1] + 1 : Math.max(longest[i + 1][k], longest[i][k + 1]);
            }
        }
        var left = new ArrayList<Piece>();
        var right = new ArrayList<Piece>();
        int i = 0;
        int k = 0;
        while (i < old.size() || k < now.size()) {
            if (i < old.size() && k < now.size() && old.get(i).equals(now.get(k))) {
                add(left, old.get(i++), false);
                add(right, now.get(k++), false);
            } else if (k == now.size() || i < old.size() && longest[i + 1][k] >= longest[i][k + 1]) {
                add(left, old.get(i++), true);
            } else {
                add(right, now.get(k++), true);
            }
        }
        return new Marks(List.copyOf(left), List.copyOf(right));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Piece> pieces, String word, boolean marked) {
        if (!pieces.isEmpty() && pieces.getLast().marked == marked) {
            pieces.add(new Piece(pieces.removeLast().text + word, marked));
        } else {
            pieces.add(new Piece(word, marked));
        }
    }
}
