package org.yicai.ops.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.yicai.journal.Sequencer;
import org.yicai.kernel.Actor;
import org.yicai.kernel.MovableClock;
import org.yicai.kernel.Scope;
import org.yicai.need.NeedFile;
import org.yicai.need.NeedImport;
import org.yicai.need.NeedsFill;
import org.yicai.need.Topic;
import org.yicai.ops.database.Home;
import org.yicai.ops.demo.Loopback;
import org.yicai.ops.demo.TownPlay;
import org.yicai.ops.demo.Visitor;
import org.yicai.place.Places;

/**
 * How quickly people get lists, searches and filtered lists of needs from a server with very many of them: the whole
 * application with its PostgreSQL in a home of its own, asked over HTTP at a steady rate by this same process.
 */
final class NeedsUnderLoad {

    private static final int USE_SECONDS = 60;
    private static final int WARM_SECONDS = 10;
    private static final List<String> COMMON = List.of("小区", "业主", "问题", "希望", "居民");
    private final Path data;
    private final int size;
    private final int perSecond;
    private final int seconds;
    private final ProgressLine progress = new ProgressLine(System.err);

    /** @param size how many needs are made besides those of the file */
    NeedsUnderLoad(Path data, int size, int perSecond, int seconds) {
        this.data = data;
        this.size = size;
        this.perSecond = perSecond;
        this.seconds = seconds;
    }

    /**
     * What was measured, over all questions behind the warm-up.
     *
     * @param p95 milliseconds from the moment a question was due to its last byte, so that a queue counts
     * @param kinds the same for each kind of question
     * @param failed answers that were not 200
     */
    record Result(long needs, int asked, int failed, double p50, double p95, double worst, Map<String, Double> kinds, int listBytes) {}

    private record Asked(String kind, String path, String cookies) {}

    private record Took(String kind, double millis, int status) {}

    /** @param kept where the needs stay, or still are from a run before with the same size; null to delete them in the end */
    Result measure(@Nullable Path kept) throws Exception {
        var folder = kept != null ? Files.createDirectories(kept) : Files.createTempDirectory("yicai-bench-home");
        var filled = folder.resolve(size + "-needs");
        try {
            if (!Files.exists(filled)) {
                serve(folder, this::prepare);
                Files.createFile(filled);
            }
            // started again, as after a night: the database takes the memory that fits what it holds
            return serve(folder, (context, settings, port) -> {
                ((MovableClock) context.getBean(Clock.class)).letGo();
                var leader = new Visitor(new Loopback(port), "王淑琴").signIn(context.getBean(TownPlay.class).accounts().get("王淑琴")).cookies();
                warm(port, questions(leader, communities(context), USE_SECONDS, new Random(8)));
                var took = ask(port, questions(leader, communities(context), WARM_SECONDS + seconds, new Random(7)));
                return result(took, new Loopback(port).get("/needs", "").html().getBytes(StandardCharsets.UTF_8).length);
            });
        } finally {
            if (kept == null) {
                delete(folder);
            }
        }
    }

    private interface Work<T> {

        T with(ConfigurableApplicationContext context, Map<String, Object> settings, int port) throws Exception;
    }

    private static <T> T serve(Path folder, Work<T> work) throws Exception {
        int port = port();
        try (var home = new Home(folder)) {
            var settings = Place.database(home);
            settings.put("yicai.town", "later");
            settings.put("yicai.places", "off");
            try (var context = Server.start(settings, port, true)) {
                return work.with(context, settings, port);
            }
        }
    }

    private int prepare(ConfigurableApplicationContext context, Map<String, Object> settings, int port) throws Exception {
        progress.say(() -> "playing the town");
        context.getBean(TownPlay.class).play(new Loopback(port), LocalDate.now(context.getBean(Clock.class)));
        ((MovableClock) context.getBean(Clock.class)).letGo();
        var main = context.getBean(Places.class).main().id();
        var file = NeedFile.check(data, bytes -> {});
        Scope.of(main).call(() -> context.getBean(NeedImport.class).read(Actor.nobody(main), null, file, new NeedImport.Watch() {}));
        context.getBean(Sequencer.class).sequence();
        try (var owner = owner(settings)) {
            var frame = new NeedsFill.Frame(main.value(), communities(context), context.getBean(Clock.class).instant());
            new NeedsFill(data).fill(owner, frame, size, rows -> progress.say(() -> rows + " needs"));
            progress.say(() -> "vacuum");
            settle(owner);
        }
        progress.clear();
        return size;
    }

    private static Connection owner(Map<String, Object> settings) throws SQLException {
        return DriverManager.getConnection((String) settings.get("spring.flyway.url"), (String) settings.get("spring.flyway.user"), (String) settings.get("spring.flyway.password"));
    }

    /** What autovacuum would do in the next minutes. */
    private static void settle(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var table : List.of("need.need", "need.search", "need.step")) {
                statement.execute("vacuum (analyze) " + table);
            }
        }
    }

    private static List<java.util.UUID> communities(ConfigurableApplicationContext context) {
        var places = context.getBean(Places.class);
        return places.communities(places.main().id()).stream().map(each -> each.id().value()).toList();
    }

    /** One after the other in a fixed mixture: lists, searches, filtered lists and filtered searches in turn, half of them by a leader; every fourth word is a common one. */
    private List<Asked> questions(String leader, List<java.util.UUID> communities, int seconds, Random random) throws IOException {
        var words = new NeedsFill(data);
        var questions = new ArrayList<Asked>();
        for (int i = 0; i < perSecond * seconds; i++) {
            var word = random.nextInt(4) == 0 ? COMMON.get(random.nextInt(COMMON.size())) : words.word(random);
            var search = URLEncoder.encode(word, StandardCharsets.UTF_8);
            var topic = Topic.values()[random.nextInt(Topic.values().length)];
            var community = communities.get(random.nextInt(communities.size()));
            questions.add(switch (i % 8) {
                case 0 -> new Asked("public list", "/needs", "");
                case 1 -> new Asked("public search", "/needs?q=" + search, "");
                case 2 -> new Asked("public filter", "/needs?community=" + community + "&about=" + topic, "");
                case 3 -> new Asked("public search and filter", "/needs?q=" + search + "&community=" + community, "");
                case 4 -> new Asked("triage list", "/triage", leader);
                case 5 -> new Asked("triage search", "/triage?stage=SOLVED&q=" + search, leader);
                case 6 -> new Asked("triage filter", "/triage?stage=SOLVED&about=" + topic, leader);
                default -> new Asked("triage search and filter", "/triage?stage=GROUPED&about=" + topic + "&q=" + search, leader);
            });
        }
        return questions;
    }

    /** One after the other, other questions than those that are measured: a server that has been in use holds in memory what is asked for. */
    private void warm(int port, List<Asked> questions) {
        progress.say(() -> "in use for a while");
        var door = new Loopback(port);
        questions.forEach(each -> door.get(each.path, each.cookies));
        progress.clear();
    }

    private List<Took> ask(int port, List<Asked> questions) throws InterruptedException {
        var door = new Loopback(port);
        var took = new ConcurrentLinkedQueue<Took>();
        var start = System.nanoTime();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < questions.size(); i++) {
                var due = start + i * 1_000_000_000L / perSecond;
                var question = questions.get(i);
                var warm = i < perSecond * WARM_SECONDS;
                LockSupport.parkNanos(due - System.nanoTime());
                askers.submit(() -> {
                    var status = door.get(question.path, question.cookies).status();
                    if (!warm) {
                        took.add(new Took(question.kind, (System.nanoTime() - due) / 1e6, status));
                    }
                });
            }
        }
        return List.copyOf(took);
    }

    private Result result(List<Took> took, int listBytes) {
        var all = took.stream().map(Took::millis).sorted().toList();
        var kinds = new TreeMap<String, List<Double>>();
        took.forEach(each -> kinds.computeIfAbsent(each.kind, any -> new ArrayList<>()).add(each.millis));
        var shares = new LinkedHashMap<String, Double>();
        kinds.forEach((kind, millis) -> {
            Collections.sort(millis);
            shares.put(kind, at(millis, 0.95));
        });
        int failed = (int) took.stream().filter(each -> each.status != 200).count();
        return new Result(size, took.size(), failed, at(all, 0.5), at(all, 0.95), all.getLast(), shares, listBytes);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    private static int port() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        }
    }
}
