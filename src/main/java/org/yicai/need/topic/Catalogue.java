package org.yicai.need.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tree of topics of at most three levels, in its order. */
public final class Catalogue {

    /** How many levels a tree has. */
    public static final int LEVELS = 3;

    private static final String SHIPPED = "/need/topics.csv";
    private static final int COLUMNS = 6;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** @param entries in their order; one whose parent is not among them is left out with all below it */
    public Catalogue(Collection<Entry> entries) {
        entries.forEach(each -> this.entries.put(each.code(), each));
        while (this.entries.values().removeIf(each -> !each.parent().isEmpty() && !this.entries.containsKey(each.parent()))) {
            // those below it go with the next round
        }
    }

    /** The tree for community services that the platform comes with. */
    public static Catalogue shipped() {
        return Shipped.TREE;
    }

    private static final class Shipped {
        private static final Catalogue TREE = read();

        private static Catalogue read() {
            try (var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(Catalogue.class.getResourceAsStream(SHIPPED)), StandardCharsets.UTF_8))) {
                return new Catalogue(lines.lines().skip(1).map(Shipped::entry).toList());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        /** code,parent,tick,zh,en,hints: no cell of ours holds a comma. */
        private static Entry entry(String line) {
            var cells = List.of(line.split(",", COLUMNS));
            return new Entry(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), List.of(cells.get(5).split(" ")));
        }
    }

    /** All topics, each behind the one above it or at least in the order they were made. */
    public List<Entry> all() {
        return List.copyOf(entries.values());
    }

    public @Nullable Entry find(@Nullable String code) {
        return code == null ? null : entries.get(code);
    }

    /** The topics of the first level. */
    public List<Entry> branches() {
        return below("");
    }

    /** The topics right below this one. */
    public List<Entry> below(String code) {
        return entries.values().stream().filter(each -> each.parent().equals(code)).toList();
    }

    /** From the first level to the topic itself; empty when there is no such topic. */
    public List<Entry> path(String code) {
        var path = new ArrayList<Entry>();
        for (var each = entries.get(code); each != null; each = entries.get(each.parent())) {
            path.addFirst(each);
        }
        return path;
    }

    /** "出行与公共交通 › 公交"; "" when there is no such topic. */
    public String called(String code, String language) {
        return path(code).stream().map(each -> each.name(language)).collect(Collectors.joining(" › "));
    }

    /** The topic of the first level that it stands under; null when there is no such topic. */
    public @Nullable Entry branch(String code) {
        var path = path(code);
        return path.isEmpty() ? null : path.getFirst();
    }

    /** How deep a topic stands: 1 to {@link #LEVELS}; 0 when there is none. */
    public int level(String code) {
        return path(code).size();
    }
}
