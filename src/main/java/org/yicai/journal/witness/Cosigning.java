package org.yicai.journal.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yicai.journal.Ahead;
import org.yicai.journal.Onlooker;
import org.yicai.journal.PublishedLogs.Published;
import org.yicai.journal.note.Checkpoint;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.NotTrusted;
import org.yicai.journal.note.Policy;
import org.yicai.journal.note.SignatureLine;
import org.yicai.journal.note.Unreadable;

/**
 * Asks the witnesses of the policy for their word on each log's newest checkpoint. Every witness has a thread of its
 * own and one question at a time, so that a slow or dead one holds up nobody, least of all the sequencer.
 */
@Component
public class Cosigning implements SmartLifecycle, Onlooker {

    private static final Logger LOG = LoggerFactory.getLogger(Cosigning.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final OwnLogs logs;
    private final Cosignatures cosignatures;
    private final Ahead ahead;
    private final Clock clock;
    private final Path policy;
    private final long everySeconds;
    private final WitnessClient client = new WitnessClient(PATIENCE);
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private volatile boolean running;

    // six: what is asked about, where the answers go, whom to ask and when
    Cosigning(OwnLogs logs, Cosignatures cosignatures, Ahead ahead, Clock clock, @Value("${yicai.home}") Path home, @Value("${yicai.witnesses.every:10}") long everySeconds) {
        this.logs = logs;
        this.cosignatures = cosignatures;
        this.ahead = ahead;
        this.clock = clock;
        this.policy = home.resolve("log").resolve("policy");
        this.everySeconds = everySeconds;
    }

    /**
     * Begins to ask every witness that is not being asked already.
     *
     * @return the threads that ask, for whoever wants to wait for them; nobody has to
     */
    public List<Thread> ask() {
        var threads = new ArrayList<Thread>();
        var known = policy();
        if (known == null) {
            return threads;
        }
        for (var log : logs.all()) {
            known.witnesses().forEach((name, witness) -> {
                var question = name + " " + log.origin();
                if (witness.url() != null && busy.add(question)) {
                    threads.add(Thread.ofVirtual().name("witness " + name).start(() -> {
                        try {
                            ask(known, log, name, witness.url());
                        } finally {
                            busy.remove(question);
                        }
                    }));
                }
            });
        }
        return threads;
    }

    private @org.jspecify.annotations.Nullable Policy policy() {
        try {
            return Policy.parse(Files.readAllBytes(policy));
        } catch (NoSuchFileException none) {
            return null;
        } catch (IOException | Unreadable wrong) {
            tell("policy", policy + " cannot be used: " + wrong.getMessage());
            return null;
        }
    }

    private void ask(Policy known, Published log, String name, String url) {
        var question = name + " " + log.origin();
        try {
            var newest = logs.newest(log);
            if (newest == null || seen.getOrDefault(question, -1L) == newest.checkpoint().size()) {
                return;
            }
            var reply = answer(log, name, url, newest);
            if (reply.status() != 200) {
                tell(question, "the witness " + name + " answers " + reply.status() + " about " + log.origin() + ": " + reply.body().lines().findFirst().orElse(""));
                return;
            }
            var lines = reply.body().lines().limit(8).map(SignatureLine::parse).toList();
            cosignatures.take(log, newest, lines, known.witnesses().values().stream().map(Policy.Witness::key).toList(), clock.instant());
            seen.put(question, newest.checkpoint().size());
            told.remove(question);
        } catch (IOException | Unreadable | NotTrusted | IllegalStateException trouble) {
            tell(question, "the witness " + name + " gave no cosignature of " + log.origin() + ": " + trouble.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private WitnessClient.Reply answer(Published log, String name, String url, Note newest) throws IOException, InterruptedException {
        long old = seen.getOrDefault(name + " " + log.origin(), 0L);
        if (old > newest.checkpoint().size()) {
            ahead.told(log.subdistrict(), log.year(), name, old, false);
            return new WitnessClient.Reply(409, old + "\n");
        }
        var reply = client.ask(url, logs.submission(log, old, newest));
        if (reply.status() == 404) {
            var succession = logs.succession(log, clock.instant());
            if (succession != null && client.introduce(url, succession).status() == 200) {
                reply = client.ask(url, logs.submission(log, 0, newest));
            }
        }
        if (reply.status() == 409 && reply.body().matches("[0-9]{1,18}\n")) {
            old = Long.parseLong(reply.body().strip());
            if (old > newest.checkpoint().size()) {
                ahead.told(log.subdistrict(), log.year(), name, old, false);
                return reply;
            }
            reply = client.ask(url, logs.submission(log, old, newest));
        }
        if (reply.status() == 422) {
            ahead.told(log.subdistrict(), log.year(), name, old, true);
        }
        return reply;
    }

    /** Each is given the time of one question; one that is off or silent holds up the first signature no longer. */
    @Override
    public void lookBeforeSigning() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var thread : ask()) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Once, until it changes: a witness that is off for the night fills no log. */
    private void tell(String about, String sentence) {
        if (!sentence.equals(told.put(about, sentence))) {
            LOG.warn(sentence);
        }
    }

    @Override
    public void start() {
        if (everySeconds > 0) {
            running = true;
            Thread.ofVirtual().name("witnesses").start(this::keepOn);
        }
    }

    private void keepOn() {
        while (running) {
            try {
                ask();
            } catch (RuntimeException trouble) {
                tell("round", "the witnesses are asked later: " + trouble.getMessage());
            }
            try {
                Thread.sleep(Duration.ofSeconds(everySeconds));
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
