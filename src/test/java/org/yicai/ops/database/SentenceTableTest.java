package org.yicai.ops.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence with which a start can end stands in docs/operations.md with its way out. */
class SentenceTableTest {

    private static final Pattern THROWN = Pattern.compile("new CannotStart\\((.*?)\\);", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** The longest piece between placeholders, without the way out: enough to know a sentence by. */
    private static String piece(String sentence) {
        return Arrays.stream(sentence.replaceFirst("; .*$", "").split("%[sd]"))
                .map(each -> each.replaceAll("^[:, ()]+|[:, ()]+$", "")).max(Comparator.comparingInt(String::length)).orElse("");
    }

    private static List<String> literals(String code) {
        return LITERAL.matcher(code).results().map(each -> each.group(1)).filter(each -> !each.startsWith(";")).toList();
    }

    private static TreeSet<String> sentences() throws IOException {
        var all = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/org/yicai/ops"))) {
            for (var file : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                THROWN.matcher(Files.readString(file)).results().map(each -> literals(each.group(1)))
                        .forEach(parts -> parts.stream().map(SentenceTableTest::piece).max(Comparator.comparingInt(String::length)).filter(each -> each.length() > 3).ifPresent(all::add));
            }
        }
        ServerRule.ALL.stream().map(each -> each.says().replaceFirst(", .*$", "").replace("%s", "…")).forEach(all::add);
        return all;
    }

    @Test
    void every_sentence_is_in_the_guide() throws IOException {
        var guide = Files.readString(Path.of("docs/operations.md")).replace("`", "");
        assertThat(sentences()).filteredOn(each -> !guide.contains(each)).as("write a row with its way out").isEmpty();
        assertThat(sentences()).hasSizeGreaterThan(25);
    }

    @Test
    void the_rule_can_fail() {
        assertThat(piece("the moon is at %s tonight; wait")).isEqualTo("the moon is at");
        assertThat(Stream.of("the moon is at")).noneMatch("docs without it"::contains);
    }
}
