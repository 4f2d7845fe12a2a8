package org.yicai.ops.doctor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.yicai.ops.database.CannotStart;
import org.yicai.ops.database.Check;
import org.yicai.ops.setting.MessageWays;
import org.yicai.ops.setting.Settings;

/** What the machine gives. */
final class MachineChecks {

    private static final int JAVA = 25;
    private static final long MEGABYTE = 1_000_000;
    private static final int ENOUGH_MEMORY = 900;
    private final Settings settings;
    private final Clock clock;

    MachineChecks(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Check java() {
        var version = Runtime.version();
        var says = "Java " + version + " of " + System.getProperty("java.home");
        return version.feature() >= JAVA ? Check.ok("java", says) : Check.bad("java", says, "install a JDK " + JAVA + ", or set YICAI_JAVA_HOME");
    }

    Check memory() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long all = machine.getTotalMemorySize() / MEGABYTE;
        var says = "%,d MB of memory, %d processors".formatted(all, machine.getAvailableProcessors());
        return all >= ENOUGH_MEMORY ? Check.ok("memory", says) : Check.warning("memory", says, "give it at least " + ENOUGH_MEMORY + " MB, or take a database on another machine");
    }

    /** As root on Linux the embedded server needs a user namespace. */
    Check namespaces() {
        if (!"root".equals(System.getProperty("user.name")) || !System.getProperty("os.name").startsWith("Linux")) {
            return Check.ok("user", System.getProperty("user.name") + ", no root");
        }
        try {
            var process = new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return Check.ok("user", "root, with user namespaces");
            }
        } catch (IOException noSuchProgram) {
            // said below
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        return Check.bad("user", "root, and user namespaces are forbidden here, so the embedded PostgreSQL cannot run", "start Yicai as an ordinary user, or set YICAI_DB_URL");
    }

    Check port(HomeChecks home) {
        int port = settings.port();
        if (isFree(port)) {
            return home.serves().isEmpty() ? Check.ok("port", port + " is free") : Check.ok("port", port + " is free; Yicai serves on " + home.serves());
        }
        var ours = home.serves().endsWith(":" + port);
        int status = readiness(port);
        if (ours && status == 200) {
            return Check.ok("port", "Yicai serves on " + home.serves());
        }
        return ours
                ? Check.bad("port", "Yicai holds port " + port + " and is not ready" + (status == 0 ? "" : " (" + status + ")"), "wait a minute; then read its console")
                : Check.bad("port", "port " + port + " is in use by another program", "choose one with --port");
    }

    /** By which ways messages leave. No provider is one way to run, so it is said and not warned of. */
    Check messages() {
        var ways = new MessageWays(settings);
        try {
            ways.read();
        } catch (CannotStart wrong) {
            return Check.bad("messages", String.valueOf(wrong.getMessage()), "");
        }
        var sms = ways.sms() ? "text messages over HTTP" : "text messages only into the log (no YICAI_SMS_URL, so nobody signs in by code)";
        return Check.ok("messages", sms + ", mails " + (ways.mail() ? "over SMTP" : "only into the log (no YICAI_SMTP_URL)"));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    private static int readiness(int port) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")).timeout(Duration.ofSeconds(12)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException silent) {
            return 0;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
