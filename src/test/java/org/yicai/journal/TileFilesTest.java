package org.yicai.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.journal.tree.Hashes;

/** What a checkpoint says is there outlives a power cut. */
class TileFilesTest {

    @TempDir
    private Path folder;

    private static List<TileFiles.Row> rows(long from, long to) {
        return LongStream.range(from, to).mapToObj(n -> ("entry " + n).getBytes(StandardCharsets.UTF_8)).map(bytes -> new TileFiles.Row(bytes, Hashes.leaf(bytes))).toList();
    }

    /**
     * A disk that loses at a power cut what nobody forced: bytes of files, and names in folders. It knows a file again
     * under its new name by its key, as the file system does.
     */
    private static class Remembering implements Disk {

        private final Set<Object> bytes = new HashSet<>();
        private final Map<Path, Set<String>> names = new HashMap<>();

        @Override
        public void force(Path what) throws IOException {
            if (Files.isDirectory(what)) {
                try (var held = Files.list(what)) {
                    names.put(what, new HashSet<>(held.map(each -> each.getFileName().toString()).toList()));
                }
            } else {
                bytes.add(Files.readAttributes(what, java.nio.file.attribute.BasicFileAttributes.class).fileKey());
            }
        }

        /** What lies below the folder and would be lost now. */
        List<Path> lost(Path folder) throws IOException {
            var lost = new ArrayList<Path>();
            try (var all = Files.walk(folder)) {
                for (var each : all.filter(file -> !file.equals(folder)).toList()) {
                    var named = names.getOrDefault(each.getParent(), Set.of()).contains(each.getFileName().toString());
                    var written = Files.isDirectory(each) || bytes.contains(Files.readAttributes(each, java.nio.file.attribute.BasicFileAttributes.class).fileKey());
                    if (!named || !written) {
                        lost.add(folder.relativize(each));
                    }
                }
            }
            return lost;
        }
    }

    private List<Path> afterTwoBatches(Remembering disk) throws IOException {
        var log = new TileFiles(folder.resolve("log/dongsi/2026"), disk);
        for (var batch : List.of(List.of(0L, 300L), List.of(300L, 700L))) {
            log.grow(batch.get(0), batch.get(1), TileFilesTest::rows);
            log.conclude("checkpoint", ("checkpoint of " + batch.get(1)).getBytes(StandardCharsets.UTF_8));
        }
        return disk.lost(folder);
    }

    @Test
    void nothing_that_was_published_is_lost_with_the_power() throws IOException {
        assertThat(afterTwoBatches(new Remembering())).isEmpty();
        assertThat(Files.readString(folder.resolve("log/dongsi/2026/checkpoint"))).isEqualTo("checkpoint of 700");
    }

    @Test
    void the_tiles_are_there_before_the_checkpoint_is() throws IOException {
        var early = new ArrayList<Path>();
        var log = folder.resolve("log");
        var disk = new Remembering() {
            @Override
            public void force(Path what) throws IOException {
                // the moment at which a checkpoint is on its way: everything else must be there already
                if (Files.isRegularFile(what) && what.getParent().equals(log)) {
                    lost(log).stream().filter(each -> !each.getFileName().toString().startsWith(".new")).forEach(early::add);
                }
                super.force(what);
            }
        };
        new TileFiles(log, disk).grow(0, 1, TileFilesTest::rows);
        var files = new TileFiles(log, disk);
        files.grow(0, 600, TileFilesTest::rows);
        files.conclude("checkpoint", new byte[] {1});
        assertThat(early).filteredOn(each -> !each.toString().equals("checkpoint")).isEmpty();
    }

    /** The controls: a disk that is asked to keep bytes only, or names only, is found out. */
    @Test
    void a_disk_that_forgets_is_found_out() throws IOException {
        var noNames = afterTwoBatches(new Remembering() {
            @Override
            public void force(Path what) throws IOException {
                if (!Files.isDirectory(what)) {
                    super.force(what);
                }
            }
        });
        assertThat(noNames).contains(Path.of("log/dongsi/2026/checkpoint"), Path.of("log/dongsi/2026/tile/0/000"));
    }

    @Test
    void and_so_is_one_without_the_bytes() throws IOException {
        var noBytes = afterTwoBatches(new Remembering() {
            @Override
            public void force(Path what) throws IOException {
                if (Files.isDirectory(what)) {
                    super.force(what);
                }
            }
        });
        assertThat(noBytes).contains(Path.of("log/dongsi/2026/checkpoint"), Path.of("log/dongsi/2026/tile/entries/001"));
    }
}
