package org.yicai.need;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of words that ship as files: "[name]" begins a list, "#" a remark, every other line is an entry. */
public final class WordList {

    private WordList() {}

    /**
     * The lists of a file, in its order.
     *
     * @param file its name in the folder {@code words} of the resources
     * @throws IllegalStateException when there is no such file
     */
    public static Map<String, List<String>> read(String file) {
        try (var in = WordList.class.getResourceAsStream("/words/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no list of words " + file);
            }
            var lists = new LinkedHashMap<String, List<String>>();
            var list = "";
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(each -> !each.isEmpty() && !each.startsWith("#")).toList()) {
                if (line.startsWith("[") && line.endsWith("]")) {
                    list = line.substring(1, line.length() - 1);
                } else {
                    lists.computeIfAbsent(list, name -> new ArrayList<>()).add(line);
                }
            }
            return lists;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
