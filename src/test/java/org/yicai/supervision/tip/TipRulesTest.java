package org.yicai.supervision.tip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.kernel.Keys;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Role;

/** What needs no town: pseudonyms and codes, words that are repeated, and who is concerned. */
class TipRulesTest {

    private static final PersonId ONE = new PersonId(new UUID(1, 1));
    private static final PersonId TWO = new PersonId(new UUID(2, 2));
    private static final UUID HERE = new UUID(3, 3);
    private static final UUID THERE = new UUID(4, 4);

    @Test
    void a_pseudonym_is_one_in_a_project_another_in_the_next_and_another_with_another_key(@TempDir Path folder, @TempDir Path elsewhere) {
        var secrecy = new Secrecy(new Keys(folder));
        assertThat(secrecy.pseudonym(HERE, ONE)).isEqualTo(secrecy.pseudonym(HERE, ONE)).matches("[0-9A-F]{20}")
                .isNotEqualTo(secrecy.pseudonym(THERE, ONE)).isNotEqualTo(secrecy.pseudonym(HERE, TWO)).isNotEqualTo(new Secrecy(new Keys(elsewhere)).pseudonym(HERE, ONE));
    }

    @Test
    void words_open_with_their_own_id_alone_and_a_code_is_found_after_its_key_was_renewed(@TempDir Path folder) {
        var keys = new Keys(folder);
        var secrecy = new Secrecy(keys);
        var sealed = secrecy.seal("楼道里没有人来过", HERE);
        assertThat(secrecy.open(sealed, HERE)).isEqualTo("楼道里没有人来过");
        assertThat(secrecy.open(sealed, THERE)).isEmpty();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("楼道");
        var code = Receipt.next();
        var before = secrecy.hash(code);
        keys.rotate("tip-code");
        keys.look();
        assertThat(secrecy.hashes(code)).anyMatch(each -> Arrays.equals(each, before));
    }

    @Test
    void eight_letters_in_a_row_are_a_repetition_whatever_stands_between_them() {
        assertThat(TipRules.repeats("请问：那天下午三点，真的来过人吗？", "那天下午三点真的来过人，我在家。")).isTrue();
        assertThat(TipRules.repeats("那天 下午 三点、真的", "那天下午三点真的没人")).isTrue();
        assertThat(TipRules.repeats("这一次是谁去的，去了多久？", "那天下午三点真的没人来过")).as("control: other words").isFalse();
        assertThat(TipRules.repeats("那天下午", "那天下午")).as("a few letters are chance").isFalse();
    }

    @Test
    void nobody_handles_what_is_about_people_like_himself() {
        assertThat(TipAbout.OFFICE.handlers()).doesNotContain(Role.OFFICIAL);
        assertThat(TipAbout.COUNCIL.handlers()).doesNotContain(Role.COUNCIL_MEMBER);
        for (var about : TipAbout.values()) {
            assertThat(about.handlers()).as(about.name()).isNotEmpty().doesNotContain(Role.CONTRACTOR);
            assertThat(Collections.disjoint(List.of(about.handlers()), List.of(about.concerned()))).as(about.name()).isTrue();
        }
    }
}
