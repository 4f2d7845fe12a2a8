package org.yicai.need.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yicai.need.Neighbours;

/** A word that is enough, and what people have a right to already. */
class EntitlementsTest extends Neighbours {

    private int keep(String who, String name, String forWhom, String from, String until) {
        return as(who).send("/sign-in", "/entitlements", "name", name, "for_whom", forWhom, "what", name + "：符合条件就能领", "where_to", "街道政务大厅三号窗口",
                "basis", "京民规〔2026〕3 号", "valid_from", from, "valid_until", until).status();
    }

    @Test
    void an_answer_at_once_is_heard_and_the_resident_has_the_last_word() {
        var need = say("社区图书室几点开门？", "phone", "13912340011");
        assertThat(triage("王淑琴", need, "answer", "answer", "")).isEqualTo(422);
        assertThat(triage("王淑琴", need, "answer", "answer", "字".repeat(301))).isEqualTo(422);
        assertThat(stage(need)).isEqualTo("NEW");
        assertThat(triage("王淑琴", need, "answer", "answer", "周二到周六上午九点到十一点半。")).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("ANSWERED");
        assertThat(page(need)).contains("周二到周六上午九点到十一点半", "解决");
        assertThat(count("select count(*) from message.outbox where address = '13912340011' and content like '%周二到周六%'")).isEqualTo(1);
        assertThat(triage("李秀英", need, "answer", "answer", "再答一次")).as("somebody was faster").isEqualTo(409);
        assertThat(visitor().send("/needs/" + need.receipt(), "/needs/" + need.receipt() + "/answer", "solved", "NO", "words", "去了没开门", "pin", need.pin()).status()).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("NOT_SOLVED");
        assertThat(triage("李秀英", need, "answer", "answer", "改到下午了，对不起。")).as("another way is found").isEqualTo(303);
    }

    @Test
    void what_fits_is_offered_first_and_named_in_the_answer() {
        assertThat(keep("李建国", "助听器补贴", "听力残疾的居民", "2026-01-01", "")).isEqualTo(303);
        assertThat(keep("陈志远", "独生子女父母奖励", "独生子女父母", "2026-01-01", "")).isEqualTo(303);
        assertThat(keep("李建国", "清洁取暖补贴", "用电取暖的平房住户", "2026-01-01", "2026-11-19")).as("ended yesterday").isEqualTo(303);
        var need = say("奶奶听力不好，想配助听器，有补贴吗？");
        var page = as("王淑琴").open("/triage/" + need.id());
        assertThat(page).contains("也许本来就能办").doesNotContain("清洁取暖补贴");
        assertThat(page.indexOf("<b>助听器补贴</b>")).isPositive();
        assertThat(page).doesNotContain("<b>独生子女父母奖励</b>");
        var entitlement = id("select id from need.entitlement where name = '助听器补贴'");
        assertThat(triage("王淑琴", need, "answer", "answer", "可以申请补贴，带残疾证。", "entitlement", entitlement.toString())).isEqualTo(303);
        assertThat(page(need)).contains("助听器补贴，街道政务大厅三号窗口", "/entitlements#e-" + entitlement);
        var ended = id("select id from need.entitlement where name = '清洁取暖补贴'").toString();
        assertThat(triage("王淑琴", say("平房取暖有补贴吗？"), "answer", "answer", "有", "entitlement", ended)).as("what has ended is offered to nobody").isEqualTo(422);
    }

    @Test
    void the_register_is_public_and_kept_by_those_whose_it_is() {
        assertThat(visitor().open("/entitlements")).contains("高龄津贴", "八十岁以上的老人").doesNotContain("登记一项");
        assertThat(as("王淑琴").open("/entitlements")).doesNotContain("登记一项");
        assertThat(keep("王淑琴", "不该有的", "谁", "2026-01-01", "")).isEqualTo(403);
        assertThat(keep("李建国", "日子反了", "谁", "2026-02-01", "2026-01-01")).isEqualTo(422);
        var id = id("select id from need.entitlement where name = '高龄津贴'");
        var official = as("李建国");
        assertThat(official.open("/entitlements/" + id)).contains("value=\"高龄津贴\"");
        var fields = List.of("name", "高龄津贴", "for_whom", "八十岁以上", "what", "每月津贴", "where_to", "居委会", "basis", "办法第三条", "valid_from", "2026-01-01", "valid_until", "");
        assertThat(official.send("/entitlements/" + id, "/entitlements/" + id, with(fields, "version", "1")).status()).isEqualTo(303);
        assertThat(official.send("/entitlements/" + id, "/entitlements/" + id, with(fields, "version", "1")).status()).as("somebody else has changed it").isEqualTo(409);
        assertThat(visitor().open("/entitlements")).contains("办法第三条");
    }

    private static String[] with(List<String> fields, String... more) {
        var all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
