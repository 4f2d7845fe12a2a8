package org.yicai.journal.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The witness over HTTP, on the JDK's own server. */
public final class WitnessServer implements AutoCloseable {

    private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");
    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    static {
        // slow senders are cut off, and answers leave at once
        System.setProperty("sun.net.httpserver.maxReqTime", "20");
        System.setProperty("sun.net.httpserver.maxRspTime", "20");
        System.setProperty("jdk.httpserver.maxConnections", "200");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** @param address where it listens; port 0 takes a free one */
    public WitnessServer(Witness witness, InetSocketAddress address) throws IOException {
        this.witness = witness;
        this.server = HttpServer.create(address, 50);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Witness.Answer answer;
            try {
                answer = answerTo(exchange);
            } catch (IOException | RuntimeException trouble) {
                // nothing was signed that is not on the disk; the log asks again
                System.err.println("witness: " + trouble.getMessage());
                answer = new Witness.Answer(500, "text/plain; charset=utf-8", "the witness could not answer\n");
            }
            var bytes = Witness.bytes(answer);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Witness.Answer answerTo(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/add-checkpoint")) {
            return exchange.getRequestMethod().equals("POST") ? witness.add(exchange.getRequestBody().readNBytes(Submission.LONGEST + 1)) : refused(405, "only POST");
        }
        if (path.equals("/add-next-log")) {
            return exchange.getRequestMethod().equals("POST") ? witness.follow(exchange.getRequestBody().readNBytes(Submission.LONGEST + 1)) : refused(405, "only POST");
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return refused(405, "only GET");
        }
        var checkpoint = CHECKPOINT.matcher(path);
        if (checkpoint.matches()) {
            return witness.checkpoint(checkpoint.group(1));
        }
        return path.equals("/") ? witness.greeting() : refused(404, "nothing is here");
    }

    private static Witness.Answer refused(int status, String sentence) {
        return new Witness.Answer(status, "text/plain; charset=utf-8", sentence + "\n");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
