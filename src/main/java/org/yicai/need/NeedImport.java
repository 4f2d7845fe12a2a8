package org.yicai.need;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.CommunityId;
import org.yicai.kernel.Finding;
import org.yicai.place.Places;

/**
 * Reads messages of citizens (columns id, user, title, written_at, text, against, support) into the triage list:
 * streaming, in batches of one transaction each, every id once however often the file is read.
 */
@Component
public class NeedImport {

    private static final int BATCH = 500;
    private static final int BAD_SHOWN = 100;

    private final Letterbox letterbox;
    private final Places places;
    private final Clock clock;

    NeedImport(Letterbox letterbox, Places places, Clock clock) {
        this.letterbox = letterbox;
        this.places = places;
        this.clock = clock;
    }

    /** A line that could not be taken: its number in the file (the heading is line 1) and why. */
    public record Bad(long line, Finding why) {}

    /** What came of a file; of the bad lines, the first hundred. */
    public record Report(long read, long imported, long skipped, long bad, List<Bad> badLines) {}

    /** Whoever looks on while a file is read. */
    public interface Watch {

        /** @param rows how many were read; told after each batch */
        default void read(long rows) {}

        /** Told of every bad line, at once. */
        default void bad(Bad line) {}

        /** Whether to leave off between two batches; what was read stays, and the next time goes on from there. */
        default boolean enough() {
            return false;
        }
    }

    /**
     * Reads the file to its end; good lines are kept even when others are bad.
     *
     * @param actor for whom, in which subdistrict; the caller has set its scope
     * @param community where the messages belong; null when that is unknown
     */
    public Report read(Actor actor, @Nullable CommunityId community, NeedFile file, Watch watch) throws IOException {
        var where = community == null ? null : community.value();
        return read(file, watch, batch -> letterbox.save(actor, where, batch));
    }

    /** Reports what {@link #read} would do and writes nothing. An id that stands twice in the file, far apart, counts twice here. */
    public Report rehearse(Actor actor, NeedFile file, Watch watch) throws IOException {
        return read(file, watch, batch -> letterbox.fresh(actor, batch).size());
    }

    private Report read(NeedFile file, Watch watch, ToIntFunction<List<Letter>> save) throws IOException {
        var reading = new Letter.Reading(file.columns(), places.zone(), clock.instant());
        var tally = new Tally();
        try (var in = Files.newInputStream(file.path());
                var writers = new Writers<>(save)) {
            var sheet = file.open(in);
            var batch = new ArrayList<Letter>(BATCH);
            for (var row = sheet.next(); row != null && !watch.enough(); row = sheet.next()) {
                tally.read++;
                var why = reading.wrong(row);
                if (why == null) {
                    batch.add(reading.letter(row));
                } else {
                    tally.bad(new Bad(row.line(), why), watch);
                }
                if (tally.read % BATCH == 0) {
                    writers.write(batch);
                    batch = new ArrayList<>(BATCH);
                    watch.read(tally.read);
                }
            }
            writers.write(batch);
            tally.imported = writers.finish();
        }
        return tally.report();
    }

    private static final class Tally {
        private long read;
        private long imported;
        private long bad;
        private final List<Bad> shown = new ArrayList<>();

        void bad(Bad line, Watch watch) {
            bad++;
            watch.bad(line);
            if (shown.size() < BAD_SHOWN) {
                shown.add(line);
            }
        }

        Report report() {
            return new Report(read, imported, read - imported - bad, bad, shown);
        }
    }
}
