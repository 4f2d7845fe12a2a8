package org.yicai.journal.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.VerifierKey;

/**
 * The log here, the witness in a process of its own, as on the committee's computer: a fork made with the log's real
 * key is refused there, also after the witness was killed, and what it kept proves the fork to anybody.
 */
class ForkInTwoProcessesTest {

    private final MadeLog log = new MadeLog("yicai.example/log/dongsi/2026");
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();

    @TempDir
    private Path folder;

    private Process running;

    private static Process yicai(String... words) throws IOException {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "org.yicai.ops.cli.Main"));
        line.addAll(List.of(words));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    private record Said(int exit, String text) {}

    private static Said say(String... words) throws Exception {
        var process = yicai(words);
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private String start() throws IOException {
        running = yicai("witness", "--dir", folder.resolve("w").toString(), "--port", "0");
        var out = new BufferedReader(running.inputReader(StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("The witness listens on ")) {
                return line.substring("The witness listens on ".length());
            }
        }
        throw new AssertionError("the witness ended with " + running.exitValue());
    }

    @AfterEach
    void end() throws InterruptedException {
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    private HttpResponse<String> submit(String address, Submission submission) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "add-checkpoint")).timeout(Duration.ofSeconds(20)).POST(HttpRequest.BodyPublishers.ofByteArray(submission.bytes())).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_fork_is_refused_there_and_proven_here() throws Exception {
        log.grow(400);
        var made = say("witness", "--dir", folder.resolve("w").toString(), "--init", "witness.example/committee");
        assertThat(made.exit).as(made.text).isZero();
        var keys = made.text.lines().filter(each -> each.startsWith("witness.example/committee+")).map(VerifierKey::parse).toList();
        assertThat(keys).hasSize(2);
        assertThat(say("witness", "--dir", folder.resolve("w").toString(), "--log", log.key().verifier().text(), "--add").exit).isZero();

        var address = start();
        var first = submit(address, log.submission(0, 200));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Note.parse(log.checkpoint(200).whole() + first.body()).trust(keys)).hasSize(2);

        var fork = log.fork(150);
        assertThat(submit(address, fork.submission(200, 300)).statusCode()).as("the fork, signed with the real key").isEqualTo(422);
        running.destroyForcibly().waitFor();
        address = start();
        assertThat(submit(address, fork.submission(0, 300)).statusCode()).as("killed, it still knows").isEqualTo(409);
        assertThat(submit(address, fork.submission(200, 200)).statusCode()).isEqualTo(422);
        assertThat(submit(address, log.submission(200, 400)).statusCode()).as("the true history goes on").isEqualTo(200);

        proven(log.checkpoint(200), fork.checkpoint(200));
    }

    private void proven(Note seen, Note forked) throws Exception {
        var one = Files.write(folder.resolve("seen.txt"), seen.bytes());
        var kept = folder.resolve("w/evidence/" + WitnessFolder.hash(forked.text()) + ".txt");
        assertThat(kept).as("the witness kept what it refused").exists();
        var said = say("verify", "consistency", one.toString(), kept.toString(), "--key", log.key().verifier().text());
        assertThat(said.exit).isEqualTo(1);
        assertThat(said.text).contains("FORK");
        var fine = say("verify", "consistency", one.toString(), one.toString(), "--key", log.key().verifier().text());
        assertThat(fine.exit).as("the same one twice is no fork").isZero();
    }
}
