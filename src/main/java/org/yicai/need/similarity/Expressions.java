package org.yicai.need.similarity;

import java.util.ArrayList;
import java.util.List;

/**
 * Spells an expression of the vocabulary out: "(换|修)灯(泡|)" stands for four of them. Round brackets may be nested; an
 * empty branch is nothing.
 */
final class Expressions {

    private final String form;
    private int at;

    private Expressions(String form) {
        this.form = form;
    }

    /** @throws IllegalArgumentException when a bracket is not closed */
    static List<String> of(String form) {
        var reader = new Expressions(form);
        var all = reader.branches();
        if (reader.at < form.length()) {
            throw new IllegalArgumentException("a bracket too many: " + form);
        }
        return all;
    }

    private List<String> branches() {
        var all = new ArrayList<String>(sequence());
        while (at < form.length() && form.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return all;
    }

    private List<String> sequence() {
        var grown = List.of("");
        while (at < form.length() && form.charAt(at) != '|' && form.charAt(at) != ')') {
            grown = product(grown, part());
        }
        return grown;
    }

    private List<String> part() {
        if (form.charAt(at) != '(') {
            return List.of(String.valueOf(form.charAt(at++)));
        }
        at++;
        var inside = branches();
        if (at >= form.length()) {
            throw new IllegalArgumentException("a bracket is not closed: " + form);
        }
        at++;
        return inside;
    }

    private static List<String> product(List<String> firsts, List<String> seconds) {
        var all = new ArrayList<String>(firsts.size() * seconds.size());
        for (var first : firsts) {
            for (var second : seconds) {
                all.add(first + second);
            }
        }
        return all;
    }
}
