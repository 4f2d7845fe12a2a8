package org.yicai.ops.setting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yicai.ops.database.CannotStart;

/** Settings are in one place, and the reference is written from it. */
class SettingTest {

    private static final Path GUIDE = Path.of("docs/operations.md");
    private static final Pattern TABLE = Pattern.compile("(?<=<!-- settings: written by SettingTest -->\n).*?(?=<!-- end of settings -->)", Pattern.DOTALL);

    private static final ArchRule ONE_PLACE = noClasses().that().doNotHaveFullyQualifiedName(Settings.class.getName())
            .should().callMethod(System.class, "getenv", String.class).orShould().callMethod(System.class, "getenv")
            .because("a setting that is read elsewhere is in no reference, and another one may win there");

    private static Settings settings(Map<Setting, String> options, Map<String, String> environment) {
        return new Settings(options, environment::get);
    }

    @Test
    void the_reference_in_the_guide_is_the_one_that_is_read() throws IOException {
        var guide = Files.readString(GUIDE);
        if (System.getenv("YICAI_WRITE_DOCS") != null) {
            guide = TABLE.matcher(guide).replaceFirst(java.util.regex.Matcher.quoteReplacement(Setting.markdown()));
            Files.writeString(GUIDE, guide);
        }
        var table = TABLE.matcher(guide);
        assertThat(table.find()).isTrue();
        assertThat(table.group()).as("write it with YICAI_WRITE_DOCS=1").isEqualTo(Setting.markdown());
    }

    @Test
    void nobody_else_reads_the_environment() {
        ONE_PLACE.check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.yicai"));
    }

    @Test
    void the_rule_about_the_environment_can_fail() {
        assertThat(ONE_PLACE.evaluate(new ClassFileImporter().importClasses(Guilty.class)).hasViolation()).isTrue();
    }

    static final class Guilty {
        String home() {
            return System.getenv("YICAI_HOME");
        }
    }

    /** A variable that a sentence, the launcher or the guide names is in the reference. */
    @Test
    void no_variable_is_named_that_is_not_in_the_reference() throws IOException {
        var named = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/org/yicai"))) {
            for (var file : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                Pattern.compile("YICAI_[A-Z_]+").matcher(Files.readString(file)).results().forEach(each -> named.add(each.group()));
            }
        }
        for (var file : new Path[] {Path.of("yicai"), GUIDE}) {
            Pattern.compile("YICAI_[A-Z_]+").matcher(Files.readString(file)).results().forEach(each -> named.add(each.group()));
        }
        assertThat(java.util.Arrays.stream(Setting.values()).map(Setting::variable)).containsAll(named);
        assertThat(named).hasSizeGreaterThan(10);
    }

    @Test
    void an_option_wins_over_the_environment_and_that_over_the_default() {
        var environment = Map.of("YICAI_PORT", "9000", "YICAI_HOME", "/srv/there", "YICAI_DB_PASSWORD", "secret");
        var told = settings(Map.of(Setting.HOME, "/srv/here"), environment);
        assertThat(told.home()).isEqualTo(Path.of("/srv/here"));
        assertThat(told.origin(Setting.HOME)).isEqualTo(Settings.Origin.OPTION);
        assertThat(told.port()).isEqualTo(9000);
        assertThat(told.origin(Setting.PORT)).isEqualTo(Settings.Origin.ENVIRONMENT);
        assertThat(told.value(Setting.DB_USER)).isEqualTo("yicai_app");
        assertThat(told.origin(Setting.DB_USER)).isEqualTo(Settings.Origin.DEFAULT);
        assertThat(told.shown(Setting.DB_PASSWORD)).isEqualTo("set");
        assertThat(settings(Map.of(), Map.of("XDG_DATA_HOME", "/data")).home()).isEqualTo(Path.of("/data/yicai"));
    }

    @Test
    void what_is_no_number_is_named_as_it_was_said() {
        assertThatThrownBy(() -> settings(Map.of(), Map.of("YICAI_PORT", "x")).port()).isInstanceOf(CannotStart.class).hasMessage("YICAI_PORT is no number from 1 to 65535: x; correct it");
        assertThatThrownBy(() -> settings(Map.of(Setting.PORT, "70000"), Map.of()).port()).hasMessageStartingWith("--port is no number");
        assertThatThrownBy(() -> settings(Map.of(), Map.of("YICAI_DB_CONNECTIONS", "1")).connections()).hasMessageContaining("from 4 to 1000");
    }
}
