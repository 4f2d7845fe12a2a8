package org.yicai.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12000|1200000", "12,000.50|1200050", "¥300|30000", "0.01|1", " 7.5 |750", "10000000000|1000000000000"})
    void yuan_are_read_as_people_type_them(String typed, long fen) {
        assertThat(Money.yuan(typed).fen()).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.001", "abc", "", "1e40", "99999999999999"})
    void nonsense_is_refused(String typed) {
        assertThatThrownBy(() -> Money.yuan(typed)).isInstanceOfAny(ArithmeticException.class, NumberFormatException.class);
    }

    @Test
    void it_is_shown_with_thousands_and_two_decimals() {
        assertThat(new Money(123_456_705).inYuan()).isEqualTo("1,234,567.05");
    }
}
