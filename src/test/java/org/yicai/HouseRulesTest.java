package org.yicai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** The habits of the house, held by the build. */
class HouseRulesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final String HAN = "\\p{IsHan}";
    private static final Pattern HALF_WIDTH = Pattern.compile("(?<=[" + HAN + "、。“”《》])[,;:?!](?![/\\d])|\\([^()]*" + HAN);
    /** Read once: it takes seconds. */
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.yicai");

    @Test
    void names_are_the_things_own() {
        noClasses().should().haveNameMatching(".*(Impl|Dto|Mapper|Util|Utils|Helper|Manager)")
                .because("such a name says that nobody thought of a noun").check(CLASSES);
    }

    @Test
    void time_comes_from_the_clock_that_was_handed_in() {
        noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .because("a test must be able to say what day it is").check(CLASSES);
    }

    @Test
    void only_the_movable_clock_and_the_application_know_the_system_clock() {
        noClasses().that().doNotHaveSimpleName("MovableClock").and().doNotHaveSimpleName("Yicai").should().callMethod(Clock.class, "systemUTC")
                .because("everybody else is handed one").check(CLASSES);
    }

    @Test
    void no_test_is_switched_off() {
        var tests = new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("org.yicai");
        methods().should().notBeAnnotatedWith(Disabled.class).because("a test that does not run guards nothing").check(tests);
        noClasses().should().beAnnotatedWith(Disabled.class).check(tests);
    }

    @Test
    void the_rule_against_the_wall_clock_can_fail() {
        var guilty = new ClassFileImporter().importClasses(Guilty.class);
        assertThat(noClasses().should().callMethod(Instant.class, "now").evaluate(guilty).hasViolation()).isTrue();
    }

    static final class Guilty {
        Instant now() {
            return Instant.now();
        }
    }

    @Test
    void every_sentence_is_there_in_both_languages() throws IOException {
        var zh = keys("zh");
        var en = keys("en");
        assertThat(new TreeSet<>(zh.keySet())).isEqualTo(new TreeSet<>(en.keySet()));
    }

    /** Of two sentences with one key the later wins, and nobody hears of it. */
    @Test
    void no_key_is_there_twice() throws IOException {
        for (var file : files("resources/messages", ".properties")) {
            assertThat(Files.readAllLines(file).stream().filter(line -> line.contains("=")).map(line -> line.substring(0, line.indexOf('=')))).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_key_that_a_template_or_class_names_exists() throws IOException {
        var zh = keys("zh");
        var unknown = new TreeSet<String>();
        var inTemplates = Pattern.compile("view\\.t\\(\"([a-z][^\"]*[^.\"])\"[,)]");
        var inJava = Pattern.compile("\"((?:[a-z]+)\\.(?:finding|refused|done|import)\\.[a-z0-9.-]+)\"");
        for (var file : files("jte", ".jte")) {
            inTemplates.matcher(Files.readString(file)).results().map(each -> each.group(1)).filter(key -> !zh.containsKey(key)).forEach(unknown::add);
        }
        for (var file : files("java", ".java")) {
            inJava.matcher(Files.readString(file)).results().map(each -> each.group(1)).filter(key -> !zh.containsKey(key)).forEach(unknown::add);
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void english_has_no_han_and_chinese_has_full_width_punctuation() throws IOException {
        assertThat(keys("en").entrySet()).filteredOn(each -> !each.getKey().equals("web.other-language") && Pattern.compile(HAN).matcher(each.getValue()).find()).isEmpty();
        assertThat(keys("zh").entrySet()).filteredOn(each -> HALF_WIDTH.matcher(each.getValue()).find()).isEmpty();
        assertThat(HALF_WIDTH.matcher("收到了,谢谢").find()).as("the rule can fail").isTrue();
    }

    @Test
    void templates_have_no_inline_script_or_style_and_every_form_its_token() throws IOException {
        var guilty = new ArrayList<String>();
        for (var file : files("jte", ".jte")) {
            var text = Files.readString(file);
            if (Pattern.compile("<script(?![^>]*src=)|<style|\\sstyle=|\\son[a-z]+=").matcher(text).find()) {
                guilty.add(file + ": inline script or style");
            }
            var forms = Pattern.compile("<form[^>]*method=\"post\"[^>]*>").matcher(text).results().count();
            var tokens = Pattern.compile("@template\\.web\\.token\\(").matcher(text).results().count();
            if (forms != tokens) {
                guilty.add(file + ": " + forms + " forms, " + tokens + " tokens");
            }
            if (Pattern.compile(HAN).matcher(text).find()) {
                guilty.add(file + ": a sentence outside the bundles");
            }
        }
        assertThat(guilty).isEmpty();
    }

    @Test
    void files_stay_small() throws IOException {
        var large = new ArrayList<String>();
        for (var file : files("java", ".java")) {
            long lines = Files.readString(file).lines().count();
            if (lines > 250 && !LARGE_WITH_REASON.containsKey(file.getFileName().toString())) {
                large.add(file + " has " + lines + " lines");
            }
        }
        for (var file : files("jte", ".jte")) {
            long lines = Files.readString(file).lines().count();
            if (lines > 120) {
                large.add(file + " has " + lines + " lines");
            }
        }
        assertThat(large).isEmpty();
    }

    private static final Map<String, String> LARGE_WITH_REASON = Map.of(
            "Town.java", "one script, read from top to bottom like a story",
            "Next.java", "one list of questions, each of its own");

    private static Map<String, String> keys(String language) throws IOException {
        var all = new java.util.HashMap<String, String>();
        for (var file : files("resources/messages", "_" + language + ".properties")) {
            var bundle = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                bundle.load(in);
            }
            bundle.forEach((key, text) -> all.put((String) key, (String) text));
        }
        return all;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(MAIN.resolve(folder))) {
            return all.filter(each -> each.toString().endsWith(ending)).toList();
        }
    }
}
