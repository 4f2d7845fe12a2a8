package org.yicai.ops.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.yicai.journal.Sequencer;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Scope;
import org.yicai.need.NeedFile;
import org.yicai.need.NeedImport;
import org.yicai.need.Unusable;
import org.yicai.ops.database.CannotStart;
import org.yicai.place.Codes;
import org.yicai.place.Places;
import org.yicai.web.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads messages of citizens into the triage list, with the server running or stopped. */
@Command(
        name = "needs",
        description = {
            "Read messages of citizens into the triage list: a text file with the columns id, user, title, written_at, text, against, support"
                    + " (or their Chinese names), separated by commas, semicolons or tabs, in UTF-8, UTF-16 or GBK.",
            "An id that was read before is skipped, so a file may be read again."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all lines were good", "2:the file could not be used, nothing was imported", "3:some lines were bad, the good ones are in"},
        mixinStandardHelpOptions = true)
final class ImportNeedsVerb implements Callable<Integer> {

    @Mixin
    private Place place;

    @Parameters(paramLabel = "FILE", description = "The file; - reads standard input.")
    private Path file;

    @Option(names = "--place", paramLabel = "CODE", description = "12-digit code of the subdistrict or community the messages are about. Default: the installation's subdistrict")
    private @Nullable String code;

    @Option(names = "--json", description = "Print {read, imported, skipped, bad} as one JSON object on the last line.")
    private boolean json;

    @Option(names = "--dry-run", description = "Check the file and say what would be imported; write nothing.")
    private boolean rehearsal;

    @Option(names = "--report", paramLabel = "FILE", description = "Write every bad line with its reason to this CSV file.")
    private @Nullable Path reportTo;

    private final Words words = new Words();

    @Override
    public Integer call() throws Exception {
        var progress = new ProgressLine(System.err);
        try (var leaving = new Leaving()) {
            var checked = check(file.toString().equals("-") ? standardInput() : file, progress);
            try (var home = place.open();
                    var context = Server.startQuietly(Place.database(home))) {
                return read(context, checked, new ImportWatch(progress, leaving, checked.rows(), this::reportRow, reportTo));
            }
        }
    }

    private String reportRow(NeedImport.Bad bad) {
        return bad.line() + ",\"" + say(bad.why()).replace("\"", "\"\"") + '"';
    }

    private String say(Finding why) {
        return words.say("en", why.key(), why.args().toArray());
    }

    private static Path standardInput() throws IOException {
        var copy = Files.createTempFile("yicai-import-", ".csv");
        copy.toFile().deleteOnExit();
        Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    /** Before anything is started: most files that cannot be used are told so within a second. */
    private NeedFile check(Path path, ProgressLine progress) throws IOException {
        if (!Files.exists(path)) {
            throw new CannotStart("there is no file " + path);
        }
        if (Files.isDirectory(path)) {
            throw new CannotStart(path + " is a folder; name a CSV file");
        }
        if (!Files.isReadable(path)) {
            throw new CannotStart(path + " may not be read by this user; look at its permissions");
        }
        try {
            var size = Math.max(1, Files.size(path));
            var checked = NeedFile.check(path, bytes -> progress.say(() -> "checking the file, " + bytes * 100 / size + " %"));
            progress.clear();
            if (!checked.charset().equals("UTF-8")) {
                System.err.println("read as " + checked.charset());
            }
            return checked;
        } catch (Unusable unusable) {
            progress.clear();
            throw new CannotStart(file + ": " + say(unusable.why()));
        }
    }

    private int read(ConfigurableApplicationContext context, NeedFile checked, ImportWatch watch) throws Exception {
        try (watch) {
            var where = where(context);
            var actor = Actor.nobody(where.subdistrict());
            var needs = context.getBean(NeedImport.class);
            var report = Scope.of(where.subdistrict())
                    .call(() -> rehearsal ? needs.rehearse(actor, checked, watch) : needs.read(actor, where.community(), checked, watch));
            context.getBean(Sequencer.class).sequence();
            watch.done();
            report.badLines().forEach(bad -> System.err.println("line " + bad.line() + ": " + say(bad.why())));
            tell(report, watch.enough());
            return report.bad() == 0 ? 0 : 3;
        }
    }

    private void tell(NeedImport.Report report, boolean stopped) {
        if (report.bad() > report.badLines().size()) {
            System.err.println("and " + (report.bad() - report.badLines().size()) + " more" + (reportTo == null ? "; --report FILE lists them all" : ", all of them in " + reportTo));
        }
        if (stopped && !rehearsal) {
            System.err.println("stopped; what was read is in, and the next import of this file goes on from there");
        }
        System.out.println(json
                ? "{\"read\":%d,\"imported\":%d,\"skipped\":%d,\"bad\":%d}".formatted(report.read(), report.imported(), report.skipped(), report.bad())
                : (rehearsal ? "read %d, would import %d, skip %d (known before), bad %d" : "read %d, imported %d, skipped %d (known before), bad %d")
                        .formatted(report.read(), report.imported(), report.skipped(), report.bad()));
    }

    private Codes.Named where(ConfigurableApplicationContext context) {
        var places = context.getBean(Places.class);
        if (places.subdistricts().isEmpty()) {
            throw new CannotStart("this home has no subdistrict yet; start run or demo once");
        }
        var asked = code == null ? places.main().code() : code;
        var named = context.getBean(Codes.class).find(asked).orElseThrow(() -> new CannotStart("no place here has the code " + asked + "; the subdistricts are "
                + places.subdistricts().stream().map(each -> each.code() + " " + each.name("en")).collect(Collectors.joining(", "))));
        if (named.endedOn() != null) {
            System.err.println("the code " + asked + " (" + named.name() + ") is retired since " + named.endedOn() + "; the messages are filed under it all the same");
        }
        return named;
    }
}
