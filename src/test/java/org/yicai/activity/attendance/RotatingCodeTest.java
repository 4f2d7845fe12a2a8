package org.yicai.activity.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238 appendix B, the rows of SHA256; ours are the last six of their eight digits. */
class RotatingCodeTest {

    private static final byte[] SECRET = "12345678901234567890123456789012".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 46119246", "1111111109, 68084774", "1111111111, 67062674", "1234567890, 91819424", "2000000000, 90698825", "20000000000, 77737706"})
    void the_codes_are_those_of_the_standard(long seconds, String eight) {
        assertThat(RotatingCode.of(SECRET, RotatingCode.step(Instant.ofEpochSecond(seconds)))).isEqualTo(eight.substring(2));
        assertThat(RotatingCode.of(SECRET, RotatingCode.step(Instant.ofEpochSecond(seconds + 30)))).as("the next one is another").isNotEqualTo(eight.substring(2));
    }
}
