package org.yicai.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yicai.place.Division.Level;

/** What ships in the jar is what the edition says: nothing more, nothing less, nothing twice. */
class PackTest {

    private final Edition edition = Edition.shipped();

    @Test
    void the_files_are_the_ones_that_were_packed_and_small() throws Exception {
        assertThat(sum("above.xz")).isEqualTo("90f19a76778d7806f9b2613eae9d44f3f67e25c6f31ddd27e06c0bb114118186");
        assertThat(sum("committees.xz")).isEqualTo("6c8135cdc58661afa5946a274ca9f5b113d16e8caaad9d9219ee2b26c2c4fb9b");
        assertThat(size("above.xz") + size("committees.xz")).isLessThan(5 << 20);
    }

    private static String sum(String file) throws Exception {
        try (var in = Edition.file(file)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }

    private static int size(String file) throws IOException {
        try (var in = Edition.file(file)) {
            return in.readAllBytes().length;
        }
    }

    @Test
    void every_level_counts_what_the_edition_says_and_everything_lies_in_something() {
        var counts = new EnumMap<Level, Integer>(Level.class);
        var above = new HashSet<String>();
        var last = new String[] {""};
        try (var pack = Pack.above(edition)) {
            pack.read("", each -> {
                counts.merge(each.level(), 1, Integer::sum);
                assertThat(above.add(each.code())).as(each.toString()).isTrue();
            });
        }
        try (var pack = Pack.above(edition)) {
            pack.read("", each -> assertThat(each.parent() == null ? each.level() == Level.PROVINCE : above.contains(each.parent())).as(each.toString()).isTrue());
        }
        try (var pack = Pack.committees(edition)) {
            pack.read("", each -> {
                counts.merge(each.level(), 1, Integer::sum);
                if (each.code().compareTo(last[0]) <= 0 || !above.contains(each.parent()) || above.contains(each.code())) {
                    throw new AssertionError(each);
                }
                last[0] = each.code();
            });
        }
        assertThat(counts).containsExactlyInAnyOrderEntriesOf(new EnumMap<>(java.util.Map.of(
                Level.PROVINCE, 31, Level.CITY, 342, Level.DISTRICT, 2_975, Level.SUBDISTRICT, 41_351, Level.COMMUNITY, 620_572)));
        assertThat(edition.committees() + edition.subdistricts() + edition.districts() + edition.cities() + edition.provinces()).isEqualTo(edition.divisions());
        assertThat(edition.divisions() + edition.placeholders()).as("all rows of the source").isEqualTo(31 + 342 + 2_978 + 41_352 + 620_573);
    }

    @Test
    void a_part_can_be_read_alone_and_what_lies_before_is_passed_by() {
        try (var pack = Pack.committees(edition)) {
            var names = new TreeMap<String, String>();
            pack.read("310101002", each -> names.put(each.code(), each.name()));
            assertThat(names).isNotEmpty().allSatisfy((code, name) -> assertThat(code).startsWith("310101002"));
            assertThat(pack.province()).isEqualTo("31");
        }
    }

    @Test
    void our_own_records_speak_of_divisions_of_the_edition_or_of_ended_ones() {
        var own = new OwnRecords();
        assertThat(own.ended()).extracting(Division::code).containsExactly("110101006002");
        var dongcheng = new TreeMap<String, Division>();
        try (var pack = Pack.committees(edition)) {
            pack.read("110101", each -> dongcheng.put(each.code(), own.complete(each)));
        }
        assertThat(dongcheng).doesNotContainKey("110101006002").hasSize(169);
        assertThat(dongcheng.get("110101006001").nameEn()).isEqualTo("Nanmencang");
        assertThat(dongcheng.get("110101006001").validFrom()).isNotEqualTo(edition.asOf());
    }
}
