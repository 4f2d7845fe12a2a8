package org.yicai.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What makes files and names outlive a power cut: fsync(2) of a file keeps its bytes, of a folder its names. */
interface Disk {

    Disk REAL = what -> {
        try (var open = FileChannel.open(what, StandardOpenOption.READ)) {
            open.force(true);
        }
    };

    /** Returns when it is on the disk. @param what a file or a folder */
    void force(Path what) throws IOException;
}
