package org.yicai.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.place.Division.Level;
import org.yicai.place.Divisions.Found;

/** What is known of the country before the whole edition has been read: the districts that the town lies in. */
class DivisionsTest extends TownTest {

    private static final String DONGSI = "110101006000";

    @Autowired
    private Divisions divisions;

    private List<String> names(String words) {
        return divisions.search(words, 20).stream().map(Found::division).map(Division::name).toList();
    }

    @Test
    void a_founding_reads_its_district_and_nothing_else() {
        assertThat(divisions.complete()).isFalse();
        assertThat(divisions.children(null)).extracting(Division::name).containsExactly("北京市");
        assertThat(divisions.children("110101000000")).hasSize(17).extracting(Division::parent).containsOnly("110101000000");
        assertThat(count("select count(*) from place.division where level = 'COMMUNITY'")).isEqualTo(170);
        assertThat(count("select count(*) from place.division d where d.parent is not null and not exists (select 1 from place.division p where p.code = d.parent)")).isZero();
    }

    @Test
    void a_division_is_found_by_its_code_with_the_names_that_we_know() {
        var dongsi = divisions.find(DONGSI).orElseThrow();
        assertThat(dongsi).isEqualTo(new Division(DONGSI, Level.SUBDISTRICT, "110101000000", "东四街道", "Dongsi Subdistrict", LocalDate.of(2010, 7, 1), null));
        assertThat(divisions.find("110101000000").orElseThrow().nameEn()).isEqualTo("Dongcheng");
        assertThat(divisions.find("999999999999")).isEmpty();
        assertThat(divisions.find("'; drop table place.division; --")).isEmpty();
    }

    @Test
    void the_committee_that_ended_is_known_and_stands_in_no_list_of_today() {
        var ended = divisions.find("110101006002").orElseThrow();
        assertThat(ended.name()).isEqualTo("七条社区");
        assertThat(ended.validTo()).isEqualTo(LocalDate.of(2021, 10, 31));
        assertThat(divisions.children(DONGSI)).hasSize(6).extracting(Division::code).doesNotContain("110101006002").isSorted();
        assertThat(names("七条社区")).isEmpty();
        assertThat(count("select count(*) from place.community where code = '110101006002' and name = '七条社区' and valid_to = date '2021-10-31'")).isEqualTo(1);
    }

    @Test
    void a_community_bears_the_name_of_its_place_and_its_committee_the_full_one() {
        var committee = divisions.children(DONGSI).getFirst();
        assertThat(committee.name()).isEqualTo("南门仓社区居委会");
        assertThat(committee.placeName()).isEqualTo("南门仓社区");
        assertThat(committee.placeNameEn()).isEqualTo("Nanmencang");
        var other = divisions.children("110101010000").getFirst();
        assertThat(other.placeNameEn()).as("nobody has told an English name").isEqualTo(other.placeName()).endsWith("社区");
        assertThat(count("select count(*) from place.community where name like '%委会'")).isZero();
    }

    @Test
    void words_of_two_characters_find_what_begins_with_them_before_what_holds_them() {
        var found = divisions.search("东四", 20);
        assertThat(found.getFirst().division().name()).isEqualTo("东四街道");
        assertThat(found.getFirst().path()).isEqualTo("北京市 · 东城区");
        assertThat(found).allSatisfy(each -> assertThat(each.division().name()).contains("东四"));
        assertThat(divisions.search("东四", 1)).hasSize(1);
        assertThat(names("东城")).first().isEqualTo("东城区");
        assertThat(names("史家社区").getFirst()).isEqualTo("史家社区居委会");
        assertThat(names("史家社区居委会")).containsExactly("史家社区居委会");
        assertThat(names("门街")).contains("朝阳门街道");
    }

    @Test
    void words_before_the_last_say_where() {
        assertThat(names("北京 东四").getFirst()).isEqualTo("东四街道");
        assertThat(names("北京市　东城 东四").getFirst()).isEqualTo("东四街道");
        assertThat(names("北京市 · 东城区 · 东四街道")).containsExactly("东四街道");
        assertThat(names("朝阳门 东四")).isEmpty();
        assertThat(names("上海 东四")).isEmpty();
        assertThat(names("京 东四").getFirst()).as("a word of one character says nothing").isEqualTo("东四街道");
    }

    @Test
    void digits_find_the_codes_that_begin_with_them() {
        assertThat(divisions.search("110101006", 20)).hasSize(7).first().extracting(each -> each.division().code()).isEqualTo(DONGSI);
        assertThat(names("110101").getFirst()).isEqualTo("东城区");
        assertThat(names("１１")).as("wide digits").startsWith("北京市", "市辖区", "东城区");
        assertThat(names("110101006001")).hasSize(1);
        assertThat(names("1101010060010")).isEmpty();
        assertThat(names("99")).isEmpty();
    }

    @Test
    void what_is_too_short_too_long_or_a_sign_of_sql_finds_nothing() {
        for (var words : List.of("", " ", "东", "1", "%", "%%", "__", "东_", "东%", "\\\\", "''", "东四'--", "\u0000\u0000", "\u0002东", "没有这个地方", "东四".repeat(21), "1".repeat(41), "委会", "居委会")) {
            assertThat(names(words)).as(words).isEmpty();
        }
        assertThat(names("东四\u0000")).as("the sign between words").contains("东四街道");
    }
}
