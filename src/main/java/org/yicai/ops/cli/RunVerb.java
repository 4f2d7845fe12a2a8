package org.yicai.ops.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yicai.ops.setting.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves this installation. */
@Command(name = "run", description = "Serve on embedded PostgreSQL, or on YICAI_DB_URL, without demo data.", mixinStandardHelpOptions = true)
final class RunVerb implements Callable<Integer> {

    @Mixin
    private Place place;

    @Option(names = "--port", paramLabel = "N", description = "HTTP port (or YICAI_PORT). Default: 8080")
    private @Nullable Integer port;

    @Option(names = "--subdistrict", paramLabel = "CODE", description = "On the first start: open this subdistrict (12 digits) at once, instead of asking in the browser.")
    private String subdistrict = "";

    @Override
    public Integer call() throws Exception {
        int at = Place.port(port);
        var home = place.open();
        try {
            home.serve("http://localhost:" + at);
            Server.claim(at);
            var settings = Place.database(home);
            settings.put("yicai.first-run", true);
            settings.put("yicai.subdistrict", subdistrict);
            var context = Server.start(settings, at, false);
            System.out.println("Yicai serves on http://localhost:" + at);
            Server.stayUntilTold(context, home);
            return 0;
        } catch (RuntimeException failed) {
            home.close();
            throw failed;
        }
    }
}
