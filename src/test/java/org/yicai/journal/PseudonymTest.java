package org.yicai.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Keys;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.People;

/** Strangers cannot follow a person through the log; whoever has the key can. */
class PseudonymTest extends TownTest {

    private static final Pattern ACTOR = Pattern.compile("\"actor\":\"([^\"]*)\"");

    @Autowired
    private Journal journal;

    @Autowired
    private Pseudonyms pseudonyms;

    @Autowired
    private People people;

    @Autowired
    private Keys keys;

    @Autowired
    private Verification verification;

    @Autowired
    private PlatformTransactionManager transactions;

    private SubdistrictId dongsi() {
        return new SubdistrictId(id("select id from place.subdistrict where main"));
    }

    private <T> T in(java.util.concurrent.Callable<T> work) throws Exception {
        return Scope.of(dongsi()).call(() -> new TransactionTemplate(transactions).execute(status -> {
            try {
                return work.call();
            } catch (Exception trouble) {
                throw new IllegalStateException(trouble);
            }
        }));
    }

    private Actor by(PersonId person) {
        return new Actor(person, "", dongsi(), Set.of());
    }

    /** How often the word of one entry stands in another one, too; nobody aside. */
    private static int joins(List<String> entries) {
        var words = entries.stream().map(ACTOR::matcher).filter(java.util.regex.Matcher::find).map(each -> each.group(1)).filter(each -> !each.equals("nobody")).toList();
        return words.size() - new HashSet<>(words).size();
    }

    @Test
    void no_two_entries_of_the_town_share_a_pseudonym() {
        var entries = truth().sql("select convert_from(bytes, 'UTF8') from journal.entry").query(String.class).list();
        assertThat(entries.stream().filter(each -> !each.contains("\"actor\":\"nobody\"")).count()).isGreaterThan(200);
        assertThat(joins(entries)).isZero();
        // the control: with one word for a person, as it was, the same look finds them
        var before = entries.stream().map(each -> ACTOR.matcher(each).replaceFirst("\"actor\":\"one\"")).toList();
        assertThat(joins(before)).isGreaterThan(200);
    }

    @Test
    void whoever_has_the_key_finds_the_person_of_new_and_of_old_entries() throws Exception {
        var all = in(people::all);
        var person = all.get(3);
        var leaf = in(() -> journal.append(Fact.first("test", "said", UUID.randomUUID(), by(person))));
        assertThat(in(() -> pseudonyms.behind(leaf, all)).orElseThrow().person()).isEqualTo(person);
        assertThat(in(() -> pseudonyms.behind(leaf, all.subList(0, 3))).orElseThrow().person()).as("not among those asked about").isNull();
        var nobodys = in(() -> journal.append(Fact.first("test", "said", UUID.randomUUID(), Actor.nobody(dongsi()))));
        assertThat(in(() -> pseudonyms.behind(nobodys, all)).orElseThrow().person()).isNull();
        assertThat(in(() -> pseudonyms.behind(new byte[32], all))).isEmpty();

        var old = firstVersion(leaf, person);
        assertThat(in(() -> pseudonyms.behind(old, all)).orElseThrow().person()).isEqualTo(person);
        sequencer.sequence();
        assertThat(verification.checkAnew(dongsi(), TODAY.getYear()).holds()).as("old and new entries in one tree").isTrue();
        var stranger = new Pseudonyms(null, new Keys(java.nio.file.Files.createTempDirectory("other-keys")));
        assertThat(stranger.of(by(person), new byte[32])).as("another key, another word").isNotEqualTo(pseudonyms.of(by(person), new byte[32]));
    }

    /** Writes an entry as it was written before decision 73, in the place of a new one. */
    private byte[] firstVersion(byte[] leaf, PersonId person) {
        var now = new String(truth().sql("select bytes from journal.entry where leaf = ?").param(leaf).query(byte[].class).single(), StandardCharsets.UTF_8);
        var message = ByteBuffer.allocate(32).put(Keys.bytes(dongsi().value())).put(Keys.bytes(person.value())).array();
        var word = Base64.getEncoder().encodeToString(Arrays.copyOf(keys.sign("pseudonym", message), 15));
        var entry = ACTOR.matcher(now).replaceFirst("\"actor\":\"" + word + "\"").replace("\"v\":2", "\"v\":1").getBytes(StandardCharsets.UTF_8);
        truth().sql("update journal.entry set bytes = ?, leaf = ? where leaf = ?").params(entry, Merkle.leaf(entry), leaf).update();
        return Merkle.leaf(entry);
    }
}
