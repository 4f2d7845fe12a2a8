package org.yicai.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.kernel.Scope;
import org.yicai.party.Notices;
import org.yicai.party.Notices.Kind;
import org.yicai.place.Places;

/** People are told in their language, by the way they chose, and of what they did not decline. */
class NoticesTest extends TownTest {

    @Autowired
    private Notices notices;

    @Autowired
    private Digests digests;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private Places places;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void usual() {
        itIsToday();
        truth().sql("delete from message.outbox").update();
        truth().sql("delete from party.message_choice").update();
    }

    private void tell(Kind kind, String key, Object... args) {
        var to = Notices.To.person(id("select id from party.person where name = '何伟'"));
        Scope.of(places.main().id()).run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> notices.tell(places.main().id(), to, kind, key, args)));
        clock.put(clock.instant().plusMillis(5));
    }

    private void choose(String... fields) {
        assertThat(as("何伟").send("/me/messages", "/me/messages/choice", fields).status()).isEqualTo(303);
    }

    private List<String> brought(String channel) {
        return truth().sql("select content from message.outbox where channel = ? and not urgent order by id").param(channel).query(String.class).list();
    }

    @Test
    void without_a_choice_it_is_a_text_message_in_chinese_and_a_line_in_the_list() {
        tell(Kind.ANSWER, "need.news.DECLINED", "ABC-DEF-G", "周三来修");
        assertThat(brought("SMS")).containsExactly("【义彩】您提的需要 ABC-DEF-G 有了答复：周三来修").isEqualTo(brought("APP"));
        assertThat(as("何伟").open("/me/messages")).contains("周三来修", "未读");
        assertThat(as("何伟").open("/work")).contains("/me/messages");
        assertThat(as("李建国").open("/me/messages")).as("everybody sees the own ones").doesNotContain("周三来修");
    }

    @Test
    void mail_in_english_when_it_was_chosen() {
        choose("channel", "MAIL", "mail", "hewei@example.org", "language", "EN", "activities", "yes");
        tell(Kind.ACTIVITY, "activity.news.called-off", "Tea", "11-21 10:00", "rain");
        assertThat(brought("MAIL")).containsExactly("[Yicai] \"Tea\" on 11-21 10:00 is called off: rain");
        assertThat(brought("SMS")).isEmpty();
    }

    @Test
    void what_was_declined_only_lies_in_the_list_but_answers_always_come() {
        choose("channel", "SMS", "language", "ZH");
        tell(Kind.ACTIVITY, "activity.news.called-off", "品茶", "11-21 10:00", "下雨");
        assertThat(brought("SMS")).isEmpty();
        assertThat(brought("APP")).hasSize(1);
        tell(Kind.ANSWER, "need.news.DECLINED", "ABC-DEF-G", "周三来修");
        assertThat(brought("SMS")).hasSize(1);
        choose("channel", "NONE", "language", "ZH", "activities", "yes");
        tell(Kind.WORK, "coordination.news.COMMITTEE_NO", "借会议室");
        assertThat(brought("SMS")).as("only here").hasSize(1);
    }

    @Test
    void a_digest_comes_once_at_half_past_eight() {
        choose("channel", "SMS", "language", "ZH", "digest", "yes");
        tell(Kind.WORK, "coordination.news.COMMITTEE_NO", "借会议室");
        tell(Kind.WORK, "coordination.news.COMMITTEE_YES", "贴通知");
        clock.put(TODAY.plusDays(1).atTime(LocalTime.of(8, 29)).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        digests.gather();
        assertThat(count("select count(*) from message.outbox where about = 'digest'")).isZero();
        clock.put(TODAY.plusDays(1).atTime(LocalTime.of(8, 30)).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        digests.gather();
        digests.gather();
        assertThat(truth().sql("select content from message.outbox where about = 'digest'").query(String.class).single()).contains("借会议室", "贴通知");
        assertThat(count("select count(*) from message.outbox where via = 'DIGEST'")).isEqualTo(2);
    }

    @Test
    void a_mail_address_is_looked_at_and_the_typed_one_kept() {
        var reply = as("何伟").send("/me/messages", "/me/messages/choice", "channel", "MAIL", "mail", "no address", "language", "ZH");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("这不像一个邮箱", "no address");
    }

    @Test
    void the_list_is_read_with_one_tap_and_ends_after_90_days() {
        tell(Kind.ANSWER, "need.news.DECLINED", "ABC-DEF-G", "周三来修");
        assertThat(as("何伟").send("/me/messages", "/me/messages/readings").status()).isEqualTo(303);
        assertThat(as("何伟").open("/me/messages")).contains("周三来修").doesNotContain("未读");
        clock.put(clock.instant().plus(java.time.Duration.ofDays(89)));
        forgetting.forget();
        assertThat(brought("APP").getFirst()).isNotEmpty();
        clock.put(clock.instant().plus(java.time.Duration.ofDays(2)));
        forgetting.forget();
        assertThat(brought("APP").getFirst()).isEmpty();
    }
}
