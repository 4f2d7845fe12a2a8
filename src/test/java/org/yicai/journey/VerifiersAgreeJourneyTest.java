package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The verifier in Java and the one in JavaScript, each written from the specifications, answer alike to random
 * questions, most of them spoiled. The page is opened from its file, as a resident does who saved it.
 */
@ExtendWith(WithBrowser.class)
class VerifiersAgreeJourneyTest {

    private static final int AT_ONCE = 500;
    private static Page page;

    @BeforeAll
    static void open() {
        page = WithBrowser.browser().newPage();
        page.navigate(Path.of("src/main/resources/static/verify/index.html").toUri().toString());
        page.evaluate("""
                () => {
                  const bytes = text => text == null ? null : YicaiVerify.fromBase64(text, 'test');
                  globalThis.ask = async q => {
                    const policy = bytes(q.policy);
                    const answer = q.proof == null
                      ? await YicaiVerify.checkProof(bytes(q.one), bytes(q.entry), q.keys, policy)
                      : await YicaiVerify.checkGrowth(bytes(q.one), bytes(q.other), q.proof, q.keys, policy);
                    return answer.exit;
                  };
                  globalThis.askAll = questions => Promise.all(questions.map(globalThis.ask));
                }""");
    }

    @AfterAll
    static void close() {
        page.close();
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> inJavaScript(List<RandomQuestion> questions) {
        return (List<Integer>) page.evaluate("questions => askAll(questions)", questions.stream().map(RandomQuestion::forTheBrowser).toList());
    }

    private record Outcome(Map<Integer, Long> exits, List<String> disagreements) {}

    private static Outcome ask(int many, long seed) {
        var source = new RandomQuestion.Source(seed);
        var exits = new java.util.TreeMap<Integer, Long>();
        var disagreements = new ArrayList<String>();
        for (int done = 0; done < many; done += AT_ONCE) {
            var questions = IntStream.range(0, AT_ONCE).mapToObj(_ -> source.next()).toList();
            var answers = inJavaScript(questions);
            for (int i = 0; i < AT_ONCE; i++) {
                var here = questions.get(i).inJava();
                exits.merge(here.exit(), 1L, Long::sum);
                if (here.exit() != answers.get(i)) {
                    disagreements.add(here + " in Java, " + answers.get(i) + " in JavaScript: " + questions.get(i).how());
                }
            }
        }
        return new Outcome(exits, disagreements);
    }

    @Test
    void they_agree_on_two_thousand_random_questions() {
        var found = ask(2_000, 1);
        assertThat(found.disagreements).isEmpty();
        assertThat(found.exits).as("each answer is given often").hasSize(3).allSatisfy((exit, times) -> assertThat(times).isGreaterThan(100));
    }

    @Test
    @Tag("long")
    void they_agree_on_twenty_thousand_random_questions() {
        assertThat(ask(Integer.getInteger("yicai.questions", 20_000), 2).disagreements).isEmpty();
    }

    @Test
    void a_verifier_with_a_broken_rule_would_be_seen() {
        for (var broken : List.of("included = async () => true", "grew = async () => true", "signers = async (note, keys) => ({good: keys.map(key => ({key, second: null})), unknown: []})")) {
            page.evaluate("() => { globalThis.whole = {...YicaiVerify}; YicaiVerify." + broken + "; }");
            try {
                assertThat(ask(500, 3).disagreements).as(broken).isNotEmpty();
            } finally {
                page.evaluate("() => Object.assign(YicaiVerify, globalThis.whole)");
            }
        }
        assertThat(ask(500, 3).disagreements).as("the rules are whole again").isEmpty();
    }
}
