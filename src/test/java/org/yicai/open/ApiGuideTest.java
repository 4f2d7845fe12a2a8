package org.yicai.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;

/** The examples of docs/api.md are run as they stand there, with another port and a key of the town. */
class ApiGuideTest extends TownTest {

    private static final Pattern EXAMPLE = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_example_of_the_guide_works() throws Exception {
        var admin = as("陈志远");
        var issued = admin.send("/api-keys", "/api-keys", "name", "社区通", "contact", "值班台", "per_hour", "10");
        var key = Pattern.compile("yicai_[A-Za-z0-9_-]{32}").matcher(admin.open(issued.location()));
        assertThat(key.find()).isTrue();
        var examples = EXAMPLE.matcher(Files.readString(Path.of("docs/api.md"))).results().map(each -> each.group(1)).toList();
        assertThat(examples).hasSizeGreaterThan(2);
        var before = count("select count(*) from need.need");
        for (var example : examples) {
            assertThat(run(example, key.group())).as(example).startsWith("0 ");
        }
        assertThat(count("select count(*) from need.need")).isEqualTo(before + 1);
    }

    @Test
    void an_example_can_fail() throws Exception {
        assertThat(run("curl -fsS http://localhost:8080/open311/v2/nothing.json", "")).doesNotStartWith("0 ");
    }

    private String run(String example, String key) throws IOException, InterruptedException {
        var bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", example.replace("http://localhost:8080", "http://127.0.0.1:" + port)).redirectErrorStream(true);
        bash.environment().put("API_KEY", key);
        bash.environment().put("no_proxy", "127.0.0.1");
        var process = bash.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return (process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1) + " " + said;
    }
}
