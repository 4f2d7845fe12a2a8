package org.yicai.need.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yicai.kernel.Finding;

class PastedEntrancesTest {

    @ParameterizedTest
    @CsvSource({
        "3号院2单元 12户,3号院2单元,12", "3号院2单元12户,3号院2单元,12", "5号楼　4 户,5号楼,4", "甲3号：6户,甲3号,6", "东四六条 3号院 2单元 12户,东四六条 3号院 2单元,12", "3号楼 8,3号楼,8",
        "平房5号 1家,平房5号,1", "House 3 entrance 2 12 households,House 3 entrance 2,12"
    })
    void a_line_is_a_name_and_a_number(String line, String name, int households) {
        assertThat(PastedEntrances.read(line).lines()).containsExactly(new PastedEntrances.Line(name, households));
    }

    @ParameterizedTest
    @CsvSource({"3号院2单元,need.finding.entrance", "12户,need.finding.entrance", "3号院 0户,need.finding.entrance-households", "3号院 900户,need.finding.entrance-households", "户,need.finding.entrance"})
    void a_line_that_does_not_fit_is_named(String line, String key) {
        var read = PastedEntrances.read("1号院 3户\n" + line);
        assertThat(read.lines()).hasSize(1);
        assertThat(read.findings()).extracting(Finding::key).containsExactly(key);
        assertThat(read.findings().getFirst().args().getFirst()).isEqualTo(2);
    }

    @Test
    void the_same_entrance_twice_is_a_finding_whatever_the_blanks() {
        assertThat(PastedEntrances.read("3号院 2单元 12户\n\n3号院2单元 6户").findings()).extracting(Finding::key).containsExactly("need.finding.entrance-twice");
    }

    @Test
    void more_than_sixty_are_refused_and_a_name_has_its_limit() {
        var many = IntStream.rangeClosed(1, 61).mapToObj(i -> "院" + i + "号 3户").collect(Collectors.joining("\n"));
        assertThat(PastedEntrances.read(many).findings()).extracting(Finding::key).containsExactly("need.finding.entrances-many");
        assertThat(PastedEntrances.read("院".repeat(41) + " 3户").findings()).extracting(Finding::key).isEqualTo(List.of("need.finding.entrance-long"));
    }
}
