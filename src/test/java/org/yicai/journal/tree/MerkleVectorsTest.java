package org.yicai.journal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All 518 public cases of transparency-dev/merkle, most of them wrong proofs. They are read where they lie, never copied. */
class MerkleVectorsTest {

    private static final Path VECTORS = Path.of(System.getProperty("shared", "../shared"), "vectors/merkle");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private interface Check {
        boolean of(JsonNode one);
    }

    @Test
    void all_98_cases_of_inclusion() throws IOException {
        assertThat(wrong("inclusion", 98, one -> Verifier.inclusion(number(one, "leafIdx"), number(one, "treeSize"), bytes(one, "leafHash"), proof(one), bytes(one, "root")))).isEmpty();
    }

    @Test
    void all_98_cases_of_consistency() throws IOException {
        assertThat(wrong("consistency", 98, MerkleVectorsTest::consistency)).isEmpty();
    }

    @Test
    void all_204_cases_of_subtree_inclusion() throws IOException {
        assertThat(wrong("subtreeinclusion", 204, one -> Verifier.subtreeInclusion(number(one, "leafIdx"), number(one, "start"), number(one, "end"), bytes(one, "leafHash"), proof(one), bytes(one, "root"))))
                .isEmpty();
    }

    @Test
    void all_118_cases_of_subtree_consistency() throws IOException {
        assertThat(wrong("subtreeconsistency", 118, one -> Verifier.subtreeConsistency(number(one, "start"), number(one, "end"), number(one, "size"), bytes(one, "root1"), bytes(one, "root2"), proof(one))))
                .isEmpty();
    }

    /** The control: a verifier that accepts an empty proof from size 0, as a witness endpoint does, misses its cases. */
    @Test
    void a_verifier_without_the_convention_of_size_0_would_be_found() throws IOException {
        assertThat(wrong("consistency", 98, one -> number(one, "size1") == 0 && proof(one).isEmpty() || consistency(one))).isNotEmpty();
    }

    private static boolean consistency(JsonNode one) {
        return Verifier.consistency(number(one, "size1"), number(one, "size2"), bytes(one, "root1"), bytes(one, "root2"), proof(one));
    }

    private static List<String> wrong(String kind, int expected, Check check) throws IOException {
        var folder = VECTORS.resolve(kind);
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(Files.isDirectory(folder), "the Merkle cases are not here: " + folder);
        }
        var wrong = new ArrayList<String>();
        int seen = 0;
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(each -> each.toString().endsWith(".json")).toList()) {
                var one = JSON.readTree(Files.readString(file));
                seen++;
                if (check.of(one) == one.get("wantErr").booleanValue()) {
                    wrong.add(folder.relativize(file).toString());
                }
            }
        }
        assertThat(seen).isEqualTo(expected);
        return wrong;
    }

    /** Sizes are unsigned there; what is above our own numbers becomes negative, which is no size. */
    private static long number(JsonNode one, String name) {
        return new BigInteger(one.get(name).asString()).longValue();
    }

    private static byte[] bytes(JsonNode one, String name) {
        return Base64.getDecoder().decode(one.get(name).asString());
    }

    private static List<byte[]> proof(JsonNode one) {
        var proof = new ArrayList<byte[]>();
        if (!one.get("proof").isNull()) {
            one.get("proof").forEach(each -> proof.add(Base64.getDecoder().decode(each.asString())));
        }
        return proof;
    }
}
