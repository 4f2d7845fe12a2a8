package org.yicai.need.paste;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list that people append themselves to (接龙): a heading, perhaps an example, and numbered items.
 *
 * @param title the first line of the heading; "" when there is none
 * @param items the text of each item without its number, in order; an item that was pasted twice stands here once
 * @param left lines behind the list that belong to no item
 */
public record ChainList(String title, List<String> items, List<String> left) {

    private static final Pattern HEAD = Pattern.compile("^#?\\s*(?:群?接龙|接龙报名)\\s*[:：]?\\s*(.*)$");
    private static final Pattern EXAMPLE = Pattern.compile("^(?:例|例子|例如|示例|格式|范例|模板)(?:[:：\\s]|如).*");
    private static final String UNITS = "号|栋|楼|单元|层|人|位|个|点|月|日|天|元|块|只|次|名|岁|年|门|室|院|家|户|件|米|盏|条|路|分|小时";
    /** A number with a sign behind it, or with a blank when no unit follows. */
    private static final Pattern ITEM = Pattern.compile("^[(（【]?(\\d{1,3})(?:\\s*[)）】]\\s*[.．、:：]?|\\s*[.、](?!\\d)|\\s*[．,，。·](?!\\d)|\\s*[:：](?!\\d)|\\s+(?!(?:" + UNITS + ")|\\d))\\s*(.*)$");
    /** "1.3号楼" is the first item about house 3, when a first item is due; "3.5米" is no item. */
    private static final Pattern TIGHT = Pattern.compile("^(\\d{1,3})[.、](\\d.*)$");
    private static final Pattern BARE = Pattern.compile("^(\\d{1,3})$");

    /** Reads a list; empty when the lines are none. */
    public static Optional<ChainList> in(List<String> lines) {
        var announced = lines.stream().anyMatch(each -> each.startsWith("#") && HEAD.matcher(each).matches())
                || lines.stream().filter(each -> !each.isEmpty()).limit(2).anyMatch(each -> each.contains("接龙"));
        if (!announced && !numbered(lines)) {
            return Optional.empty();
        }
        var reading = new Reading();
        lines.forEach(reading::take);
        reading.end();
        if (reading.items.isEmpty() && announced) {
            return unnumbered(lines);
        }
        return reading.items.isEmpty() ? Optional.empty() : Optional.of(new ChainList(reading.title, List.copyOf(reading.items), reading.left));
    }

    /** Nobody announced a list, but at least two lines are numbered upwards from a small number and hold most of it. */
    private static boolean numbered(List<String> lines) {
        int last = 0;
        int items = 0;
        int others = 0;
        for (var line : lines) {
            var number = number(line, last);
            if (number > last) {
                items++;
                last = number;
            } else if (!line.isEmpty()) {
                others += ChatLog.isHeader(line) ? 2 : 1;
            }
        }
        return items >= 2 && items >= others - 1;
    }

    /** @param last the number of the item before */
    private static int number(String line, int last) {
        var item = ITEM.matcher(line);
        if (item.matches() && !ChatLog.isHeader(line)) {
            return Integer.parseInt(item.group(1));
        }
        var tight = TIGHT.matcher(line);
        return tight.matches() && Integer.parseInt(tight.group(1)) == last + 1 ? last + 1 : 0;
    }

    private static Optional<ChainList> unnumbered(List<String> lines) {
        var said = lines.stream().filter(each -> !each.isEmpty() && !EXAMPLE.matcher(each).matches()).map(each -> HEAD.matcher(each).replaceFirst("$1")).filter(each -> !each.isBlank()).toList();
        return said.size() < 2 ? Optional.empty() : Optional.of(new ChainList(said.getFirst(), List.copyOf(new LinkedHashSet<>(said.subList(1, said.size()))), List.of()));
    }

    /** Goes through the lines once. */
    private static final class Reading {
        private String title = "";
        private final LinkedHashSet<String> items = new LinkedHashSet<>();
        private final List<String> left = new ArrayList<>();
        private @Nullable StringBuilder item;
        private boolean heading = true;
        private int last;

        private void take(String line) {
            var head = HEAD.matcher(line);
            if (line.startsWith("#") && head.matches()) {
                end();
                heading = true;
                last = 0;
                entitle(head.group(1));
            } else if (line.isEmpty() || ChatLog.isHeader(line) || ChatLog.isNoise(line)) {
                end();
            } else if (number(line, last) > 0) {
                end();
                begin(line);
            } else if (BARE.matcher(line).matches() && Integer.parseInt(line) == last + 1) {
                end();
                last++;
            } else if (EXAMPLE.matcher(line).matches()) {
                end();
            } else {
                other(line, head.matches() ? head.group(1) : line);
            }
        }

        private void begin(String line) {
            heading = false;
            var tight = TIGHT.matcher(line);
            var found = ITEM.matcher(line);
            var text = found.matches() ? found.group(2) : tight.matches() ? tight.group(2) : line;
            last = number(line, last);
            if (!EXAMPLE.matcher(text).matches()) {
                item = new StringBuilder(text.strip());
            }
        }

        private void other(String line, String asTitle) {
            if (item != null) {
                item.append(item.isEmpty() ? "" : "，").append(line);
            } else if (heading) {
                entitle(asTitle);
            } else {
                left.add(line);
            }
        }

        private void entitle(String words) {
            if (title.isEmpty()) {
                title = words.strip();
            }
        }

        private void end() {
            if (item != null && !item.toString().isBlank()) {
                items.add(item.toString().strip());
            }
            item = null;
        }
    }
}
