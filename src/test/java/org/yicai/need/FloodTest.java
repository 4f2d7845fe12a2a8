package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door.Reply;
import org.yicai.ops.demo.Visitor;
import org.yicai.web.Allowances;

/** Very many needs from one device are slowed down; a whole community behind one address is not. */
class FloodTest extends TownTest {

    @Autowired
    private Allowances allowances;

    @BeforeEach
    void everybodyIsRested() {
        allowances.forget();
        itIsToday();
    }

    private Reply say(Visitor visitor, String words) {
        return visitor.send("/needs/new", "/needs", "words", words, "spot", "三单元门口", "topic", "SAFETY");
    }

    private void later(long seconds) {
        clock.put(clock.instant().plusSeconds(seconds));
    }

    @Test
    void one_device_that_posts_fifty_is_slowed_and_loses_nothing() {
        var flood = visitor();
        int taken = 0;
        Reply slowed = null;
        for (int i = 0; i < 50; i++) {
            var reply = say(flood, "第" + i + "次说同一盏灯");
            if (reply.status() == 303) {
                taken++;
            } else {
                assertThat(reply.status()).isEqualTo(429);
                slowed = reply;
            }
        }
        assertThat(taken).isEqualTo(5);
        assertThat(slowed.html()).contains("第49次说同一盏灯", "三单元门口", "010-0000-0000", "大约 1 分钟后", "value=\"SAFETY\" checked");
        assertThat(count("select count(*) from need.need where words like '第%次说同一盏灯'")).isEqualTo(5);
        later(61);
        assertThat(say(flood, "歇过以后再说").status()).as("never for long").isEqualTo(303);
        assertThat(say(visitor(), "同一个地址的邻居").status()).as("nobody else is held up").isEqualTo(303);
    }

    @Test
    void two_hundred_devices_behind_one_address_get_through_at_a_human_pace() {
        for (int i = 0; i < 200; i++) {
            assertThat(say(visitor(), "第" + i + "户的话").status()).as("device " + i).isEqualTo(303);
            later(3);
        }
    }

    @Test
    void an_address_that_sends_without_end_is_asked_to_press_again_a_little_later() {
        int taken = 0;
        Reply slowed = null;
        for (int i = 0; i < 130; i++) {
            var reply = say(visitor(), "一口气的第" + i + "件");
            taken += reply.status() == 303 ? 1 : 0;
            slowed = reply;
        }
        assertThat(taken).isEqualTo(120);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.html()).contains("一口气的第129件", "再提交一次");
        later(6);
        assertThat(say(visitor(), "六秒以后").status()).isEqualTo(303);
    }

    @Test
    void who_speaks_for_many_neighbours_is_not_slowed() {
        var helper = as("丁香");
        for (int i = 0; i < 12; i++) {
            assertThat(helper.send("/needs/new?acting=yes", "/needs", "acting", "yes", "acting_reason", "不会打字", "consent", "IN_PERSON", "words", "替第" + i + "家说").status()).isEqualTo(303);
        }
    }

    @Test
    void what_is_wrong_with_a_form_costs_nothing() {
        var visitor = visitor();
        for (int i = 0; i < 20; i++) {
            assertThat(visitor.send("/needs/new", "/needs", "words", "").status()).isEqualTo(422);
        }
        assertThat(say(visitor, "这回写对了").status()).isEqualTo(303);
    }
}
