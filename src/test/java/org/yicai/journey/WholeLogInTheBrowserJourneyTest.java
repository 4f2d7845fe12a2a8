package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.SignerKey;
import org.yicai.journal.tree.Bundle;
import org.yicai.journal.verify.LogFiles;
import org.yicai.journal.verify.Trust;
import org.yicai.journal.verify.WholeLog;
import org.yicai.journal.witness.MadeLog;

/** A saved page reads a whole log from a folder or a tar, and finds what the reading in Java finds. */
@ExtendWith(WithBrowser.class)
class WholeLogInTheBrowserJourneyTest {

    private static final int SIZE = 66_000;
    private static final MadeLog LOG = new MadeLog("yicai.example/log/dongsi/2026");
    private static final SignerKey WITNESS = SignerKey.generate("witness.example/pq", KeyKind.ML_DSA_44_COSIGNATURE);

    @TempDir
    private static Path folder;

    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        LOG.grow(SIZE);
        LOG.writeTo(folder);
        var note = LOG.checkpoint(SIZE);
        Files.write(folder.resolve("checkpoint"), note.with(List.of(WITNESS.sign(note.text(), Instant.parse("2026-11-27T08:00:00Z")))).bytes());
        page = WithBrowser.browser().newPage();
        page.navigate(Path.of("src/main/resources/static/verify/index.html").toUri().toString());
        page.evaluate("""
                () => {
                  globalThis.read = async (files, lies, kept, keys, policy) => {
                    const bytes = text => YicaiVerify.fromBase64(text, 'test');
                    const log = of => ({read: async path => (path in lies && of === files ? (lies[path] == null ? null : bytes(lies[path])) : path in of ? bytes(of[path]) : null)});
                    const answer = await YicaiVerify.checkWhole(log(files), kept ? log(kept) : null, keys, policy == null ? null : YicaiVerify.encoder.encode(policy));
                    return [answer.exit, answer.facts.entry ?? -1, answer.why];
                  };
                }""");
        page.evaluate("files => { globalThis.files = files; }", contents(folder));
    }

    @AfterAll
    static void close() {
        page.close();
    }

    private static Map<String, String> contents(Path where) throws IOException {
        var all = new java.util.TreeMap<String, String>();
        try (var files = Files.walk(where)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(where.relativize(file).toString(), Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    private static String log() {
        return LOG.key().verifier().text();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> read(Map<String, String> lies, String policy) {
        return (List<Object>) page.evaluate("([lies, keys, policy]) => read(globalThis.files, lies, null, keys, policy)", java.util.Arrays.asList(lies, policy == null ? List.of(log()) : List.of(), policy));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void a_flipped_bit_is_named_by_the_index_that_java_names() throws IOException {
        assertThat(read(Map.of(), null)).first().as("untouched").isEqualTo(0);
        var random = new Random(7);
        for (int i = 0; i < 6; i++) {
            int index = random.nextInt(SIZE);
            var path = new org.yicai.journal.tree.Tile(org.yicai.journal.tree.Tile.ENTRIES, index / 256, Math.min(256, SIZE - index / 256 * 256)).path();
            var entries = new ArrayList<>(Bundle.entries(Files.readAllBytes(folder.resolve(path))));
            entries.get(index % 256)[random.nextInt(4)] ^= 4;
            var lie = Bundle.of(entries);
            assertThat(read(Map.of(path, base64(lie)), null)).startsWith(1, index);
            var files = LogFiles.at(folder.toString());
            var inJava = WholeLog.verify(wanted -> wanted.equals(path) ? lie : files.read(wanted), Trust.UNSAID, null);
            assertThat(inJava.sentences().getFirst()).contains("entry " + index + " was changed");
        }
    }

    @Test
    void a_changed_tile_a_missing_file_and_a_torn_bundle_are_named() throws IOException {
        for (var path : List.of("tile/1/000", "tile/1/001.p/1", "tile/2/000.p/1")) {
            var bytes = Files.readAllBytes(folder.resolve(path));
            bytes[5] ^= 1;
            assertThat(read(Map.of(path, base64(bytes)), null)).as(path).containsExactly(1, -1, "whole tile");
        }
        var missing = new java.util.HashMap<String, String>();
        missing.put("tile/entries/007", null);
        assertThat(read(missing, null)).containsExactly(1, 1792, "whole missing");
        var torn = Files.readAllBytes(folder.resolve("tile/entries/007"));
        assertThat(read(Map.of("tile/entries/007", base64(java.util.Arrays.copyOf(torn, torn.length - 1))), null)).containsExactly(1, 2047, "whole torn");
    }

    @Test
    void what_was_changed_with_all_tiles_is_named_by_what_somebody_kept(@TempDir Path other) throws IOException {
        LOG.fork(54_321).writeTo(other);
        Files.copy(folder.resolve("checkpoint"), other.resolve("checkpoint"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        page.evaluate("files => { globalThis.other = files; }", contents(other));
        assertThat(page.evaluate("keys => read(globalThis.other, {}, null, keys, null)", List.of(log()))).isEqualTo(List.of(1, -1, "other root"));
        assertThat(page.evaluate("keys => read(globalThis.other, {}, globalThis.files, keys, null)", List.of(log()))).isEqualTo(List.of(1, 54_321, "whole kept"));
    }

    @Test
    void a_witness_with_a_post_quantum_key_is_asked_for_and_a_flipped_bit_of_it_is_refused() throws IOException {
        var policy = "log " + log() + "\nwitness pq " + WITNESS.verifier().text() + "\nquorum pq\n";
        assertThat(read(Map.of(), policy)).first().isEqualTo(0);
        var note = LOG.checkpoint(SIZE);
        var line = WITNESS.sign(note.text(), Instant.EPOCH);
        var blob = line.blob().clone();
        blob[2_000] ^= 1;
        var spoiled = note.with(List.of(new org.yicai.journal.note.SignatureLine(line.name(), line.keyId(), blob))).bytes();
        assertThat(read(Map.of("checkpoint", base64(spoiled)), policy)).first().isEqualTo(1);
        assertThat(read(Map.of("checkpoint", base64(note.bytes())), policy)).as("without it the quorum is not reached").containsExactly(1, -1, "too few witnesses");
        // of the witness's own name and time: the same line below another tree is nothing
        var smaller = LOG.checkpoint(10);
        assertThat(WITNESS.verifier().verifies(smaller.text(), line)).isFalse();
    }

    @Test
    void a_person_chooses_a_folder_or_a_tar(@TempDir Path elsewhere) throws Exception {
        assertThat(told("#v-folder", folder)).contains(SIZE + " 条全部读过");
        var tar = elsewhere.resolve("log.tar");
        var bundle = folder.resolve("tile/entries/000");
        var whole = Files.readAllBytes(bundle);
        var spoiled = whole.clone();
        spoiled[4] ^= 1;
        Files.write(bundle, spoiled);
        try {
            assertThat(new ProcessBuilder("tar", "-cf", tar.toString(), "-C", folder.toString(), ".").inheritIO().start().waitFor()).isZero();
        } finally {
            Files.write(bundle, whole);
        }
        assertThat(told("#v-tar", tar)).contains("第一条对不上的：第 1 条");
    }

    /** What a saved page that was just opened says about what a person chose. */
    private static String told(String field, Path chosen) {
        try (var own = WithBrowser.browser().newPage()) {
            own.navigate(Path.of("src/main/resources/static/verify/index.html").toUri().toString());
            own.locator("#v-keys").fill(log());
            own.locator(field).setInputFiles(chosen);
            var panel = own.locator("section", new Page.LocatorOptions().setHas(own.locator("#v-folder")));
            panel.locator("button").click();
            PlaywrightAssertions.assertThat(panel.locator(".verdict")).isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            return panel.innerText();
        }
    }

    /** What lies in vendor.json is what the page loads; whoever doubts it makes the file again with the line that stands there. */
    @Test
    void the_code_of_others_is_the_one_that_is_named() throws Exception {
        var folder = Path.of("src/main/resources/static/verify");
        var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve("noble.js"))));
        assertThat(Files.readString(folder.resolve("vendor.json"))).contains("\"sha256\": \"" + sha + "\"").contains("@noble/post-quantum@0.7.1");
    }
}
