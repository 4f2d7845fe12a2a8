package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.journal.tree.Hashes;
import org.yicai.journal.tree.Proofs;
import org.yicai.journal.tree.Subtrees;
import org.yicai.journal.tree.Verifier;
import org.yicai.journal.witness.MadeLog;

/**
 * Bare proofs of inclusion and consistency, right and spoiled, by the hundred thousand: without signatures and texts, so
 * that both verifiers are asked about nothing but the tree. Hashes travel as numbers into a table that both sides hold.
 */
@ExtendWith(WithBrowser.class)
class ProofsAgreeJourneyTest {

    private static final int SIZE = 130;
    private static final int AT_ONCE = 5_000;
    private static final MadeLog LOG = new MadeLog("yicai.example/log/dongsi/2026");
    private static final List<Subtrees> TREES = new ArrayList<>();
    private static final List<byte[]> HASHES = new ArrayList<>();
    private static final Map<ByteBuffer, Integer> NUMBERS = new HashMap<>();
    private static Page page;

    @BeforeAll
    static void open() {
        LOG.grow(SIZE);
        for (int size = 0; size <= SIZE; size++) {
            TREES.add(LOG.tree(size));
        }
        LOG.entries().forEach(each -> number(Hashes.leaf(each)));
        for (int size = 1; size <= SIZE; size++) {
            number(TREES.get(size).root(0, size));
            for (int i = 0; i < size; i++) {
                Proofs.inclusion(TREES.get(size), i, size).forEach(ProofsAgreeJourneyTest::number);
                if (i > 0) {
                    Proofs.consistency(TREES.get(size), i, size).forEach(ProofsAgreeJourneyTest::number);
                }
            }
        }
        page = WithBrowser.browser().newPage();
        page.navigate(Path.of("src/main/resources/static/verify/index.html").toUri().toString());
        page.evaluate("""
                table => {
                  const hashes = table.map(text => YicaiVerify.fromBase64(text, 'test'));
                  const ask = ([kind, a, size, one, two, ...path]) => kind === 0
                    ? YicaiVerify.included(BigInt(a), BigInt(size), hashes[one], path.map(n => hashes[n]), hashes[two])
                    : YicaiVerify.grew(BigInt(a), BigInt(size), hashes[one], hashes[two], path.map(n => hashes[n]));
                  globalThis.askAll = async cases => (await Promise.all(cases.map(ask))).map(yes => (yes ? '1' : '0')).join('');
                }""", HASHES.stream().map(Base64.getEncoder()::encodeToString).toList());
    }

    @AfterAll
    static void close() {
        page.close();
    }

    private static int number(byte[] hash) {
        return NUMBERS.computeIfAbsent(ByteBuffer.wrap(hash), _ -> {
            HASHES.add(hash);
            return HASHES.size() - 1;
        });
    }

    /** kind, index or earlier size, size, leaf or earlier root, root, and the path: all hashes by their numbers. */
    private static List<Integer> next(Random random) {
        int kind = random.nextInt(2);
        int size = 1 + random.nextInt(SIZE);
        int a = kind == 0 ? random.nextInt(size) : 1 + random.nextInt(size);
        var path = kind == 0 ? Proofs.inclusion(TREES.get(size), a, size) : Proofs.consistency(TREES.get(size), a, size);
        var question = new ArrayList<>(List.of(kind, a, size, kind == 0 ? number(Hashes.leaf(LOG.entries().get(a))) : number(TREES.get(a).root(0, a)), number(TREES.get(size).root(0, size))));
        path.forEach(each -> question.add(number(each)));
        if (random.nextInt(5) > 1) {
            spoil(question, random);
        }
        return question;
    }

    private static void spoil(List<Integer> question, Random random) {
        int at = 5 + random.nextInt(Math.max(1, question.size() - 5));
        switch (random.nextInt(8)) {
            case 0 -> question.set(1, random.nextInt(SIZE + 2));
            case 1 -> question.set(2, random.nextInt(SIZE + 2));
            case 2 -> question.set(3 + random.nextInt(2), random.nextInt(HASHES.size()));
            case 3 -> question.add(random.nextInt(HASHES.size()));
            case 4 -> question.add(Math.min(at, question.size()), random.nextInt(HASHES.size()));
            case 5 -> {
                if (question.size() > 5) {
                    question.remove(at);
                }
            }
            case 6 -> {
                if (question.size() > 6) {
                    Collections.swap(question, at, 5 + random.nextInt(question.size() - 5));
                }
            }
            default -> {
                if (question.size() > 5) {
                    question.set(at, random.nextInt(HASHES.size()));
                }
            }
        }
    }

    private static boolean inJava(List<Integer> question) {
        var path = question.subList(5, question.size()).stream().map(HASHES::get).toList();
        var one = HASHES.get(question.get(3));
        var two = HASHES.get(question.get(4));
        return question.getFirst() == 0
                ? Verifier.inclusion(question.get(1), question.get(2), one, path, two)
                : Verifier.consistency(question.get(1), question.get(2), one, two, path);
    }

    /** @param yes how many both believed; @param apart those that one believed and the other did not, at most ten */
    private record Outcome(int yes, List<String> apart) {}

    private static Outcome ask(int many, long seed) {
        var random = new Random(seed);
        int yes = 0;
        var apart = new ArrayList<String>();
        for (int done = 0; done < many && apart.size() < 10; done += AT_ONCE) {
            var questions = new ArrayList<List<Integer>>();
            for (int i = 0; i < AT_ONCE; i++) {
                questions.add(next(random));
            }
            var answers = (String) page.evaluate("cases => askAll(cases)", questions);
            for (int i = 0; i < AT_ONCE; i++) {
                boolean here = inJava(questions.get(i));
                yes += here ? 1 : 0;
                if (here != (answers.charAt(i) == '1')) {
                    apart.add(here + " in Java: " + questions.get(i));
                }
            }
        }
        return new Outcome(yes, apart);
    }

    @Test
    void they_agree_on_ten_thousand_proofs() {
        var found = ask(10_000, 1);
        assertThat(found.apart).isEmpty();
        assertThat(found.yes).as("right and spoiled ones").isBetween(3_000, 8_000);
    }

    /** A million with {@code -Dyicai.proofs=1000000}. */
    @Test
    @Tag("long")
    void they_agree_on_a_hundred_thousand() {
        int many = Integer.getInteger("yicai.proofs", 100_000);
        long begun = System.nanoTime();
        var found = ask(many, 2);
        System.out.printf("%d bare proofs in both verifiers: %.1f s, %d of them right%n", many, (System.nanoTime() - begun) / 1e9, found.yes);
        assertThat(found.apart).isEmpty();
    }

    @Test
    void a_broken_rule_would_be_seen() {
        for (var broken : List.of("included = async (index, size, leaf, path, root) => path.length < 8", "grew = async (from, to) => from <= to")) {
            page.evaluate("() => { globalThis.whole = {...YicaiVerify}; YicaiVerify." + broken + "; }");
            try {
                assertThat(ask(5_000, 3).apart).as(broken).isNotEmpty();
            } finally {
                page.evaluate("() => Object.assign(YicaiVerify, globalThis.whole)");
            }
        }
        assertThat(ask(5_000, 3).apart).as("the rules are whole again").isEmpty();
    }
}
