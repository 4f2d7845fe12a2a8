package org.yicai.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

    @Test
    void ids_of_one_millisecond_sort_in_the_order_they_were_made() {
        var made = Stream.generate(() -> Ids.next(NOW)).limit(300_000).map(UUID::toString).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void an_id_is_of_version_7_and_names_its_millisecond() {
        var id = Ids.next(NOW);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void what_follows_the_count_cannot_be_guessed() {
        assertThat(Stream.generate(() -> Ids.next(NOW).getLeastSignificantBits() & (1L << 44) - 1).limit(1_000).distinct()).hasSize(1_000);
    }
}
