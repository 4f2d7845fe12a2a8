package org.yicai.need.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yicai.need.topic.Catalogue;

/**
 * Topics as an office pastes them, one a line with the levels above it: "出行与公共交通,公交,站牌". Empty lines and a
 * heading are passed over; so is what the catalogue has already.
 *
 * @param ways the new topics, each as its way down from the first level
 * @param wrong the numbers of the lines that cannot be read
 */
record PastedTopics(Set<List<String>> ways, List<Integer> wrong) {

    /** The longest name of a topic. */
    static final int LONGEST = 30;

    static PastedTopics read(String text, Catalogue catalogue) {
        var known = new HashSet<List<String>>();
        catalogue.all().forEach(each -> known.add(catalogue.path(each.code()).stream().map(above -> above.zh()).toList()));
        var ways = new LinkedHashSet<List<String>>();
        var wrong = new ArrayList<Integer>();
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var cells = cells(lines[i]);
            if (cells.isEmpty() || i == 0 && heading(cells.getFirst())) {
                continue;
            }
            if (cells.size() > Catalogue.LEVELS || cells.stream().anyMatch(each -> each.isEmpty() || each.codePointCount(0, each.length()) > LONGEST)) {
                wrong.add(i + 1);
                continue;
            }
            for (int level = 1; level <= cells.size(); level++) {
                var way = List.copyOf(cells.subList(0, level));
                if (!known.contains(way)) {
                    ways.add(way);
                }
            }
        }
        return new PastedTopics(ways, wrong);
    }

    /** Without the empty cells at the end. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<>(Arrays.stream(line.strip().split("[,，\t]", -1)).map(String::strip).map(PastedTopics::unquoted).toList());
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"") ? cell.substring(1, cell.length() - 1).strip() : cell;
    }

    private static boolean heading(String cell) {
        return cell.replace("\uFEFF", "").equalsIgnoreCase("level1") || cell.startsWith("一级");
    }
}
