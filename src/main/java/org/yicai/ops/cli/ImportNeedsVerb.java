package org.yicai.ops.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.yicai.journal.Sequencer;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Scope;
import org.yicai.need.NeedImport;
import org.yicai.ops.database.CannotStart;
import org.yicai.place.Places;
import org.yicai.web.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads messages of citizens into the triage list, with the server running or stopped. */
@Command(
        name = "needs",
        description = "Read messages of citizens (CSV: id,user,title,written_at,text,against,support) into the triage list.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all lines were good", "2:the file could not be used", "3:some lines were bad, the good ones are in"},
        mixinStandardHelpOptions = true)
final class ImportNeedsVerb implements Callable<Integer> {

    @Mixin
    private Place place;

    @Parameters(paramLabel = "FILE", description = "The CSV file, UTF-8.")
    private Path file;

    @Option(names = "--json", description = "Print {read, imported, skipped, bad} as one JSON object on the last line.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CannotStart("cannot read " + file);
        }
        try (var home = place.open();
                var context = Server.startQuietly(Place.database(home))) {
            return read(context);
        }
    }

    private int read(ConfigurableApplicationContext context) throws Exception {
        var places = context.getBean(Places.class);
        if (places.subdistricts().isEmpty()) {
            throw new CannotStart("this home has no subdistrict yet; start run or demo once");
        }
        var actor = Actor.nobody(places.main().id());
        var words = context.getBean(Words.class);
        try (var reader = open(file)) {
            var report = Scope.of(actor.subdistrict()).call(() -> context.getBean(NeedImport.class).read(actor, reader, ImportNeedsVerb::progress));
            context.getBean(Sequencer.class).sequence();
            report.badLines().forEach(bad -> System.err.println("line " + bad.line() + ": " + say(words, bad.why())));
            System.out.println(json
                    ? "{\"read\":%d,\"imported\":%d,\"skipped\":%d,\"bad\":%d}".formatted(report.read(), report.imported(), report.skipped(), report.bad())
                    : "read %d, imported %d, skipped %d (known before), bad %d".formatted(report.read(), report.imported(), report.skipped(), report.bad()));
            return report.bad() == 0 ? 0 : 3;
        } catch (NeedImport.Unusable unusable) {
            throw new CannotStart(file + ": " + say(words, unusable.why()));
        }
    }

    private static String say(Words words, Finding why) {
        return words.say("en", why.key(), why.args().toArray());
    }

    private static void progress(int lines) {
        if (System.console() != null) {
            System.err.print("\r" + lines + " lines");
        }
    }

    /** UTF-8, with or without a byte order mark. */
    private static Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        var pushback = new PushbackInputStream(in, 3);
        var head = pushback.readNBytes(3);
        var mark = head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        if (!mark) {
            pushback.unread(head);
        }
        return new InputStreamReader(pushback, StandardCharsets.UTF_8);
    }
}
