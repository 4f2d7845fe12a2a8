package org.yicai.need.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pairs of sentences in src/test/resources/need. */
final class Pairs {

    record Pair(String one, String other, boolean same, String kind, String part) {}

    private Pairs() {}

    static List<Pair> of(String file, String part) {
        try (var lines = Files.lines(Path.of("src/test/resources/need", file))) {
            return lines.skip(1).map(each -> each.split(",")).map(each -> new Pair(each[0], each[1], each[2].equals("1"), each[3], each[4])).filter(each -> each.part.equals(part)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
