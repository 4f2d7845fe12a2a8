package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** An empty seat, and who is asked for it. */
class CoverTest extends TownTest {

    @BeforeEach
    void todayNobodyWasAsked() {
        itIsToday();
        truth().sql("delete from activity.cover_ask").update();
        truth().sql("update corps.volunteer set communities = '{}'").update();
    }

    private String planned(int day) {
        var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", "门口试扶手", "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", TODAY.plusDays(day) + "T10:00", "ends_at", TODAY.plusDays(day) + "T11:00", "places", "2", "position_name", "引导", "position_duty", "在门口", "position_seats", "1");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return reply.location().replaceFirst("\\?.*", "");
    }

    private static UUID key(String address) {
        return UUID.fromString(address.substring("/activities/".length()));
    }

    private Door.Reply ask(Visitor who, String address, int number) {
        return who.send("/sign-in", address + "/cover", "position", id("select id from activity.position where activity = ?", key(address)).toString(), "number", Integer.toString(number));
    }

    private List<UUID> asked(String address) {
        return truth().sql("select person from activity.cover_ask where activity = ? order by person").param(key(address)).query(UUID.class).list();
    }

    @Test
    void the_least_recently_asked_come_first_and_nobody_is_asked_twice_for_the_same() {
        var clerk = as("何伟");
        var volunteers = (int) count("select count(distinct person) from party.appointment where role in ('VOLUNTEER', 'VOLUNTEER_LEADER') and subdistrict = (select id from place.subdistrict where main)");
        var first = planned(3);
        assertThat(ask(clerk, first, 5).status()).isEqualTo(303);
        clock.put(clock.instant().plus(Duration.ofMinutes(1)));
        var second = planned(4);
        ask(as("王淑琴"), second, 5);
        assertThat(asked(second)).hasSize(5).doesNotContainAnyElementsOf(asked(first));
        ask(clerk, first, 5);
        assertThat(asked(first)).hasSize(10).doesNotHaveDuplicates().doesNotContainAnyElementsOf(asked(second));
        for (int i = 0; i < volunteers / 20 + 1; i++) {
            clock.put(clock.instant().plus(Duration.ofMinutes(1)));
            ask(clerk, first, 20);
        }
        assertThat(asked(first)).as("all who are free").hasSizeGreaterThan(10).doesNotHaveDuplicates();
        clock.put(clock.instant().plus(Duration.ofMinutes(1)));
        var third = planned(5);
        ask(clerk, third, 1);
        var last = truth().sql("select max(asked_at) from activity.cover_ask c where c.person = ? and c.activity <> ?").param(asked(third).getFirst()).param(key(third)).query(java.time.OffsetDateTime.class).single();
        assertThat(count("select count(*) from (select max(asked_at) as at from activity.cover_ask where activity <> ? group by person) as asked where at < ?", key(third), last)).as("nobody was left alone longer").isZero();
    }

    @Test
    void who_has_something_else_then_is_not_asked_and_a_full_position_needs_nobody() {
        var busy = planned(6);
        var person = as("丁香");
        person.send(busy, busy + "/sign-ups", "position", id("select id from activity.position where activity = ?", key(busy)).toString());
        var clerk = as("何伟");
        assertThat(ask(clerk, busy, 1).status()).as("full").isEqualTo(422);
        var same = planned(6);
        for (int i = 0; i < 5; i++) {
            ask(clerk, same, 20);
        }
        assertThat(asked(same)).isNotEmpty().doesNotContain(id("select id from party.person where name = '丁香'"));
        assertThat(clerk.open(same + "/cover")).contains("缺 1 人");
        assertThat(as("丁香").get(same + "/cover").status()).isEqualTo(403);
        assertThat(as("王芳").get(same + "/cover").status()).isEqualTo(403);
    }

    @Test
    void near_before_far_and_only_those_who_can() {
        var here = id("select id from place.community where name = '豆瓣社区' and subdistrict = (select id from place.subdistrict where main)");
        var there = id("select id from place.community where name = '六条社区' and subdistrict = (select id from place.subdistrict where main)");
        var near = List.of("丁香", "白露", "曹阳");
        for (var who : List.of("丁香", "白露", "曹阳", "程远", "董洁", "方明")) {
            truth().sql("insert into corps.volunteer (id, subdistrict, person, pledged_at, changed_at) select gen_random_uuid(), (select id from place.subdistrict where main), id, registered_at, registered_at from party.person where name = ? on conflict do nothing").param(who).update();
        }
        truth().sql("update corps.volunteer set communities = case when person in (select id from party.person where name = any (?)) then array[?::uuid] else array[?::uuid] end").params(near.toArray(String[]::new), here, there).update();
        var address = planned(8);
        assertThat(ask(as("何伟"), address, 3).status()).isEqualTo(303);
        assertThat(truth().sql("select p.name from activity.cover_ask c join party.person p on p.id = c.person where c.activity = ?").param(key(address)).query(String.class).list()).as("near first").containsExactlyInAnyOrderElementsOf(near);
        var skilled = planned(9);
        truth().sql("update activity.position set skill = 'REPAIRS' where activity = ?").param(key(skilled)).update();
        truth().sql("update corps.volunteer set skills = case when person = (select id from party.person where name = '董洁') then array['REPAIRS'] else '{}' end").update();
        ask(as("何伟"), skilled, 20);
        assertThat(truth().sql("select p.name from activity.cover_ask c join party.person p on p.id = c.person where c.activity = ?").param(key(skilled)).query(String.class).list()).as("far, but the only one who can").containsExactly("董洁");
    }
}
