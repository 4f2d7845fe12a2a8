package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is private until the person says otherwise. */
class PrivacyTest {

    @Test
    void care_illness_poverty_and_violence_are_private_and_wishes_for_all_are_not() throws Exception {
        var lines = Files.readAllLines(Path.of("src/test/resources/need/private.txt")).stream().filter(each -> !each.isBlank()).map(each -> each.split("\t")).toList();
        var wrong = lines.stream().filter(each -> Privacy.personal(each[1]) != each[0].equals("private")).map(each -> each[0] + " " + each[1]).toList();
        System.out.printf("private: %d sentences, wrong %d%n%s%n", lines.size(), wrong.size(), String.join("\n", wrong));
        assertThat(lines).hasSizeGreaterThanOrEqualTo(50);
        assertThat(wrong.size() / (double) lines.size()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void who_has_chosen_gets_what_was_chosen() {
        assertThat(Privacy.open(true, "需要人帮忙洗澡")).isTrue();
        assertThat(Privacy.open(false, "楼道灯坏了")).isFalse();
        assertThat(Privacy.open(null, "需要人帮忙洗澡")).isFalse();
        assertThat(Privacy.open(null, "楼道灯坏了")).isTrue();
    }
}
