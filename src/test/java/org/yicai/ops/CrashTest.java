package org.yicai.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yicai.ops.demo.Loopback;
import org.yicai.ops.demo.Visitor;

/** What is killed comes back, and nothing that was acknowledged is lost. */
@Tag("long")
class CrashTest extends Started {

    @Test
    void a_database_killed_under_a_running_application_comes_back_by_itself() throws Exception {
        var home = folder.resolve("home");
        int port = freePort();
        var process = running(home, port);
        var receipt = voice(port);
        var killed = postmaster(home);
        kill(killed);
        var meanwhile = new Visitor(new Loopback(port), "a visitor").get("/needs/" + receipt);
        assertThat(meanwhile.status()).as("a page while it is away").isIn(200, 503);
        for (long end = System.nanoTime() + Duration.ofSeconds(30).toNanos(); System.nanoTime() < end && status(port, "/needs/" + receipt) != 200; Thread.sleep(200)) {
            assertThat(process.isAlive()).isTrue();
        }
        assertThat(status(port, "/needs/" + receipt)).isEqualTo(200);
        assertThat(voice(port)).isNotEmpty();
        assertThat(postmaster(home)).isNotEqualTo(killed);
        assertThat(said(process)).contains("the database server was gone and has been started again").doesNotContain("trouble ");
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(home.resolve("postgres/data/postmaster.pid")).as("the revived server stops too").doesNotExist();
    }

    @Test
    void a_first_start_killed_at_any_moment_is_no_obstacle_to_the_next() throws Exception {
        var home = folder.resolve("home");
        for (var millis : List.of(400, 900, 1_500, 2_200, 3_000, 4_000, 5_500)) {
            var process = yicai("run", "--home", home.toString(), "--port", "" + freePort());
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            kill(process.pid());
            process.waitFor();
        }
        int port = freePort();
        running(home, port);
        assertThat(voice(port)).isNotEmpty();
        try (var left = Files.list(home.resolve("postgres"))) {
            assertThat(left.map(each -> each.getFileName().toString()).filter(each -> each.startsWith("data."))).isEmpty();
        }
    }

    @Test
    void an_initdb_that_outlived_its_application_is_no_obstacle() throws Exception {
        var home = folder.resolve("home");
        var first = yicai("run", "--home", home.toString(), "--port", "" + freePort());
        for (int i = 0; i < 1_000 && !initialising(home); i++) {
            Thread.sleep(10);
        }
        kill(first.pid());
        first.waitFor();
        int port = freePort();
        running(home, port);
        assertThat(voice(port)).isNotEmpty();
    }

    private static boolean initialising(Path home) throws Exception {
        if (!Files.exists(home.resolve("postgres"))) {
            return false;
        }
        try (var all = Files.list(home.resolve("postgres"))) {
            return all.anyMatch(each -> each.getFileName().toString().startsWith("data.new"));
        }
    }

    @Test
    void every_receipt_that_was_handed_out_is_there_after_kills_at_random_moments() throws Exception {
        var home = folder.resolve("home");
        int port = freePort();
        Queue<String> receipts = new ConcurrentLinkedQueue<>();
        for (int round = 0; round < 3; round++) {
            var process = running(home, port);
            writeUntilKilled(receipts, port, home, process, round);
            process.waitFor();
        }
        running(home, port);
        System.out.println(receipts.size() + " receipts were handed out before three kills");
        assertThat(receipts).hasSizeGreaterThanOrEqualTo(180).doesNotHaveDuplicates();
        assertThat(status(port, "/needs/2345-6789-2")).as("one that was never handed out: this test can fail").isEqualTo(404);
        for (var receipt : receipts) {
            assertThat(status(port, "/needs/" + receipt)).as(receipt).isEqualTo(200);
        }
        assertTheLogHolds(port, receipts.size());
    }

    /** Four people write; first the application is killed, then the database under it, then both at once. */
    private void writeUntilKilled(Queue<String> receipts, int port, Path home, Process process, int round) throws Exception {
        var over = new AtomicBoolean();
        var begun = new CountDownLatch(60);
        try (var people = Executors.newFixedThreadPool(4)) {
            for (int person = 0; person < 4; person++) {
                people.submit(() -> {
                    while (!over.get()) {
                        try {
                            receipts.add(voice(port));
                            begun.countDown();
                        } catch (RuntimeException notAcknowledged) {
                            // killed in the middle: whoever asked saw no receipt
                        }
                    }
                });
            }
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(ThreadLocalRandom.current().nextInt(500, 1_500));
            if (round > 0) {
                kill(postmaster(home));
                Thread.sleep(round == 1 ? 5_000 : 0);
            }
            kill(process.pid());
            over.set(true);
        }
    }

    /** The page reads the log again from its first entry, and says that it holds. */
    private static void assertTheLogHolds(int port, int receipts) throws Exception {
        var visitor = new Visitor(new Loopback(port), "a visitor");
        var page = visitor.open("/trust");
        for (int i = 0; i < 30 && entries(page) < receipts; i++) {
            Thread.sleep(1_000); // the sequencer works off what was waiting
            page = visitor.open("/trust");
        }
        assertThat(entries(page)).as("entries in the log").isGreaterThanOrEqualTo(receipts);
        assertThat(page).contains("全部对得上").doesNotContain("class=\"alarm\"");
    }

    private static int entries(String page) {
        var facts = java.util.regex.Pattern.compile("<dd>(\\d+)</dd>").matcher(page);
        return facts.find() ? Integer.parseInt(facts.group(1)) : 0;
    }
}
