package org.yicai.ops.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yicai.need.NeedImport;
import org.yicai.ops.database.CannotStart;

/** Looks on while a file is imported: tells how far it has come, and writes the bad lines down. */
final class ImportWatch implements NeedImport.Watch, AutoCloseable {

    private final ProgressLine progress;
    private final Leaving leaving;
    private final long rows;
    private final Function<NeedImport.Bad, String> row;
    private final @Nullable PrintWriter report;
    private final long began = System.nanoTime();

    /** @throws CannotStart when the report cannot be written */
    ImportWatch(ProgressLine progress, Leaving leaving, long rows, Function<NeedImport.Bad, String> row, @Nullable Path reportTo) {
        this.progress = progress;
        this.leaving = leaving;
        this.rows = rows;
        this.row = row;
        try {
            this.report = reportTo == null ? null : new PrintWriter(Files.newBufferedWriter(reportTo));
        } catch (IOException unwritable) {
            throw new CannotStart("cannot write the report " + reportTo);
        }
        if (report != null) {
            report.println("line,reason");
        }
    }

    @Override
    public void read(long read) {
        progress.say(() -> {
            var seconds = Math.max(1e-3, (System.nanoTime() - began) / 1e9);
            return "%d of %d rows, %d %%, %.0f rows/s".formatted(read, rows, read * 100 / Math.max(1, rows), read / seconds);
        });
    }

    @Override
    public void bad(NeedImport.Bad line) {
        if (report != null) {
            report.println(row.apply(line));
        }
    }

    @Override
    public boolean enough() {
        return leaving.wished();
    }

    void done() {
        progress.clear();
    }

    @Override
    public void close() {
        if (report != null) {
            report.close();
        }
    }
}
