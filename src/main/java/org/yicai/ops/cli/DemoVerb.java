package org.yicai.ops.cli;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yicai.ops.database.CannotStart;
import org.yicai.ops.demo.TownPlay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the demo town 东四街道, played once on the first start. */
@Command(name = "demo", description = "Serve a demo town that was played through the real forms.", mixinStandardHelpOptions = true)
final class DemoVerb implements Callable<Integer> {

    @Mixin
    private Place place;

    @Option(names = "--port", paramLabel = "N", description = "HTTP port (or YICAI_PORT). Default: 8080")
    private @Nullable Integer port;

    @Override
    public Integer call() throws Exception {
        int at = Place.port(port);
        if (Place.external()) {
            throw new CannotStart("the demo plays in an embedded database; unset YICAI_DB_URL, or use run");
        }
        var home = place.open();
        try {
            home.serve("http://localhost:" + at);
            Server.claim(at);
            var settings = Place.database(home);
            if (Files.deleteIfExists(home.folder().resolve(TownPlay.UNFINISHED))) {
                System.out.println("the last start did not finish the town; beginning afresh");
                home.startAfresh();
            }
            var context = Server.start(settings, at, true);
            System.out.println("Yicai serves the demo town on http://localhost:" + at);
            context.getBean(TownPlay.class).signIns().forEach(System.out::println);
            Server.stayUntilTold(context, home);
            return 0;
        } catch (RuntimeException failed) {
            home.close();
            throw failed;
        }
    }
}
