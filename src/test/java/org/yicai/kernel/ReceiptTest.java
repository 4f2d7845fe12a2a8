package org.yicai.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    @Test
    void it_is_read_as_people_type_it() {
        var receipt = Receipt.next();
        assertThat(Receipt.read(" " + receipt.toString().toLowerCase() + " ")).isEqualTo(receipt);
        assertThat(Receipt.read(receipt.code())).isEqualTo(receipt);
    }

    @RepeatedTest(50)
    void one_wrong_character_or_two_swapped_ones_are_noticed() {
        var code = Receipt.next().code();
        for (int i = 0; i < code.length(); i++) {
            var other = code.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(Receipt.read(code.substring(0, i) + other + code.substring(i + 1))).isNull();
            if (i + 1 < code.length() && code.charAt(i) != code.charAt(i + 1)) {
                assertThat(Receipt.read(code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2))).isNull();
            }
        }
    }
}
