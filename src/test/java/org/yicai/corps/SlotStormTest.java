package org.yicai.corps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.TownTest;
import org.yicai.ops.demo.Visitor;

/** Many book, cancel and wait for the same three places at once: never more than three, and none empty while somebody waits. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class SlotStormTest extends TownTest {

    private static final List<String> PEOPLE = List.of("吕大妈", "石叔", "田阿姨", "汪先生", "余奶奶", "卢师傅", "丁香", "白露", "曹阳", "程远", "董洁", "方明", "付强", "葛兰", "江河", "金鑫");
    private static final int TURNS = 24;

    private UUID offer() {
        return id("select id from corps.skill_offer where title = '个税怎么报'");
    }

    private UUID slot() {
        return id("select id from corps.slot where offer = ? and starts_at > ? order by starts_at offset 1 limit 1", offer(), clock.instant().atOffset(java.time.ZoneOffset.UTC));
    }

    /** What must never be: more than the capacity, a wrong count, or a place free while somebody waits. */
    private List<String> wrong() {
        return truth().sql("""
                select case when n > capacity then 'overbooked' when n <> taken then 'miscounted' else 'empty while somebody waits' end from (
                    select s.capacity, s.taken, count(b.id) filter (where b.stage in ('BOOKED', 'OFFERED')) as n, count(b.id) filter (where b.stage = 'WAITING') as waiting
                      from corps.slot s left join corps.booking b on b.slot = s.id and b.ended_at is null where s.starts_at > ? group by s.id) q
                 where n > capacity or n <> taken or waiting > 0 and n < capacity
                """).param(clock.instant().atOffset(java.time.ZoneOffset.UTC)).query(String.class).list();
    }

    @Test
    void a_nothing_is_overbooked() throws Exception {
        var here = "/professionals/" + offer();
        var slot = slot().toString();
        var visitors = PEOPLE.stream().map(this::as).toList();
        var booked = new AtomicInteger();
        var refused = new AtomicInteger();
        var cancelled = new AtomicInteger();
        var odd = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Void>>();
            for (int i = 0; i < visitors.size(); i++) {
                int person = i;
                tasks.add(() -> {
                    storm(visitors.get(person), new Random(person), here, slot, booked, refused, cancelled, odd);
                    return null;
                });
            }
            for (var each : threads.invokeAll(tasks)) {
                each.get();
            }
        }
        System.out.println("slot storm: booked or in line " + booked + ", refused " + refused + ", cancelled or confirmed " + cancelled);
        assertThat(odd.get()).as("answers that are neither done nor refused").isZero();
        assertThat(booked.get()).isGreaterThan(PEOPLE.size());
        assertThat(refused.get()).isPositive();
        assertThat(cancelled.get()).isPositive();
        assertThat(wrong()).isEmpty();
        assertThat(count("select count(*) from (select client from corps.booking where offer = ? and ended_at is null group by client having count(*) > 1) twice", offer())).isZero();
    }

    private void storm(Visitor visitor, Random dice, String here, String slot, AtomicInteger booked, AtomicInteger refused, AtomicInteger cancelled, AtomicInteger odd) {
        String mine = null;
        for (int turn = 0; turn < TURNS; turn++) {
            var says = mine != null && dice.nextInt(3) > 0;
            var reply = says ? visitor.send(here, mine, "word", dice.nextInt(3) == 0 ? "YES" : "NO")
                    : visitor.send(here, here + "/bookings", dice.nextInt(4) > 0 ? new String[] {"slot", slot, "waits", "yes"} : new String[] {"slot", slot});
            if (reply.status() == 303 && !says) {
                booked.incrementAndGet();
                mine = reply.location().replaceFirst("\\?.*", "");
            } else if (reply.status() == 303) {
                cancelled.incrementAndGet();
            } else if (reply.status() == 409 || reply.status() == 422) {
                refused.incrementAndGet();
            } else {
                odd.incrementAndGet();
            }
        }
    }

    @Test
    void b_the_database_itself_refuses_a_place_too_many_and_the_question_would_see_one() {
        assertThatThrownBy(() -> truth().sql("update corps.slot set taken = capacity + 1 where id = ?").param(slot()).update()).hasMessageContaining("never_overbooked");
        truth().sql("update corps.slot set capacity = 1, taken = 1 where id = ?").param(slot()).update();
        assertThat(wrong()).as("a control: fewer places than people").containsExactly("overbooked");
    }
}
