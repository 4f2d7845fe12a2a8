package org.yicai.corps.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yicai.corps.charter.Seat.Kind;
import org.yicai.kernel.Finding;

/** Each rule of balance, holding and failing: from a structure about which nothing is to be said, one thing is changed at a time. */
class BalanceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UUID EAST = new UUID(1, 1);
    private static final UUID WEST = new UUID(1, 2);
    private int next;

    private Seat seat(Kind kind, String title, String name, UUID community, LocalDate until, boolean votes, String ties) {
        next++;
        var person = name.isEmpty() ? null : UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Seat(kind, new UUID(2, next), title, person, name.isEmpty() ? null : name, name, new UUID(3, next), community, TODAY.minusDays(100), until, votes, "", ties);
    }

    private Seat seat(Kind kind, String title, String name) {
        return seat(kind, title, name, EAST, TODAY.plusDays(100), true, "");
    }

    /** All is well here. */
    private List<Seat> good() {
        var rows = new ArrayList<Seat>();
        rows.add(seat(Kind.CORE, "团长", "王淑琴"));
        rows.add(seat(Kind.TEAM, "暖邻队", "李秀英"));
        rows.add(seat(Kind.TEAM, "巧手队", "郑国强"));
        rows.add(seat(Kind.CONTRACTOR, "安和", "孙晓梅"));
        rows.add(seat(Kind.COMMITTEE, "COMMUNITY_WORKER", "张丽"));
        rows.add(seat(Kind.COMMITTEE, "SOCIAL_ORGANISATION_HEAD", "冯文博"));
        rows.add(seat(Kind.COMMITTEE, "CORE_VOLUNTEER", "丁香"));
        rows.add(seat(Kind.COMMITTEE, "RESIDENT", "高玉兰"));
        rows.add(seat(Kind.PLACE, "", "", EAST, null, false, ""));
        return rows;
    }

    private static List<String> rules(List<Seat> rows) {
        return Balance.of(new Structure(rows, TODAY), community -> community.equals(EAST) ? "东" : "西").stream().map(Finding::key).toList();
    }

    private List<String> with(Seat... more) {
        return rules(Stream.concat(good().stream(), Stream.of(more)).toList());
    }

    private List<String> without(Kind kind, String title, Seat... instead) {
        return rules(Stream.concat(good().stream().filter(each -> each.kind() != kind || !each.title().equals(title)), Stream.of(instead)).toList());
    }

    @Test
    void of_a_good_structure_nothing_is_to_be_said() {
        assertThat(rules(good())).isEmpty();
    }

    @Test
    void o11_an_empty_constituency() {
        assertThat(without(Kind.COMMITTEE, "RESIDENT")).containsExactly("corps.balance.O11.RESIDENT");
        assertThat(without(Kind.COMMITTEE, "RESIDENT", seat(Kind.COMMITTEE, "RESIDENT", ""))).as("a vacancy is nobody").containsExactly("corps.balance.O11.RESIDENT");
    }

    @Test
    void o12_more_than_half_is_one_constituency() {
        var three = new Seat[] {seat(Kind.COMMITTEE, "RESIDENT", "甲"), seat(Kind.COMMITTEE, "RESIDENT", "乙"), seat(Kind.COMMITTEE, "RESIDENT", "丙")};
        assertThat(with(three)).as("four of seven").containsExactly("corps.balance.O12.RESIDENT");
        assertThat(with(three[0], three[1])).as("three of six are half").isEmpty();
    }

    @Test
    void o13_contractors_have_as_many_votes_as_residents() {
        assertThat(with(seat(Kind.CONTRACTOR, "乐邻", "林涛"))).containsExactly("corps.balance.O13");
        assertThat(with(seat(Kind.CONTRACTOR, "乐邻", "林涛", EAST, null, false, ""))).as("a friend has no vote").isEmpty();
    }

    @Test
    void o14_a_term_is_over() {
        var ended = seat(Kind.CORE, "培训", "周到", EAST, TODAY.minusDays(1), true, "");
        assertThat(with(ended)).containsExactly("corps.balance.O14");
        assertThat(with(seat(Kind.CORE, "培训", "周到", EAST, TODAY, true, ""))).as("the last day is still held").isEmpty();
    }

    @Test
    void o15_one_person_in_two_tiers() {
        assertThat(with(seat(Kind.COMMITTEE, "CORE_VOLUNTEER", "李秀英"))).containsExactly("corps.balance.O15");
        assertThat(with(seat(Kind.TEAM, "读报队", "李秀英"))).as("two teams are one tier").isEmpty();
    }

    @Test
    void o16_one_organisation_dominates() {
        var office = "VOLUNTEER 00000000-0000-0000-0000-00000000000a 六条书画社";
        var two = new Seat[] {seat(Kind.CORE, "培训", "甲", EAST, TODAY, true, office), seat(Kind.CORE, "宣传", "乙", EAST, TODAY, true, office)};
        assertThat(with(two)).as("two of three").containsExactly("corps.balance.O16.CORE_LEADERSHIP");
        assertThat(with(two[0], two[1], seat(Kind.CORE, "后勤", "丙"))).as("two of four").isEmpty();
    }

    @Test
    void o17_nobody_from_a_community_with_activities() {
        assertThat(with(seat(Kind.PLACE, "", "", WEST, null, false, ""))).containsExactly("corps.balance.O17");
        assertThat(with(seat(Kind.PLACE, "", "", WEST, null, false, ""), seat(Kind.CORE, "培训", "甲", WEST, TODAY, true, ""))).isEmpty();
    }

    @Test
    void o18_a_vacant_seat() {
        assertThat(with(seat(Kind.CORE, "培训", ""))).containsExactly("corps.balance.O18");
    }

    @Test
    void o19_a_core_leader_became_staff() {
        assertThat(with(seat(Kind.CORE, "培训", "甲", EAST, TODAY, true, "CONTRACTOR 00000000-0000-0000-0000-00000000000a 乐邻"))).containsExactly("corps.balance.O19");
        assertThat(with(seat(Kind.CORE, "培训", "甲", EAST, TODAY, true, "VOLUNTEER 00000000-0000-0000-0000-00000000000a 暖邻队"))).isEmpty();
    }

    @Test
    void o20_o21_o22_no_seat_no_name_no_leader() {
        assertThat(with(seat(Kind.LOOSE, "", "甲"))).containsExactly("corps.balance.O20");
        assertThat(without(Kind.CONTRACTOR, "安和", seat(Kind.CONTRACTOR, "安和", ""))).containsExactly("corps.balance.O21");
        assertThat(with(seat(Kind.TEAM, "读报队", ""))).containsExactly("corps.balance.O22");
    }
}
