package org.yicai.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 32100-2015; the last of the wrong ones is the standard's own counter-example. */
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91110108551385082Q", "11320000MB151840XJ", "91350100M000100Y43"})
    void a_right_code_is_taken(String code) {
        assertThat(CreditCode.valid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91110108551385082", "91110108551385082I", "91110108551385083Q", "91350100M000100Y4Z"})
    void a_wrong_code_is_noticed(String code) {
        assertThat(CreditCode.valid(code)).isFalse();
    }
}
