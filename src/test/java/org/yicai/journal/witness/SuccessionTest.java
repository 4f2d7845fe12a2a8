package org.yicai.journal.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.SignerKey;
import org.yicai.journal.note.Succession;
import org.yicai.journal.note.Unreadable;

/** A witness that follows takes next year's log from this year's, and from nobody else. */
class SuccessionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-01T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final MadeLog old = new MadeLog("yicai.example/log/dongsi/2026");
    private final MadeLog next = new MadeLog("yicai.example/log/dongsi/2027");
    private WitnessFolder open;
    private Witness witness;

    @BeforeEach
    void begin() {
        WitnessFolder.init(folder, "witness.example/w1");
        open = WitnessFolder.open(folder);
        witness = new Witness(open, CLOCK);
        next.grow(5);
    }

    @AfterEach
    void end() throws IOException {
        open.close();
    }

    private byte[] word(SignerKey by, MadeLog about) {
        return new Succession(old.origin(), List.of(about.key().verifier())).signed(List.of(by), CLOCK.instant()).bytes();
    }

    private int cosigns(MadeLog log) throws IOException {
        return witness.add(log.submission(0, 5).bytes()).status();
    }

    @Test
    void next_years_log_is_taken_from_this_years_key_and_so_on() throws IOException {
        open.follow(old.key().verifier().text());
        assertThat(cosigns(next)).as("not known yet").isEqualTo(404);
        assertThat(witness.follow(word(old.key(), next)).status()).isEqualTo(200);
        assertThat(cosigns(next)).isEqualTo(200);
        assertThat(witness.follow(word(old.key(), next)).status()).as("said twice").isEqualTo(200);
        var later = new MadeLog("yicai.example/log/dongsi/2028");
        later.grow(5);
        var word = new Succession(next.origin(), List.of(later.key().verifier())).signed(List.of(next.key()), CLOCK.instant()).bytes();
        assertThat(witness.follow(word).status()).as("the next one is followed, too").isEqualTo(200);
        assertThat(cosigns(later)).isEqualTo(200);
    }

    @Test
    void a_log_that_is_only_watched_brings_nobody() throws IOException {
        open.watch(old.key().verifier().text());
        assertThat(witness.follow(word(old.key(), next)).status()).isEqualTo(404);
        assertThat(cosigns(next)).isEqualTo(404);
    }

    @Test
    void nobody_else_speaks_for_it() throws IOException {
        open.follow(old.key().verifier().text());
        var thief = SignerKey.generate(old.origin(), KeyKind.ED25519);
        assertThat(witness.follow(word(thief, next)).status()).isEqualTo(403);
        var spoiled = new String(word(old.key(), next), UTF_8).replace("/2027+", "/2028+").getBytes(UTF_8);
        assertThat(witness.follow(spoiled).status()).as("another name has another key id").isEqualTo(400);
        assertThat(witness.follow("nonsense".getBytes(UTF_8)).status()).isEqualTo(400);
        assertThat(cosigns(next)).isEqualTo(404);
    }

    @Test
    void a_second_word_about_the_same_year_is_refused_and_kept() throws IOException {
        open.follow(old.key().verifier().text());
        assertThat(witness.follow(word(old.key(), next)).status()).isEqualTo(200);
        var other = new MadeLog(next.origin());
        other.grow(5);
        assertThat(witness.follow(word(old.key(), other)).status()).isEqualTo(409);
        assertThat(folder.resolve("evidence")).isDirectoryContaining(each -> each.toString().endsWith(".txt"));
        assertThat(cosigns(other)).as("its key is none of the log that is known").isEqualTo(403);
    }

    @Test
    void only_the_same_name_a_year_later_comes_next() {
        for (var name : List.of("yicai.example/log/dongsi/2028", "yicai.example/log/other/2027", "evil.example/log/dongsi/2027", "yicai.example/log/dongsi/2026")) {
            assertThatThrownBy(() -> new Succession(old.origin(), List.of(SignerKey.generate(name, KeyKind.ED25519).verifier()))).as(name).isInstanceOf(Unreadable.class);
        }
    }
}
