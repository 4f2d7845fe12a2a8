package org.yicai.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generations of a key: the newest signs, older ones verify until their file is gone; a running process notices. */
class KeysTest {

    private static final byte[] MESSAGE = "who signed this".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path home;

    private long now = 1_000_000_000_000L;

    private Path folder() {
        return home.resolve("keys");
    }

    /** A process of its own, with the clock of this test. */
    private Keys process() {
        return new Keys(folder(), () -> now);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void a_process_that_runs_verifies_with_the_new_key_within_ten_seconds_and_signs_with_it_within_twenty_five() {
        var running = process();
        var other = process();
        var before = running.sign("session", MESSAGE);
        other.sign("session", MESSAGE);
        assertThat(process().rotate("session")).isEqualTo(2);
        var started = process();
        var fresh = started.sign("session", MESSAGE);
        assertThat(fresh).as("a process that starts takes the newest").isNotEqualTo(before);
        assertThat(running.verify("session", MESSAGE, fresh)).as("control: not yet known").isFalse();
        pass(Keys.LOOK);
        assertThat(running.verify("session", MESSAGE, fresh)).isTrue();
        assertThat(running.sign("session", MESSAGE)).as("others may not know the new key yet").isEqualTo(before);
        assertThat(started.verify("session", MESSAGE, before)).as("the older one verifies").isTrue();
        pass(Keys.PATIENCE);
        assertThat(running.sign("session", MESSAGE)).isEqualTo(fresh);
        assertThat(Keys.LOOK.plus(Keys.PATIENCE)).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_token_has_one_spelling() {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var id = UUID.randomUUID();
        var token = process().token("visit", id);
        assertThat(process().id("visit", token)).isEqualTo(id);
        // 32 bytes leave two bits of the last letter over
        var twin = token.substring(0, 42) + alphabet.charAt(alphabet.indexOf(token.charAt(42)) ^ 1);
        assertThat(Base64.getUrlDecoder().decode(twin)).as("the control: the bytes are the same").isEqualTo(Base64.getUrlDecoder().decode(token));
        assertThatThrownBy(() -> process().id("visit", twin)).isInstanceOf(Missing.class);
    }

    @Test
    void a_server_that_idled_has_the_new_key_when_it_is_asked_again_if_it_looked_meanwhile() {
        var watched = process();
        var asleep = process();
        var before = watched.sign("session", MESSAGE);
        asleep.sign("session", MESSAGE);
        watched.rotate("session");
        pass(Keys.LOOK);
        watched.look();
        pass(Keys.PATIENCE);
        assertThat(watched.sign("session", MESSAGE)).isNotEqualTo(before);
        assertThat(asleep.sign("session", MESSAGE)).as("control: has just seen it").isEqualTo(before);
    }

    @Test
    void an_older_key_verifies_until_its_file_is_taken_away() throws IOException {
        var running = process();
        var old = running.sign("form", MESSAGE);
        running.rotate("form");
        pass(Keys.LOOK);
        assertThat(running.verify("form", MESSAGE, old)).isTrue();
        Files.delete(folder().resolve("form.key"));
        assertThat(running.verify("form", MESSAGE, old)).as("control: looked at only every ten seconds").isTrue();
        pass(Keys.LOOK);
        assertThat(running.verify("form", MESSAGE, old)).isFalse();
        assertThat(running.rotate("form")).as("numbers are not used again").isEqualTo(3);
        assertThat(process().verify("form", MESSAGE, old)).isFalse();
    }

    @Test
    void what_was_sealed_opens_with_the_older_key_says_so_and_belongs_to_its_context() {
        var keys = process();
        var sealed = keys.seal("totp", MESSAGE, "person 1");
        assertThat(keys.open("totp", sealed, "person 1").content()).isEqualTo(MESSAGE);
        assertThat(keys.open("totp", sealed, "person 1").stale()).isFalse();
        assertThat(keys.open("totp", sealed, "person 2")).isNull();
        var changed = sealed.clone();
        changed[changed.length - 1] ^= 1;
        assertThat(keys.open("totp", changed, "person 1")).isNull();
        assertThat(keys.open("totp", new byte[3], "person 1")).isNull();
        keys.rotate("totp");
        var later = process();
        assertThat(later.open("totp", sealed, "person 1").content()).isEqualTo(MESSAGE);
        assertThat(later.open("totp", sealed, "person 1").stale()).isTrue();
        assertThat(later.open("totp", later.seal("totp", MESSAGE, "person 1"), "person 1").stale()).isFalse();
    }

    @Test
    void a_mac_shorter_than_sixteen_bytes_proves_nothing() {
        var keys = process();
        var mac = keys.sign("session", MESSAGE);
        assertThat(keys.verify("session", MESSAGE, Arrays.copyOf(mac, 16))).isTrue();
        assertThat(keys.verify("session", MESSAGE, Arrays.copyOf(mac, 15))).isFalse();
        assertThat(keys.verify("session", MESSAGE, new byte[0])).isFalse();
        assertThat(keys.verify("session", MESSAGE, new byte[32])).isFalse();
    }

    @Test
    void files_are_their_owners_alone_and_nothing_is_left_lying_about() throws IOException {
        Files.createDirectories(folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        var keys = process();
        keys.sign("session", MESSAGE);
        keys.rotate("session");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder()))).isEqualTo("rwx------");
        try (var files = Files.list(folder())) {
            assertThat(files).hasSize(2).allSatisfy(file -> {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
                assertThat(Files.size(file)).isEqualTo(32);
            });
        }
    }

    @Test
    void a_folder_that_is_away_for_a_moment_signs_nobody_out_and_an_empty_file_is_no_key() throws IOException {
        var running = process();
        var mac = running.sign("session", MESSAGE);
        Files.move(folder(), home.resolve("away"));
        pass(Keys.LOOK);
        assertThat(running.verify("session", MESSAGE, mac)).isTrue();
        Files.move(home.resolve("away"), folder());
        Files.write(folder().resolve("session.2.key"), new byte[0]);
        pass(Keys.LOOK);
        assertThat(running.verify("session", MESSAGE, mac)).as("a running process keeps what it has").isTrue();
        assertThatThrownBy(() -> process().sign("session", MESSAGE)).hasMessageContaining("session.2.key");
    }
}
