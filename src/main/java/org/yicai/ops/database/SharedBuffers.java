package org.yicai.ops.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * How much memory the server keeps for pages. A town of one subdistrict needs little and shall stay on a small machine;
 * a million needs that are read through a small window cost ten times as much as from memory.
 */
final class SharedBuffers {

    private static final long MEGABYTE = 1 << 20;
    /** Megabytes on the smallest machine. */
    static final long LEAST = 96;

    /** Megabytes while there is little data: memory that is only taken once there is some, such as in the first large import. */
    static final long TOWN = 256;
    private static final long SMALL_TOWN = 500;
    private static final int SHARE_OF_THE_MACHINE = 8;

    private SharedBuffers() {}

    /** Megabytes for the database in this data folder as it is now, on this machine. */
    static long of(Path data) throws IOException {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return of(size(data.resolve("base")) / MEGABYTE, machine.getTotalMemorySize() / MEGABYTE);
    }

    /**
     * Half of what lies beyond a small town, not less than a large import needs, at most an eighth of the machine.
     *
     * @param data what the databases take up and {@code machine} what memory there is, in megabytes
     */
    static long of(long data, long machine) {
        return Math.max(LEAST, Math.min(Math.max(TOWN, LEAST + (data - SMALL_TOWN) / 2), machine / SHARE_OF_THE_MACHINE));
    }

    private static long size(Path folder) throws IOException {
        var sum = new long[1];
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                    sum[0] += about.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE; // a table that was just dropped
                }
            });
        }
        return sum[0];
    }
}
