package org.yicai.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.ops.setting.Setting;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** The console explains itself; none of this needs a database. */
class ConsoleTest {

    @TempDir
    private Path folder;

    private record Said(int exit, String text) {}

    private static Said say(String... arguments) {
        var usual = System.out;
        var heard = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            return new Said(Main.line().execute(arguments), heard.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usual);
        }
    }

    private static List<CommandLine> all(CommandLine line) {
        var all = new ArrayList<>(List.of(line));
        line.getSubcommands().values().forEach(each -> all.addAll(all(each)));
        return all;
    }

    @Test
    void every_verb_and_every_option_says_what_it_is_for() {
        var silent = new ArrayList<String>();
        for (var each : all(Main.line())) {
            var spec = each.getCommandSpec();
            if (spec.usageMessage().description().length == 0) {
                silent.add(spec.qualifiedName());
            }
            spec.args().stream().filter(arg -> arg.description().length == 0 || arg.description()[0].isBlank()).forEach(arg -> silent.add(spec.qualifiedName() + " " + arg.paramLabel()));
            assertThat(spec.findOption("--help") != null || spec.name().equals("help")).as(spec.qualifiedName() + " has --help").isTrue();
        }
        assertThat(silent).isEmpty();
        assertThat(all(Main.line())).hasSizeGreaterThan(8);
    }

    @Test
    void help_of_a_verb_is_there_in_both_ways() {
        assertThat(say("help", "doctor").text()).contains("--json", "Exit codes:", "0   nothing is bad").isEqualTo(say("doctor", "--help").text());
        assertThat(say("help").text()).contains("run", "demo", "import", "doctor", "config", "completion", "build", "test");
    }

    @Test
    void the_launcher_names_every_verb() throws IOException {
        var line = Files.readAllLines(Path.of("yicai")).get(1);
        assertThat(line.replaceAll("^[^:]*: |\\..*$", "").split(" · ")).containsExactlyInAnyOrderElementsOf(Main.line().getSubcommands().keySet());
    }

    @Test
    void config_shows_every_setting_and_no_secret() {
        var shown = say("config", "--home", "/srv/somewhere").text();
        assertThat(shown).contains("YICAI_HOME", "/srv/somewhere", "option");
        assertThat(shown.lines()).hasSize(Setting.values().length);
        assertThat(say("config", "--markdown").text()).isEqualTo(Setting.markdown());
        var rows = JsonMapper.shared().readTree(say("config", "--json", "--port", "9999").text());
        assertThat(rows.size()).isEqualTo(Setting.values().length);
        assertThat(rows.get(1).get("value").asString()).isEqualTo("9999");
        assertThat(rows.get(1).get("origin").asString()).isEqualTo("option");
    }

    @Test
    void a_shell_completes_verbs_and_options() throws Exception {
        var script = Files.writeString(folder.resolve("completion"), say("completion", "bash").text());
        assertThat(completed(script, "yicai", "do")).contains("doctor");
        assertThat(completed(script, "yicai", "doctor", "--j")).contains("--json");
        assertThat(completed(script, "yicai", "import", "n")).contains("needs");
        assertThat(say("completion", "zsh").text()).contains("bashcompinit").endsWith(Files.readString(script));
        assertThat(say("completion", "fish").exit()).isEqualTo(2);
    }

    private static String completed(Path script, String... words) throws Exception {
        var line = "source '" + script + "'; COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD=" + (words.length - 1) + "; _complete_yicai; printf '%s\\n' \"${COMPREPLY[@]}\"";
        var process = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @Test
    void doctor_looks_at_a_home_that_does_not_exist_and_makes_none() {
        var home = folder.resolve("none");
        var said = say("doctor", "--home", home.toString(), "--port", "18103");
        assertThat(said.text()).contains("java", "disk", "does not exist yet", "no database yet");
        assertThat(home).doesNotExist();
    }

    @Test
    void doctor_names_keys_that_others_may_read() throws IOException {
        var home = Files.createDirectories(folder.resolve("home"));
        var key = Files.write(Files.createDirectories(home.resolve("keys")).resolve("form.key"), new byte[32]);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        var open = say("doctor", "--home", home.toString(), "--json");
        assertThat(open.exit()).isEqualTo(1);
        var answer = JsonMapper.shared().readTree(open.text());
        assertThat(answer.get("grade").asString()).isEqualTo("bad");
        assertThat(open.text()).contains("others may read " + key, "chmod 600 " + key);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(say("doctor", "--home", home.toString()).text()).contains("readable by their owner only");
    }
}
