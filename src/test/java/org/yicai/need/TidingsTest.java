package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;

/** Who voiced a need hears what became of it, whole, in one message. */
class TidingsTest extends TownTest {

    private static final String PHONE = "13977778888";

    @BeforeEach
    void noMessages() {
        truth().sql("delete from message.outbox").update();
    }

    private String voice(String words, String phone) {
        var sent = visitor().send("/needs/new", "/needs", "words", words, "topic", "SAFETY", "phone", phone);
        assertThat(sent.status()).as(sent.html()).isEqualTo(303);
        return id("select id from need.need where words = ?", words).toString();
    }

    private long told(String phone, String like) {
        return count("select count(*) from message.outbox where channel = 'SMS' and address = ? and content like ?", phone, like);
    }

    @Test
    void a_declined_need_is_answered_to_the_number_left_with_it() {
        var id = voice("三单元门口的灯一直闪，晃眼睛", PHONE);
        clock.put(clock.instant().plusSeconds(1));
        assertThat(as("王淑琴").send("/triage/" + id, "/triage/" + id + "/decline", "reason", "物业周三来换").status()).isEqualTo(303);
        assertThat(told(PHONE, "%有了答复：物业周三来换")).isEqualTo(1);
        assertThat(count("select count(*) from message.outbox where char_length(content) > 70")).as("one part of an SMS").isZero();
        assertThat(count("select count(*) from message.outbox where channel = 'APP'")).as("nobody has an account with this number").isZero();
    }

    @Test
    void who_left_no_number_and_has_no_account_is_told_nothing() {
        var id = voice("四单元门口的灯不亮了", "");
        as("王淑琴").send("/triage/" + id, "/triage/" + id + "/decline", "reason", "已经修好");
        assertThat(count("select count(*) from message.outbox where about like 'need%'")).isZero();
    }

    @Test
    void a_long_reason_is_cut_and_said_whole_on_the_page() {
        var id = voice("五单元的楼梯扶手松了", PHONE);
        as("王淑琴").send("/triage/" + id, "/triage/" + id + "/decline", "reason", "扶".repeat(300));
        assertThat(told(PHONE, "%扶…")).isEqualTo(1);
    }
}
