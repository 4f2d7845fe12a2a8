package org.yicai.journal.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policy and proof files, as c2sp.org/tlog-policy and c2sp.org/tlog-proof say. */
class PolicyTest {

    private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");
    private static final String ORIGIN = "yicai.example/log/dongsi/2026";
    private static final SignerKey LOG = SignerKey.generate(ORIGIN, KeyKind.ED25519);
    private static final Map<String, SignerKey> WITNESSES = witnesses();
    private static final String TEXT = new Checkpoint(ORIGIN, 7, new byte[32]).text();

    private static Map<String, SignerKey> witnesses() {
        var all = new TreeMap<String, SignerKey>();
        for (var name : List.of("jw1", "jm1", "jm2", "sj1", "sj2")) {
            all.put(name, SignerKey.generate("witness.example/" + name, name.startsWith("s") ? KeyKind.ML_DSA_44_COSIGNATURE : KeyKind.ED25519_COSIGNATURE));
        }
        return all;
    }

    private static String lines() {
        var out = new StringBuilder("# who watches\n\nlog " + LOG.verifier().text() + " https://yicai.example/\n");
        WITNESSES.forEach((name, key) -> out.append("witness ").append(name).append(" \t").append(key.verifier().text()).append('\n'));
        return out + "group residents 2 jw1 jm1 jm2\ngroup auditors any sj1 sj2\n  group both all residents auditors\n";
    }

    private static Policy policy(String text) {
        return Policy.parse(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"jw1 jm1 sj1, true", "jw1 jm1 jm2 sj1 sj2, true", "jm1 jm2 sj2, true", "jw1 jm1 jm2, false", "jw1 sj1 sj2, false", "sj1 sj2, false", "'', false"})
    void the_quorum_of_nested_groups(String signed, boolean enough) {
        var names = signed.isEmpty() ? Set.<String>of() : Set.of(signed.split(" "));
        var keys = new ArrayList<SignerKey>();
        keys.add(LOG);
        names.forEach(each -> keys.add(WITNESSES.get(each)));
        var found = policy(lines() + "quorum both\n").judge(Note.parse(Note.sign(TEXT, AT, keys).bytes()));
        assertThat(found.witnesses()).isEqualTo(names);
        assertThat(found.enough()).isEqualTo(enough);
        assertThat(found.signedBy()).isEqualTo(LOG.verifier());
    }

    @Test
    void quorum_none_asks_for_the_log_only() {
        assertThat(policy(lines() + "quorum none\n").judge(Note.sign(TEXT, AT, List.of(LOG))).enough()).isTrue();
        assertThatThrownBy(() -> policy(lines() + "quorum none\n").judge(Note.sign(TEXT, AT, List.of(WITNESSES.get("sj1"))))).isInstanceOf(NotTrusted.class);
        var elsewhere = new Checkpoint("elsewhere", 7, new byte[32]).text();
        assertThatThrownBy(() -> policy(lines() + "quorum none\n").judge(Note.sign(elsewhere, AT, List.of(LOG)))).as("another log's origin").isInstanceOf(NotTrusted.class);
    }

    @Test
    void a_known_witness_with_a_bad_signature_refuses_the_note() {
        var bad = WITNESSES.get("jw1").sign(TEXT.replace("7", "8"), AT);
        assertThatThrownBy(() -> policy(lines() + "quorum none\n").judge(Note.sign(TEXT, AT, List.of(LOG)).with(List.of(bad)))).isInstanceOf(NotTrusted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "quorum both\nquorum both\n", "quorum nobody\n", "quorum both", "group g 1 jw1\nquorum g\n", "group none any both\nquorum none\n", "group g 0 both\nquorum g\n", "group g 2 both\nquorum g\n", "group g 01 both\nquorum g\n",
        "group g any\nquorum g\n", "group g any later\nquorum g\n", "group jw1 any both\nquorum none\n", "group g any none\nquorum none\n", "whatever\nquorum none\n", "quorum none\r\n", "quorum none extra\n", "log nonsense\nquorum none\n"})
    void what_is_no_policy_is_refused(String end) {
        assertThatThrownBy(() -> policy(lines() + end)).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_key_is_listed_once_and_only_for_what_it_is() {
        var jw1 = WITNESSES.get("jw1").verifier();
        var again = new VerifierKey("other.name", jw1.kind(), jw1.material());
        assertThatThrownBy(() -> policy(lines() + "witness x " + again.text() + "\nquorum none\n")).isInstanceOf(Unreadable.class).hasMessageContaining("already");
        assertThatThrownBy(() -> policy("log " + LOG.verifier().text() + "\nwitness x " + LOG.verifier().text() + "\nquorum none\n")).isInstanceOf(Unreadable.class).hasMessageContaining("type 4 or 6");
    }

    @Test
    void a_proof_file_is_written_and_read() {
        var hash = new byte[32];
        hash[3] = 7;
        var proof = new ProofFile("leaf".getBytes(UTF_8), 5, List.of(hash, new byte[32]), Note.sign(TEXT, AT, List.of(LOG)));
        var read = ProofFile.parse(proof.bytes());
        assertThat(read.text()).isEqualTo(proof.text()).startsWith("c2sp.org/tlog-proof@v1\nextra bGVhZg==\nindex 5\n");
        assertThat(read.hashes().getFirst()).isEqualTo(hash);
        var bare = new ProofFile(null, 0, List.of(), proof.checkpoint());
        assertThat(ProofFile.parse(bare.bytes()).extra()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"@v1, @v2", "'index 5', 'index 05'", "'index 5\n', ''", "'extra bGVhZg==', 'extra bGVhZg'", "'index 5', 'index 5\nAAAA'", "'c2sp', ' c2sp'", "'index 5', 'index -5'"})
    void what_is_no_proof_file_is_refused(String good, String bad) {
        var text = new ProofFile("leaf".getBytes(UTF_8), 5, List.of(), Note.sign(TEXT, AT, List.of(LOG))).text();
        var spoiled = text.replace(good, bad);
        assertThat(spoiled).isNotEqualTo(text);
        assertThatThrownBy(() -> ProofFile.parse(spoiled.getBytes(UTF_8))).isInstanceOf(Unreadable.class);
    }
}
