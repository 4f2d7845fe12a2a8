package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** A member watches the log from her own browser, and a resident checks a proof in his. */
@ExtendWith(WithBrowser.class)
class WitnessingJourneyTest extends TownTest {

    private static final String COSIGNED = "select count(*) from journal.cosignature where witness like '%/witness/%'";

    @Autowired
    private Journal journal;

    @Autowired
    private PlatformTransactionManager transactions;

    private byte[] leaf;

    @BeforeEach
    void theLogGrows() {
        clock.letGo(); // a browser's clock cannot be moved, and a signature from the future is refused
        grow();
    }

    private void grow() {
        var dongsi = new SubdistrictId(id("select id from place.subdistrict where main"));
        Scope.of(dongsi).run(() -> new TransactionTemplate(transactions).executeWithoutResult(
                status -> leaf = journal.append(Fact.first("test", "said", UUID.randomUUID(), Actor.nobody(dongsi)).with("n", 1))));
        sequencer.sequence();
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static void press(Person person, String form) {
        person.page().locator(form + " button").click();
    }

    /** Waits for the page that says so; a page that says something else is shown in the failure. */
    private static void sign(Person member) {
        var heard = new java.util.ArrayList<String>();
        member.page().onConsoleMessage(each -> heard.add(each.text()));
        press(member, "#witnessing-sign");
        try {
            member.page().locator("p.notice:has-text('签好了')").waitFor();
        } catch (com.microsoft.playwright.TimeoutError never) {
            throw new AssertionError(heard + "\n" + member.sees(), never);
        }
    }

    @Test
    void a_member_makes_a_key_signs_twice_and_refuses_a_fork() {
        try (var member = new Person(base(), 390, true).signIn(town.accounts().get("陈静"))) {
            member.open("/witnessing");
            press(member, "#witnessing-begin");
            member.page().locator("p.notice:has-text('公钥登记好了')").waitFor();
            assertThat(count("select count(*) from council.witness where ended_at is null")).isEqualTo(1);

            sequencer.sequence();
            sign(member);
            assertThat(count(COSIGNED)).isEqualTo(1);
            grow();
            member.open("/witnessing");
            sign(member);
            assertThat(count(COSIGNED)).isEqualTo(2);
            assertThat(visitor().open("/trust")).contains("/witness/", "陈静");

            refuse(member);
        }
    }

    /** What she signed last was another history: as if the log had been rewritten since. */
    private void refuse(Person member) {
        grow();
        member.open("/witnessing");
        member.page().evaluate("""
                () => new Promise(done => {
                  const opening = indexedDB.open('yicai-witness', 1);
                  opening.onsuccess = () => {
                    const keys = opening.result.transaction('keys', 'readwrite').objectStore('keys');
                    keys.openCursor().onsuccess = event => {
                      const {value, key} = event.target.result;
                      value.last.root = btoa('x'.repeat(32));
                      keys.put(value, key).onsuccess = () => { opening.result.close(); done(); };
                    };
                  };
                })""");
        press(member, "#witnessing-sign");
        member.page().locator("#witnessing-says:has-text('接不上')").waitFor();
        assertThat(member.page().locator("#witnessing-evidence a").isVisible()).isTrue();
        assertThat(count(COSIGNED)).as("nothing was signed").isEqualTo(2);
    }

    @Test
    void a_signature_of_somebody_else_is_not_taken() {
        itIsToday();
        var member = as("陈静");
        var without = member.send("/witnessing", "/witnessing/cosignatures", "witness_note", "x", "witness_line", "y");
        assertThat(without.status()).isEqualTo(422);
        assertThat(member.send("/witnessing", "/witnessing/key", "witness_key", Base64.getEncoder().encodeToString(new byte[31])).status()).isEqualTo(422);
    }

    @Test
    void a_resident_checks_a_proof_on_the_page_that_is_served() {
        try (var resident = new Person(base(), 390, true)) {
            var hash = Base64.getUrlEncoder().withoutPadding().encodeToString(leaf);
            var request = resident.page().context().request();
            var proof = request.get(base() + "/proofs/" + hash + ".tlog-proof").text();
            assertThat(proof).startsWith("c2sp.org/tlog-proof@v1\n");
            var key = request.get(base() + "/log/dongsi/" + java.time.Year.now(clock) + "/vkey").text().lines().findFirst().orElseThrow();
            for (var language : List.of("zh", "en")) {
                resident.open("/view?lang=" + language + "&back=/verify");
                resident.page().locator("#v-keys").fill(key);
                resident.page().locator("#v-proof-text").fill(proof);
                resident.page().locator("section:has(#v-proof) button").click();
                resident.page().locator(".found.holds").waitFor();
                assertThat(resident.sees()).contains(language.equals("zh") ? "对得上" : "It holds");
                resident.page().locator("#v-proof-text").fill(proof.replaceFirst("index \\d+", "index 0"));
                resident.page().locator("section:has(#v-proof) button").click();
                resident.page().locator(".found.broken").waitFor();
            }
            assertThat(resident.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        }
    }

    @Test
    void the_page_can_be_taken_away_whole() throws Exception {
        try (var resident = new Person(base(), 390, false)) {
            var names = new java.util.ArrayList<String>();
            try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(resident.page().context().request().get(base() + "/verify/yicai-verify.zip").body()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    names.add(entry.getName());
                }
            }
            assertThat(names).containsExactly("yicai-verify/index.html", "yicai-verify/noble.js", "yicai-verify/core.js", "yicai-verify/checks.js", "yicai-verify/whole.js", "yicai-verify/page.js", "yicai-verify/draw.js", "yicai-verify/verify.css");
            assertThat(resident.open("/trust/notice").sees()).contains("总校验码", "怎么比");
            assertThat(resident.sees().lines()).as("of long keys the paper has the id").allMatch(line -> line.length() < 200).anyMatch(line -> line.endsWith("+…"));
            assertThat(resident.open("/verify").sees()).as("without JavaScript it says so").contains("需要打开 JavaScript");
        }
    }
}
