package org.yicai.ops.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.yicai.place.Divisions;
import org.yicai.place.Edition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads the divisions of the country now, instead of in the background of a server. */
@Command(
        name = "places",
        description = "Read the divisions of the country, from provinces to residents' and villagers' committees, which come with Yicai.",
        footer = "A server does the same in the background of its first start. With the server running or stopped; what is known is passed by.",
        mixinStandardHelpOptions = true)
final class ImportPlacesVerb implements Callable<Integer> {

    @Mixin
    private Place place;

    @Override
    public Integer call() throws Exception {
        try (var home = place.open();
                var context = Server.startQuietly(Place.database(home))) {
            var divisions = context.getBean(Divisions.class);
            long start = System.nanoTime();
            var added = new AtomicLong();
            divisions.load(so -> {
                added.set(so);
                progress(so);
            });
            System.out.println(told(divisions.edition()));
            System.out.println(String.format(Locale.ROOT, "added %,d, in %.1f s", added.get(), (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1)));
            return 0;
        }
    }

    private static String told(Edition edition) {
        return String.format(Locale.ROOT, "edition %s: %,d provinces, %,d cities, %,d districts, %,d subdistricts, %,d committees (%s)",
                edition.name(), edition.provinces(), edition.cities(), edition.districts(), edition.subdistricts(), edition.committees(), edition.source());
    }

    private static void progress(long added) {
        if (System.console() != null) {
            System.err.printf(Locale.ROOT, "\r%,d divisions ", added);
        }
    }
}
