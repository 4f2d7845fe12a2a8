package org.yicai.need.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yicai.need.Mask;

/** What the public reads of somebody's words, on sentences that mark what must go. */
class MaskTest {

    private static final Pattern MARKED = Pattern.compile("«([^»]+)»");

    private static List<String> sentences() throws Exception {
        return Files.readAllLines(Path.of("src/test/resources/need/masks.txt")).stream().filter(each -> !each.isBlank() && !each.startsWith("#")).toList();
    }

    @Test
    void numbers_and_names_go_and_everything_else_stays() throws Exception {
        var missed = new ArrayList<String>();
        var touched = new ArrayList<String>();
        int marked = 0;
        int masked = 0;
        for (var sentence : sentences()) {
            var text = sentence.replaceAll("[«»]", "");
            var shown = Mask.of(text);
            var secrets = MARKED.matcher(sentence).results().map(each -> each.group(1)).toList();
            marked += secrets.size();
            masked += Mask.count(text);
            secrets.stream().filter(shown::contains).forEach(each -> missed.add(sentence + " → " + shown));
            int at = 0;
            for (var rest : sentence.split(MARKED.pattern())) {
                at = rest.isEmpty() ? at : shown.indexOf(rest, at);
                if (at < 0) {
                    touched.add(sentence + " → " + shown);
                    break;
                }
            }
        }
        double recall = 1 - missed.size() / (double) marked;
        double precision = 1 - touched.size() / (double) masked;
        System.out.printf("masks: %d sentences, %d marked, recall %.3f, precision %.3f%n%s%n%s%n", sentences().size(), marked, recall, precision, String.join("\n", missed), String.join("\n", touched));
        assertThat(sentences()).hasSizeGreaterThan(120);
        assertThat(recall).isGreaterThanOrEqualTo(0.97);
        assertThat(precision).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void masks_look_as_they_do_everywhere_in_the_house() {
        assertThat(Mask.of("我叫张建国，电话13800001234，身份证11010519491231002X")).isEqualTo("我叫张**，电话138****1234，身份证1101** **** ****002X");
        assertThat(Mask.of("zhang@example.cn，卡6222020200012345670，010-64041234")).startsWith("z****@example.cn，卡****").endsWith("，010-****1234");
        assertThat(Mask.of("余奶奶和王建国师傅")).isEqualTo("*奶奶和王**师傅");
    }

    @Test
    void a_number_whose_check_character_is_wrong_is_no_identity_card() {
        assertThat(Mask.of("设备110105194912310021")).contains("110105194912310021");
        assertThat(Mask.of("设备11010519491231002X")).doesNotContain("19491231");
    }

    @Test
    void a_masked_text_is_not_masked_again_and_a_clean_one_is_the_same_object() {
        var clean = "楼道灯坏了";
        assertThat(Mask.of(clean)).isSameAs(clean);
        var once = Mask.of("我叫张建国，电话13800001234，邮箱ab@163.com");
        assertThat(Mask.of(once)).isEqualTo(once);
    }

    @Test
    void two_megabytes_take_a_second_at_most() throws Exception {
        var clean = Files.readString(Path.of("src/test/resources/need/urgent.txt")).replaceAll("(?m)^\\S+\t", "").replace('\n', '。');
        var text = (clean + String.join("。", sentences()).replaceAll("[«»]", "")).repeat(4);
        var bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        var lines = text.split("。");
        for (int warm = 0; warm < 3; warm++) {
            mask(lines);
        }
        var begun = cpu();
        int rounds = 20;
        for (int i = 0; i < rounds; i++) {
            mask(lines);
        }
        var rate = rounds * bytes / ((cpu() - begun) / 1e9) / 1e6;
        System.out.printf("masks: %.1f MB/s%n", rate);
        assertThat(rate).isGreaterThan(2);
    }

    /** What this thread used: other builds on the machine are not counted. */
    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** A long text without a single full stop costs no more for each character than a short one. */
    @Test
    void a_long_text_takes_as_long_as_many_short_ones() {
        var digits = "1 3".repeat(7_000);
        var letters = "a".repeat(20_000);
        var titles = "王师傅".repeat(6_000);
        var begun = System.nanoTime();
        Mask.of(digits);
        Mask.of(letters);
        assertThat(Mask.of(titles)).startsWith("*师傅");
        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(2);
    }

    private static int mask(String[] lines) {
        int all = 0;
        for (var each : lines) {
            all += Mask.of(each).length();
        }
        return all;
    }
}
