package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.ops.demo.Door;

/** What a higher level bought lands: the committee advises, nobody is asked for help before, and nothing is paid by two. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class LandingTest extends PurchaseTest {

    private static UUID project;

    private Door.Reply land(String... otherwise) {
        var fields = new LinkedHashMap<String, List<String>>();
        var all = with(new String[] {"title", "区里的理发", "origin", "BOUGHT_HIGHER", "leaf", "@独居老人助餐", "kind", "COORDINATING", "purchaser_level", "DISTRICT", "target_group", "老人", "summary", "上门理发。",
            "payer", "区民政局", "contract_link", "", "recipients", "六十户老人", "lands_from", TODAY.toString(), "lands_until", TODAY.plusMonths(3).toString(), "expected_asks", "请人带路。",
            "contractor", "@乐邻为老服务中心", "d1_name", "上门 理发", "d1_unit", "HOUR", "d1_quantity", "10", "d1_standard", "两人上门", "d1_evidence", "VISIT"}, otherwise);
        for (int i = 0; i < all.length; i += 2) {
            fields.put(all[i], List.of(all[i + 1]));
        }
        return person("李建国").send("/landed/new", "/landed", fields);
    }

    private Door.Reply ask() {
        var community = id("select id from place.community where name = '六条社区'").toString();
        return person("林涛").send("/sign-in", "/asks", "project", project.toString(), "community", community, "kind", "ESCORT", "words", "请人带一次路。", "wanted_on", TODAY.plusDays(3).toString(), "minutes", "30");
    }

    private Door.Reply advise(String name, String stance, String words) {
        return person(name).send("/projects/" + project + "/landing", "/projects/" + project + "/advice", "stance", stance, "words", words);
    }

    @Test
    void a_until_the_committee_has_advised_nobody_is_asked_for_help() {
        project = idIn(done(land()).location());
        assertThat(count("select count(*) from message.outbox where content like '%区里的理发%' and content like '%说说您的意见%'")).as("every member hears of it").isGreaterThanOrEqualTo(8);
        assertThat(person("陈静").get("/work").html()).contains("区里的理发");
        assertThat(refused(ask())).contains("L1，本站规则");
        done(advise("陈静", "WELCOME", "老人盼着呢"));
        done(advise("冯文博", "CONCERN", "冬天屋里冷，先问一声"));
        done(advise("李秀英", "WELCOME", "我们带路"));
        assertThat(refused(ask())).as("residents have not spoken").contains("L1，本站规则");
        assertThat(post("李秀英", "/sign-in", "/projects/" + project + "/advice", "stance", "UNNEEDED", "words", "改主意了").status()).as("once each").isEqualTo(409);
        done(advise("高玉兰", "UNNEEDED", "去年理过，手艺一般"));
        done(ask());
        var seen = visitor().get("/projects/" + project).html();
        assertThat(seen).contains("去年理过，手艺一般").contains("这里没人要").doesNotContain("高玉兰");
        assertThat(person("陈静").get("/work").html()).doesNotContain("区里的理发");
    }

    @Test
    void b_what_lands_later_asks_nothing_before_its_day() {
        var later = idIn(done(land("title", "区里的修脚", "d1_name", "上门修脚", "lands_from", TODAY.plusDays(20).toString())).location());
        for (var name : List.of("陈静", "冯文博", "李秀英", "高玉兰")) {
            done(person(name).send("/projects/" + later + "/landing", "/projects/" + later + "/advice", "stance", "WELCOME", "words", "好"));
        }
        assertThat(person("林涛").get("/asks").html()).contains("区里的理发").doesNotContain("区里的修脚");
        itIs(TODAY.plusDays(20));
        assertThat(as("林涛").get("/asks").html()).contains("区里的修脚");
        itIsToday();
    }

    @Test
    void c_advice_has_its_words_and_its_seat() {
        assertThat(refused(advise("宋德福", "WELCOME", ""))).contains("请");
        assertThat(post("李建国", "/sign-in", "/projects/" + project + "/advice", "stance", "WELCOME", "words", "好").status()).as("officials do not advise themselves").isEqualTo(403);
        assertThat(count("select count(*) from project.advice where project = ?", project)).isEqualTo(4);
    }

    @Test
    void d_nothing_is_paid_by_two() {
        assertThat(refused(land("payer", "某基金会", "origin", "GIFT", "d1_name", "上门理发。"))).contains("L2，本站规则").contains("区民政局").contains("区里的理发");
        done(land("payer", "某基金会", "origin", "GIFT", "d1_name", "上门理发（二条社区）"));
        done(land("payer", "区民政局", "title", "区里的理发二期"));
        var group = id("select id from need.need_group where title = '独居老人周末暖餐'");
        var fields = new LinkedHashMap<String, List<String>>();
        var typed = with(design("街道的理发", "5000", 10), "group", group.toString(), "d1_name", "上门理发");
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], List.of(typed[i + 1]));
        }
        var design = idIn(done(person("李建国").send("/designs/new?group=" + group, "/designs", fields)).location());
        assertThat(refused(post("李建国", "/designs/" + design, "/designs/" + design + "/submission"))).contains("L2，本站规则");
        assertThat(count("select count(*) from project.project where id = ? and stage = 'DRAFT'", design)).isEqualTo(1);
    }
}
