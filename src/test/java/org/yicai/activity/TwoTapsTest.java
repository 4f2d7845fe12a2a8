package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.TownTest;
import org.yicai.ops.demo.Visitor;

/** Sixteen people tap four activities at the same hour, all 64 taps at once: each of them comes to exactly one. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class TwoTapsTest extends TownTest {

    private static final int AT_ONCE = 4;
    private static final List<String> NAMES = List.of("丁香", "白露", "曹阳", "程远", "董洁", "范小雨", "方明", "付强", "葛兰", "顾城", "郭静", "韩梅", "吕大妈", "石叔", "李秀英", "王淑琴");
    private final List<String> addresses = new ArrayList<>();

    @BeforeAll
    void fourAtTheSameHour() {
        for (int i = 0; i < AT_ONCE; i++) {
            var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", "同一个钟点" + i, "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区",
                    "venue", "5 号楼门口", "starts_at", TODAY.plusDays(9) + "T10:" + (10 + 10 * i), "ends_at", TODAY.plusDays(9) + "T11:30", "places", "60", "position_name", "引导", "position_duty", "在门口", "position_seats", "60");
            assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
            addresses.add(reply.location().replaceFirst("\\?.*", ""));
        }
        // whoever writes is slow, so that the others have looked before
        truth().sql("create function activity.slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.1); return new; end $$").update();
        truth().sql("create trigger a_slow before insert on activity.sign_up for each row execute function activity.slow()").update();
    }

    /** What 64 taps at the same moment are answered. */
    private List<Integer> storm() throws Exception {
        truth().sql("update activity.sign_up set withdrawn_at = signed_at where withdrawn_at is null").update();
        truth().sql("update activity.activity set taken = 0").update();
        truth().sql("update activity.position set taken = 0").update();
        var ready = new CountDownLatch(1);
        var taps = new ArrayList<Callable<Integer>>();
        for (var name : NAMES) {
            for (int i = 0; i < AT_ONCE; i++) {
                var address = addresses.get(i);
                var who = as(name);
                var html = who.open(address);
                var token = html.replaceFirst("(?s).*?name=\"_form\" value=\"([^\"]+)\".*", "$1");
                taps.add(() -> {
                    ready.await();
                    return who.post(address + "/sign-ups", Map.of("_form", List.of(token))).status();
                });
            }
        }
        assertThat(taps).hasSize(64);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = taps.stream().map(threads::submit).toList();
            ready.countDown();
            var answers = new ArrayList<Integer>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private long inTwoPlaces() {
        return count("""
                select count(*) from activity.sign_up s join activity.activity a on a.id = s.activity join activity.sign_up t on t.person = s.person and t.id > s.id join activity.activity b on b.id = t.activity
                 where s.withdrawn_at is null and t.withdrawn_at is null and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                """);
    }

    private long sitting() {
        return count("select count(*) from activity.sign_up where withdrawn_at is null and activity = any (?)", (Object) addresses.stream().map(each -> UUID.fromString(each.substring("/activities/".length()))).toArray(UUID[]::new));
    }

    @Test
    void a_exactly_one_of_those_that_clash_is_won_by_each() throws Exception {
        var answers = storm();
        assertThat(inTwoPlaces()).isZero();
        assertThat(answers).filteredOn(each -> each == 303).hasSize(NAMES.size());
        assertThat(answers).filteredOn(each -> each != 303).hasSize(3 * NAMES.size()).containsOnly(422);
        assertThat(sitting()).isEqualTo(NAMES.size());
        assertThat(count("select sum(taken) from activity.activity where title like '同一个钟点%'")).as("who lost holds no seat").isEqualTo(NAMES.size());
    }

    @Test
    void b_without_the_turn_the_same_taps_put_people_into_two_places() throws Exception {
        truth().sql("create function activity.no_turn() returns trigger language plpgsql as $$ begin return null; end $$").update();
        truth().sql("create trigger no_turn before insert on activity.turn for each row execute function activity.no_turn()").update();
        storm();
        assertThat(inTwoPlaces()).as("what the turn is for").isPositive();
    }
}
