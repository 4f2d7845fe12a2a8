package org.yicai.corps.giveback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.corps.giveback.ledger.Earnings;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** What comes back, through its pages: each refusal names its rule and what the person can do, each way forward works. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class GiveBackTest extends TownTest {

    @Autowired
    private Earnings earnings;

    private Door.Reply send(String who, String path, String... fields) {
        return as(who).send("/sign-in", path, fields);
    }

    private Door.Reply from(String who, String page, String path, String... fields) {
        return as(who).send(page, path, fields);
    }

    private void refused(Door.Reply reply, String rule, String way) {
        assertThat(reply.status()).isIn(403, 409, 422);
        assertThat(reply.html()).contains("规则 " + rule + "）").contains(way);
    }

    private void done(Door.Reply reply) {
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
    }

    private void way(String way, int number) {
        clock.put(clock.instant().plusSeconds(1)); // of two that begin on one day the later one holds
        done(send("陈志远", "/ways", "way", way, "number", "" + number, "from", TODAY.toString(), "reason", "试行"));
    }

    private UUID person(String name) {
        return id("select id from party.person where name = ?", name);
    }

    private void itIs(int days) {
        itIs(TODAY.plusDays(days));
    }

    private long held(String name) {
        return count("select coalesce((select minutes from corps.time_account a join party.person p on p.id = a.person where p.phone = ?), 0)", town.accounts().get(name).phone());
    }

    @Test
    void a_confirmed_minutes_came_in_once_and_are_given_and_accepted() {
        assertThat(held("董洁")).as("120 came in, 45 were donated").isEqualTo(75);
        assertThat(as("董洁").open("/time")).contains("1 小时 15 分钟", "六条 3 号院 2 单元装扶手", "捐给大家");
        refused(send("董洁", "/time/donations", "minutes", "76"), "J1", "请改少一点");
        assertThat(as("余奶奶").open("/time")).contains("董洁想送您 30 分钟", "外婆，您先用。");
        var gift = id("select id from corps.time_gift");
        assertThat(send("丁香", "/time/gifts/" + gift + "/answer", "word", "YES").status()).as("not hers to answer").isEqualTo(404);
        done(send("余奶奶", "/time/gifts/" + gift + "/answer", "word", "YES"));
        assertThat(held("余奶奶")).isEqualTo(30);
        assertThat(held("董洁")).isEqualTo(45);
        assertThat(send("余奶奶", "/time/gifts/" + gift + "/answer", "word", "YES").status()).as("once").isEqualTo(409);
        refused(send("董洁", "/time/gifts", "minutes", "10", "phone", town.accounts().get("董洁").phone(), "relation", "CHILD", "words", ""), "J5", "家人的");
        refused(send("董洁", "/time/gifts", "minutes", "10", "phone", "12", "relation", "CHILD", "words", ""), "J5", "11 位");
        var unknown = send("董洁", "/time/gifts", "minutes", "10", "phone", "13912345678", "relation", "CHILD", "words", "");
        done(unknown);
        assertThat(count("select count(*) from corps.time_gift")).as("whether a number is known here is not told").isEqualTo(1);
    }

    @Test
    void b_who_is_old_enough_has_the_same_length_of_service() {
        refused(send("董洁", "/time/asks", "source", "OWN", "for_whom", "SELF", "age", "38", "service_minutes", "20", "words", "陪诊"), "J4", "一直给您存着");
        refused(send("余奶奶", "/time/asks", "source", "POOL", "for_whom", "SELF", "age", "70", "standing", "ALONE_80", "service_minutes", "30", "words", "陪诊"), "J4", "请改选");
        done(send("余奶奶", "/time/asks", "source", "OWN", "for_whom", "SPOUSE", "age", "85", "service_minutes", "25", "words", "陪老伴走走"));
        refused(send("余奶奶", "/time/asks", "source", "OWN", "for_whom", "SELF", "age", "83", "service_minutes", "15", "words", "再来一次"), "J1", "5 分钟");
        var ask = id("select id from corps.time_ask where source = 'OWN'").toString();
        var server = person("白露").toString();
        refused(send("王淑琴", "/time/asks/services", "ask", ask, "server", server, "served_minutes", "20"), "J8", "另约时间补上");
        refused(send("王淑琴", "/time/asks/services", "ask", ask, "server", person("王淑琴").toString(), "served_minutes", "25"), "J7", "另一位骨干");
        done(send("王淑琴", "/time/asks/services", "ask", ask, "server", server, "served_minutes", "25"));
        assertThat(held("余奶奶")).isEqualTo(5);
    }

    @Test
    void c_donated_time_goes_to_whoever_needs_it_most() {
        done(send("吕大妈", "/time/asks", "source", "POOL", "for_whom", "SELF", "age", "66", "service_minutes", "15", "words", "换灯泡"));
        var late = id("select k.id from corps.time_ask k join party.person p on p.id = k.asker where p.phone = ?", town.accounts().get("吕大妈").phone()).toString();
        var first = id("select id from corps.time_ask where standing = 'ALONE_80' and ended_at is null").toString();
        refused(send("王淑琴", "/time/asks/services", "ask", late, "server", person("白露").toString(), "served_minutes", "15"), "J6", "从上面的第一位");
        done(send("王淑琴", "/time/asks/services", "ask", first, "server", person("白露").toString(), "served_minutes", "30"));
        done(send("王淑琴", "/time/asks/services", "ask", late, "server", person("白露").toString(), "served_minutes", "15"));
        assertThat(count("select minutes from corps.time_account where kind = 'POOL'")).isZero();
        done(send("吕大妈", "/time/asks", "source", "POOL", "for_whom", "SELF", "age", "66", "service_minutes", "15", "words", "再换一个"));
        var empty = id("select id from corps.time_ask where ended_at is null and source = 'POOL'");
        refused(send("王淑琴", "/time/asks/services", "ask", empty.toString(), "server", person("白露").toString(), "served_minutes", "15"), "J1", "看看还有多少");
        assertThat(count("select count(*) from corps.time_ask where ended_at is null and source = 'POOL'")).as("nothing half-done").isEqualTo(1);
        done(send("吕大妈", "/time/asks/" + empty + "/withdrawal"));
    }

    @Test
    void d_minors_save_up_and_groups_donate_where_that_is_the_way() {
        refused(send("小满", "/time/donations", "minutes", "1"), "J2", "可以先存着");
        way("TIME_GROUP_DONATES", 1);
        refused(send("冯文博", "/time/asks", "source", "OWN", "for_whom", "SELF", "age", "70", "service_minutes", "15", "words", "陪诊"), "J3", "自己加入一支服务队");
        way("TIME_GROUP_DONATES", 0);
        refused(send("冯文博", "/time/asks", "source", "OWN", "for_whom", "SELF", "age", "70", "service_minutes", "15", "words", "陪诊"), "J1", "改少一点");
    }

    @Test
    void e_what_is_off_does_not_exist() {
        assertThat(as("唐宁").get("/time").status()).as("never begun in the other subdistrict").isEqualTo(404);
        assertThat(as("唐宁").open("/give-back")).doesNotContain("时间账户").contains("商家");
        assertThat(as("董洁").open("/give-back")).as("and here it is").contains("时间账户");
        assertThat(as("董洁").open("/honours")).doesNotContain("积分");
        refused(send("李建国", "/honours/desk/points", "person", person("董洁").toString(), "points", "5", "points_reason", "热心"), "J18", "本地做法");
        way("TIME_KIN", 0);
        assertThat(as("董洁").open("/time")).doesNotContain("送给这位家人");
        assertThat(send("董洁", "/time/gifts", "minutes", "1", "phone", "13800000075", "relation", "CHILD").status()).isEqualTo(404);
        way("TIME_CREDITS", 0);
        assertThat(as("董洁").get("/time").status()).isEqualTo(404);
        assertThat(as("董洁").open("/give-back")).doesNotContain("时间账户");
        way("TIME_CREDITS", 1);
    }

    @Test
    void f_a_star_is_applied_for_checked_confirmed_public_and_then_given() {
        refused(send("白露", "/honours/stars", "level", "1"), "J10", "我的服务记录");
        refused(send("董洁", "/honours/stars", "level", "1"), "J11", "请等结果");
        way("STAR_2_HOURS", 2);
        done(from("董洁", "/honours", "/honours/stars", "level", "2"));
        refused(send("董洁", "/honours/stars", "level", "2"), "J11", "请等结果");
        var star = id("select id from corps.star where given_at is null").toString();
        refused(send("李建国", "/honours/desk/confirmations", "star", star), "J13", "新的名单");
        assertThat(send("李建国", "/honours/desk/checks", "star", star).status()).as("the first look is a leader's").isEqualTo(403);
        done(from("王淑琴", "/honours/desk", "/honours/desk/checks", "star", star));
        refused(send("王淑琴", "/honours/desk/confirmations", "star", star), "J13", "主管单位");
        done(from("李建国", "/honours/desk", "/honours/desk/confirmations", "star", star));
        assertThat(visitor().open("/stars")).contains("董洁", "二星志愿者").doesNotContain("2 小时");
        refused(send("李建国", "/honours/desk/awards", "star", star), "J14", "第二天再授予");
        refused(send("董洁", "/stars/objections", "star", star, "words", "我自己"), "J16", "主管单位会答复您");
        done(from("吕大妈", "/stars", "/stars/objections", "star", star, "words", "那天我没见到她。"));
        refused(send("吕大妈", "/stars/objections", "star", star, "words", "再说一次"), "J16", "不用提两次");
        itIs(12);
        refused(send("李建国", "/honours/desk/awards", "star", star), "J15", "请先答复");
        refused(send("吕大妈", "/stars/objections", "star", star, "words", "太晚了"), "J16", "直接找主管单位");
        done(from("李建国", "/honours/desk", "/honours/desk/answers", "objection", id("select id from corps.star_objection").toString(), "answer", "查过签到，她在场。"));
        done(from("李建国", "/honours/desk", "/honours/desk/awards", "star", star));
        assertThat(as("董洁").open("/honours/stars/" + star)).contains("二星志愿者", "东四街道办事处").doesNotContain("国家");
        assertThat(as("白露").get("/honours/stars/" + star).status()).isEqualTo(404);
        itIsToday();
    }

    @Test
    void g_commendations_and_points_are_given_by_others() {
        assertThat(as("董洁").open("/honours")).contains("身边的好邻居", "东四街道办事处");
        refused(send("李建国", "/honours/desk/commendations", "person", person("董洁").toString(), "title", "好邻居", "awarded_on", TODAY.plusDays(1).toString(), "unit", "街道"), "J17", "授予以后再登记");
        refused(send("李建国", "/honours/desk/commendations", "person", person("董洁").toString(), "title", "身边的好邻居", "awarded_on", TODAY.minusDays(16).toString(), "unit", "街道"), "J17", "不用再登");
        way("POINTS", 1);
        done(send("李建国", "/honours/desk/points", "person", person("董洁").toString(), "points", "5", "points_reason", "雨天也来"));
        done(send("李建国", "/honours/desk/points", "person", person("董洁").toString(), "points", "-2", "points_reason", "记多了"));
        refused(send("李建国", "/honours/desk/points", "person", person("董洁").toString(), "points", "0", "points_reason", "空"), "J18", "冲回");
        assertThat(as("董洁").open("/honours")).contains("合计 3 分");
        assertThat(as("白露").open("/honours")).doesNotContain("合计");
        way("POINTS", 0);
    }

    @Test
    void h_gifts_are_for_whoever_served_and_are_handed_over_by_a_name() {
        var tea = id("select id from corps.gift where title = '热豆浆一杯'").toString();
        refused(send("白露", "/gifts/holds", "gift", tea), "J22", "看看有什么活动");
        refused(send("董洁", "/gifts/holds", "gift", tea), "J21", "一人一份");
        done(send("董洁", "/gifts/returns", "gift", tea));
        refused(send("董洁", "/gifts/returns", "gift", tea), "J21", "不用再退");
        done(send("董洁", "/gifts/holds", "gift", tea));
        var hold = id("select id from corps.gift_hold where returned_at is null").toString();
        done(send("王淑琴", "/gifts/handings", "hold", hold));
        refused(send("王淑琴", "/gifts/handings", "hold", hold), "J23", "新的名单");
        assertThat(visitor().open("/gifts")).contains("承诺 60 份，已送出 1 份").doesNotContain("董洁");
        refused(send("王淑琴", "/gifts", "kind", "VENUE", "giver", "书店", "title", "一本书", "place", "胡同口", "promised", "3", "until", TODAY.minusDays(1).toString()), "J20", "请改日期");
        itIs(41);
        var room = id("select id from corps.gift where kind = 'VENUE'").toString();
        refused(send("董洁", "/gifts/holds", "gift", room), "J20", "看看别的");
        itIsToday();
    }

    @Test
    void i_thanks_come_in_their_own_words_to_those_who_were_there() {
        assertThat(as("董洁").open("/my/thanks")).contains("夜里起来不怕了，谢谢几位邻居。").doesNotContain("吕大妈");
        assertThat(as("白露").open("/my/thanks")).doesNotContain("夜里起来不怕了");
    }

    @Test
    void j_expenses_are_paid_by_whoever_used_the_volunteer_and_never_by_one_hand() {
        var activity = id("select id from activity.activity where title = '六条 3 号院 2 单元装扶手'").toString();
        way("EXPENSE_DAYS", 90);
        refused(send("董洁", "/expenses", "activity", id("select id from activity.activity where title = '暖餐第一场'").toString(), "kind", "MEAL", "amount", "5", "receipt", "票", "spent_on", TODAY.minusDays(3).toString()), "J30", "请从列表里选");
        refused(send("董洁", "/expenses", "activity", activity, "kind", "MEAL", "amount", "5", "receipt", "票", "spent_on", TODAY.plusDays(1).toString()), "J31", "花钱那天");
        refused(send("董洁", "/expenses", "activity", activity, "kind", "MEAL", "amount", "26.01", "receipt", "票", "spent_on", TODAY.minusDays(70).toString()), "J32", "由管理员改限额");
        done(send("董洁", "/expenses", "activity", activity, "kind", "PHONE", "amount", "26", "receipt", "话费单", "spent_on", TODAY.minusDays(70).toString()));
        way("EXPENSE_DAY_MOST", 90);
        refused(send("董洁", "/expenses", "activity", activity, "kind", "MEAL", "amount", "5", "receipt", "25110000000011112222", "invoice_total", "5", "spent_on", TODAY.minusDays(70).toString()), "IV3", "少于总额");
        done(send("董洁", "/expenses", "activity", activity, "kind", "MEAL", "amount", "5", "receipt", "发票 25110000000011112222", "spent_on", TODAY.minusDays(70).toString()));
        refused(send("董洁", "/expenses", "activity", activity, "kind", "MEAL", "amount", "5", "receipt", "2511-0000-0000-1111-2222", "spent_on", TODAY.minusDays(70).toString()), "IV2", "已经用在《楼道扶手和声控灯》");
        done(send("孙晓梅", "/expenses/answers", "expense", id("select id from corps.expense where kind = 'MEAL' and fen = 500").toString(), "word", "NO", "reason", "金额不对"));
        done(send("董洁", "/expenses", "activity", activity, "kind", "MEAL", "amount", "6", "receipt", "25110000000011112222", "spent_on", TODAY.minusDays(70).toString()));
        truth().sql("delete from corps.expense where fen in (500, 600)").update();
        way("EXPENSE_DAY_MOST", 50);
        var phone = id("select id from corps.expense where kind = 'PHONE'").toString();
        assertThat(as("林涛").open("/expenses/desk")).as("another contractor sees nothing of it").doesNotContain("董洁");
        refused(send("孙晓梅", "/expenses/answers", "expense", phone, "word", "NO", "reason", ""), "J34", "写一句理由");
        done(send("孙晓梅", "/expenses/answers", "expense", phone, "word", "YES", "reason", ""));
        refused(send("孙晓梅", "/expenses/answers", "expense", phone, "word", "YES", "reason", ""), "J34", "新的名单");
        done(send("何伟", "/expenses/payments", "expense", phone));
        assertThat(as("董洁").open("/expenses")).contains("已付", "由安和社会工作服务中心支付");
        truth().sql("update corps.expense set person = (select id from party.person where name = '何伟') where kind = 'MEAL'").update();
        refused(send("何伟", "/expenses/answers", "expense", id("select id from corps.expense where kind = 'MEAL'").toString(), "word", "YES", "reason", ""), "J33", "请同事来办");
        way("EXPENSE_DAYS", 60);
    }

    @Test
    void k_an_agreement_is_written_where_the_law_asks_and_nowhere_else() {
        var who = person("白露").toString();
        refused(send("王淑琴", "/agreements", "volunteer", who, "service", "教一次手机", "duties", "教", "protection", "无", "from", TODAY.toString(), "until", TODAY.plusDays(20).toString()), "J40", "直接报名就好");
        refused(send("王淑琴", "/agreements", "volunteer", who, "service", "教手机", "duties", "教", "protection", "无", "from", TODAY.toString(), "until", TODAY.minusDays(1).toString()), "J41", "请改日期");
        refused(send("王淑琴", "/agreements", "volunteer", person("王淑琴").toString(), "service", "教手机", "duties", "教", "protection", "无", "from", TODAY.toString(), "until", TODAY.plusDays(40).toString()), "J42", "另一位骨干");
        var drawn = send("王淑琴", "/agreements", "volunteer", who, "service", "教手机", "duties", "每周一次", "protection", "意外保险", "from", TODAY.toString(), "until", TODAY.plusDays(29).toString());
        done(drawn);
        var address = drawn.location().replaceFirst("\\?.*", "");
        assertThat(as("白露").open(address)).contains("服务满一个月（第2项）", "等志愿者同意");
        assertThat(as("丁香").get(address).status()).isEqualTo(404);
        refused(send("李建国", address + "/signature", "signed", "yes"), "J44", "请等本人看过");
        refused(send("王淑琴", address + "/agreement", "read", "yes"), "J43", "请本人登录");
        refused(send("白露", address + "/agreement"), "J43", "先看完");
        done(send("白露", address + "/agreement", "read", "yes"));
        done(from("李建国", address, address + "/signature", "signed", "yes"));
        assertThat(as("白露").open(address)).contains("李建国已于");
    }

    @Test
    void l_another_systems_hours_are_matched_and_count_once() {
        done(send("李建国", "/external/system", "system", "VOLUNTEER_BEIJING"));
        assertThat(send("王淑琴", "/external/system", "system", "YICAI").status()).as("the host names it").isEqualTo(403);
        done(from("董洁", "/volunteer", "/volunteer/pledge", "pledge", "yes", "under_18", "NO"));
        done(from("董洁", "/volunteer", "/volunteer/profile", "external", "110101-0077"));
        var csv = as("王淑琴").get("/external/records.csv").html();
        assertThat(csv).contains("110101-0077", "六条 3 号院 2 单元装扶手");
        var start = truth().sql("select to_char(r.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from corps.service_record r join party.person p on p.id = r.person where p.name = '董洁' order by r.id limit 1").query(String.class).single();
        var heading = "志愿者编号,活动名称,开始时间,服务分钟\n";
        refused(send("王淑琴", "/external/rows", "from_system", "NATIONAL", "lines", "编号,活动名称\n1,2"), "J50", "照上面的栏目改好");
        refused(send("王淑琴", "/external/rows", "from_system", "NATIONAL", "lines", heading + "110101-0077,助老,昨天,60\n"), "J51", "请核对编号");
        assertThat(count("select count(*) from corps.external_hour")).as("whole or not at all").isZero();
        var lines = heading + "110101-0077,装扶手," + start + ",90\n110101-0077,别处的活动,2026-05-01 09:00,60\n999999,不认识的人,2026-05-01 09:00,60\n";
        done(send("王淑琴", "/external/rows", "from_system", "VOLUNTEER_BEIJING", "lines", lines));
        done(send("王淑琴", "/external/rows", "from_system", "VOLUNTEER_BEIJING", "lines", lines));
        assertThat(count("select count(*) from corps.external_hour")).as("brought twice, there once").isEqualTo(3);
        assertThat(as("王淑琴").open("/external")).contains("带来 3 条，1 条和这里对得上，2 条要您决定", "编号 999999");
        assertThat(as("王淑琴").get("/external/records.csv").html()).as("what is there is not taken there again").doesNotContain("110101-0077");
        var open = id("select id from corps.external_hour where title = '别处的活动'").toString();
        var matched = id("select id from corps.external_hour where title = '装扶手'").toString();
        refused(send("王淑琴", "/external/decisions", "row", matched, "decision", "NOT_OURS"), "J52", "新的名单");
        done(send("王淑琴", "/external/decisions", "row", open, "decision", "THERE_ONLY"));
        assertThat(count("select coalesce(sum(minutes), 0) from corps.service_record r join party.person p on p.id = r.person where p.name = '董洁'")).as("no hour came in from there").isEqualTo(120);
    }

    @Test
    void m_nobody_decides_about_himself_and_others_may() {
        itIs(0);
        var own = id("select r.id from corps.service_record r where r.person = ? and r.confirmed_at is null order by r.id limit 1", person("李秀英")).toString();
        done(send("王淑琴", "/records/confirmations", "row", own));
        done(from("李秀英", "/honours", "/honours/stars", "level", "1"));
        var star = id("select id from corps.star where person = ?", person("李秀英")).toString();
        refused(send("李秀英", "/honours/desk/checks", "star", star), "J12", "要请别人办");
        assertThat(count("select count(*) from corps.star where id = ?::uuid and checked_at is null", star)).isEqualTo(1);
        done(send("王淑琴", "/honours/desk/checks", "star", star));
        refused(send("李建国", "/honours/desk/commendations", "person", person("李建国").toString(), "title", "好干部", "awarded_on", TODAY.minusDays(1).toString(), "unit", "街道"), "J12", "要请别人办");
        assertThat(count("select count(*) from corps.commendation where person = ?", person("李建国"))).isZero();
        done(send("周敏", "/honours/desk/commendations", "person", person("李秀英").toString(), "title", "热心人", "awarded_on", TODAY.minusDays(1).toString(), "unit", "街道"));
    }

    @Test
    void n_an_account_holds_no_more_than_the_cap_and_the_rest_goes_to_the_pool() {
        itIs(0);
        earnings.look();
        way("TIME_CAP_HOURS", 1);
        var pool = count("select minutes from corps.time_account where kind = 'POOL'");
        var there = id("select t.id from activity.attendance t where t.person = ? and t.capacity = 'VOLUNTEER' order by t.id limit 1", person("顾城")).toString();
        done(send("王淑琴", "/records/confirmations", "row", there));
        earnings.look();
        assertThat(count("select minutes from corps.service_record where person = ?", person("顾城"))).as("the hours of the law are whole").isEqualTo(120);
        assertThat(held("顾城")).isEqualTo(60);
        assertThat(count("select minutes from corps.time_account where kind = 'POOL'")).isEqualTo(pool + 60);
        way("TIME_CAP_HOURS", 0);
        var free = id("select r.id from corps.service_record r where r.person = ? and r.confirmed_at is null order by r.id limit 1", person("葛兰")).toString();
        done(send("王淑琴", "/records/confirmations", "row", free));
        earnings.look();
        assertThat(held("葛兰")).as("without a cap all of it stays").isEqualTo(120);
        assertThat(count("select minutes from corps.time_account where kind = 'POOL'")).isEqualTo(pool + 60);
    }

    @Test
    void z_a_record_that_is_struck_out_gives_back_what_is_still_there() {
        itIs(0);
        earnings.look();
        var before = held("董洁");
        assertThat(before).as("something is left to give back").isPositive();
        var record = id("select r.id from corps.service_record r join party.person p on p.id = r.person where p.name = '董洁' and r.confirmed_by is not null order by r.id limit 1");
        var brought = count("select minutes from corps.service_record where id = ?", record);
        var page = "/records/people/" + person("董洁");
        done(from("王淑琴", page, page + "/strikes", "record", record.toString(), "reason", "那天是开会，不是服务"));
        assertThat(earnings.look()).isEqualTo(1);
        assertThat(held("董洁")).as("what was used meanwhile is not taken from anybody").isEqualTo(Math.max(0, before - brought));
        assertThat(earnings.look()).as("once").isZero();
    }
}
