package org.yicai.ops.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedBuffersTest {

    @Test
    void a_town_stays_small_and_a_million_needs_get_half_of_what_they_take() {
        assertThat(SharedBuffers.of(0, 24_000)).isEqualTo(256);
        assertThat(SharedBuffers.of(400, 24_000)).isEqualTo(256);
        assertThat(SharedBuffers.of(1_700, 24_000)).isEqualTo(696);
    }

    @Test
    void an_eighth_of_the_machine_is_the_most_and_96_megabytes_the_least() {
        assertThat(SharedBuffers.of(50_000, 4_000)).isEqualTo(500);
        assertThat(SharedBuffers.of(0, 1_000)).isEqualTo(125);
        assertThat(SharedBuffers.of(50_000, 512)).isEqualTo(96);
    }

    @Test
    void a_folder_that_is_not_there_yet_takes_nothing(@TempDir Path folder) throws Exception {
        assertThat(SharedBuffers.of(folder)).isBetween(96L, 256L);
        Files.createDirectories(folder.resolve("base/1"));
        Files.writeString(folder.resolve("base/1/1"), "x");
        assertThat(SharedBuffers.of(folder)).isBetween(96L, 256L);
    }
}
