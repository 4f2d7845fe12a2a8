package org.yicai.ops.database;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room there is for the database. */
public final class DiskSpace {

    /** A new home holds the unpacked server, an empty cluster and its first write-ahead log. */
    private static final long FOR_A_NEW_HOME = 260;

    /** Write-ahead log comes in files of 16 MB; with less than a few of them the server stops in the middle of work. */
    private static final long FOR_A_START = 100;

    private static final long COMFORTABLE = 1_000;

    private DiskSpace() {}

    /** Looks at the disk of a folder, which need not exist yet. */
    public static Check check(Path folder) {
        try {
            FileStore disk = Files.getFileStore(existing(folder));
            long free = disk.getUsableSpace() / 1_000_000;
            boolean made = Files.exists(folder.resolve("postgres/data/PG_VERSION"));
            long least = made ? FOR_A_START : FOR_A_NEW_HOME;
            var says = "%,d MB are free on the disk of %s".formatted(free, folder);
            if (free < least) {
                return Check.bad("disk", "only " + says, "make room for at least " + least + " MB, or choose another folder with --home");
            }
            return free < COMFORTABLE ? Check.warning("disk", "only " + says, "make room soon: a full disk stops all writing") : Check.ok("disk", says);
        } catch (IOException unknown) {
            return Check.warning("disk", "cannot ask how much room there is: " + unknown.getMessage(), "see with df");
        }
    }

    private static Path existing(Path folder) {
        var each = folder.toAbsolutePath();
        while (!Files.exists(each)) {
            each = each.getParent();
        }
        return each;
    }

    /** What is said when a write found no room. */
    static String full(Path folder) {
        return "the disk of " + folder + " is full; make room, or choose another folder with --home";
    }

    /** Whether this trouble came from a disk that is full. */
    static boolean isFull(Throwable trouble) {
        return String.valueOf(trouble.getMessage()).contains("No space left on device") || trouble.getCause() != null && isFull(trouble.getCause());
    }
}
