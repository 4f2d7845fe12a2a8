package org.yicai.need.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words in a tree of their characters; a hash table of edges, because there are hundreds of thousands of them. */
final class Trie {

    /** Hears of every word that stands in the text. */
    @FunctionalInterface
    interface Heard {
        void word(int start, int end, int word);
    }

    private long[] edges = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int used;
    private int nodes = 1;
    private int[] words = new int[1 << 11];
    private final List<String> known = new ArrayList<>();

    Trie() {
        Arrays.fill(words, -1);
    }

    /** The number of this word, new or known; they are counted from 0. */
    int add(String word) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            node = grow(node, word.charAt(i));
        }
        if (words[node] < 0) {
            words[node] = known.size();
            known.add(word);
        }
        return words[node];
    }

    int size() {
        return known.size();
    }

    String word(int number) {
        return known.get(number);
    }

    /** Tells every word in the text, also those that lie in others. */
    void scan(CharSequence text, Heard heard) {
        for (int start = 0; start < text.length(); start++) {
            int node = 0;
            for (int end = start; end < text.length(); end++) {
                int slot = slot(edge(node, text.charAt(end)));
                if (edges[slot] == 0) {
                    break;
                }
                node = targets[slot];
                if (words[node] >= 0) {
                    heard.word(start, end + 1, words[node]);
                }
            }
        }
    }

    private static long edge(int node, char letter) {
        return ((long) node << 16 | letter) + 1;
    }

    private int slot(long edge) {
        int slot = (int) ((edge * 0x9E3779B97F4A7C15L) >>> 40) & edges.length - 1;
        while (edges[slot] != 0 && edges[slot] != edge) {
            slot = slot + 1 & edges.length - 1;
        }
        return slot;
    }

    private int grow(int node, char letter) {
        var edge = edge(node, letter);
        int slot = slot(edge);
        if (edges[slot] == edge) {
            return targets[slot];
        }
        edges[slot] = edge;
        targets[slot] = nodes++;
        if (nodes > words.length) {
            int from = words.length;
            words = Arrays.copyOf(words, from * 2);
            Arrays.fill(words, from, words.length, -1);
        }
        if (++used * 2 > edges.length) {
            rehash();
        }
        return nodes - 1;
    }

    private void rehash() {
        var oldEdges = edges;
        var oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[oldTargets.length * 2];
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                int slot = slot(oldEdges[i]);
                edges[slot] = oldEdges[i];
                targets[slot] = oldTargets[i];
            }
        }
    }
}
