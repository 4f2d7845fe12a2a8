package org.yicai.evidence.photo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Where the files of photographs lie: each under the hash of its content, written once. A folder now; an object store can take its place. */
public interface PhotoFiles {

    /**
     * Where a file lies.
     *
     * @param sha256 of its content, 64 lower-case hexadecimal digits
     */
    record Address(UUID subdistrict, int year, String sha256) {
        public Address {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("no SHA-256: " + sha256);
            }
        }
    }

    /** A new empty file for what is still being looked at, on the same store; the caller deletes it. */
    Path draft() throws IOException;

    /** Whether there is room for more, besides what the database needs. */
    boolean hasRoom() throws IOException;

    /** Keeps a copy of the file for good; when it is there already only its age begins anew. Returns when it would outlive a power cut. */
    void keep(Address at, Path file) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when nothing lies there */
    byte[] read(Address at) throws IOException;

    /** The years of a subdistrict in which there are files. */
    List<Integer> years(UUID subdistrict) throws IOException;

    /** The hashes of files that were kept, or kept once more, at least so long ago, on the clock of the store. */
    List<String> olderThan(UUID subdistrict, int year, Duration age) throws IOException;

    /** Removes a file, unless it was kept once more within this time. @return whether nothing lies there now */
    boolean remove(Address at, Duration age) throws IOException;

    /** Removes what was left by a process that was stopped in the middle. */
    void sweepDrafts(Duration age) throws IOException;
}
