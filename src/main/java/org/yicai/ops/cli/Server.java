package org.yicai.ops.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.yicai.Yicai;
import org.yicai.ops.database.CannotStart;
import org.yicai.ops.database.Home;
import org.yicai.ops.setting.MessageWays;
import org.yicai.ops.setting.Setting;
import org.yicai.ops.setting.Settings;

/** Starts the application and keeps it in the foreground until it is told to stop. */
final class Server {

    private Server() {}

    /** @throws CannotStart when the port belongs to another program */
    static void claim(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException busy) {
            throw new CannotStart("port " + port + " is in use by another program; choose one with --port");
        }
    }

    static ConfigurableApplicationContext start(Map<String, Object> settings, int port, boolean demo) {
        settings.put("server.port", port);
        settings.put("yicai.demo", demo);
        var told = Settings.ofEnvironment();
        settings.put("yicai.likeness", "disk");
        settings.put("yicai.topics", "background");
        settings.putIfAbsent("yicai.places", told.oneOf(Setting.PLACES, "background", "off"));
        settings.put("yicai.address", told.address());
        settings.put("yicai.ocds-prefix", told.ocdsPrefix());
        var ways = new MessageWays(told).read();
        if (!demo) {
            settings.putAll(ways); // the people of the demo have numbers that may be somebody's
        }
        settings.put("yicai.sender.every", 1_000);
        settings.put("yicai.pace.device", told.pace(Setting.PACE_DEVICE));
        settings.put("yicai.pace.staff", told.pace(Setting.PACE_STAFF));
        settings.put("yicai.pace.address", told.pace(Setting.PACE_ADDRESS));
        settings.put("yicai.second-factor", told.oneOf(Setting.SECOND_FACTOR, "optional", "required"));
        return application(settings, WebApplicationType.SERVLET).run();
    }

    /** The application without pages, for verbs that work on the data and end. */
    static ConfigurableApplicationContext startQuietly(Map<String, Object> settings) {
        settings.put("yicai.address", Settings.ofEnvironment().address()); // a log that gets its name here gets the right one
        return application(settings, WebApplicationType.NONE).run();
    }

    private static SpringApplication application(Map<String, Object> settings, WebApplicationType type) {
        // first, so that no variable of the environment says otherwise in the middle of a start
        var application = new SpringApplicationBuilder(Yicai.class)
                .web(type)
                .initializers(context -> context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("yicai", settings)))
                .registerShutdownHook(false)
                .build();
        application.setLogStartupInfo(false);
        return application;
    }

    /** Waits for SIGTERM or Ctrl-C, then closes the pages first and the database last. */
    static void stayUntilTold(ConfigurableApplicationContext context, Home home) throws InterruptedException {
        var told = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            home.close();
            told.countDown();
        }, "stop"));
        told.await();
    }
}
