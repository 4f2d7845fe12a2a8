package org.yicai.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TestServer;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** Home visits: who may come, what the household says about it, and that everybody comes out again. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class VisitsTest extends TownTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Pattern LINK = Pattern.compile("/home-visits/([A-Za-z0-9_-]{43})");

    @Autowired
    private VisitWatch watch;

    @AfterEach
    void backToToday() {
        itIsToday();
    }

    private void at(LocalDate day, String time) {
        clock.put(day.atTime(java.time.LocalTime.parse(time)).atZone(BEIJING).toInstant());
    }

    private static String moment(LocalDate day, String time) {
        return day + "T" + time;
    }

    /** The old neighbour whom the town's fitter has met once. */
    private Door.Reply plan(String who, LocalDate day, String time, String... people) {
        return plan(as(who), "@庄**", day, time, people);
    }

    private static Door.Reply plan(Visitor who, String recipient, LocalDate day, String time, String... people) {
        var fields = new java.util.ArrayList<>(List.of("project", "@楼道扶手和声控灯", "recipient", recipient, "kind", "REPAIR", "words", "装扶手", "starts_at", moment(day, time), "minutes", "60"));
        fields.addAll(List.of(people));
        return who.send("/visits/new", "/visits", fields.toArray(String[]::new));
    }

    private static UUID led(Door.Reply reply) {
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return UUID.fromString(reply.location().replaceFirst("^.*/visits/([0-9a-f-]{36}).*$", "$1"));
    }

    private static void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).as(reply.location()).isIn(403, 409, 422);
        assertThat(reply.html()).contains("规则 " + rule + "）");
    }

    private Door.Reply tap(String who, UUID visit, String what, String... fields) {
        return as(who).send("/sign-in", "/visits/" + visit + "/" + what, fields);
    }

    private String link() {
        var text = truth().sql("select content from message.outbox where content like '%/home-visits/%' and address = '13900000092' order by id desc limit 1").query(String.class).single();
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private Door.Reply says(UUID visit, String word, String... more) {
        var fields = new java.util.ArrayList<>(List.of("visit", visit.toString(), "word", word));
        fields.addAll(List.of(more));
        return visitor().send(link(), link(), fields.toArray(String[]::new));
    }

    private String person(String name) {
        return id("select id from party.person where name = ?", name).toString();
    }

    private String standing() {
        return truth().sql("select standing from activity.introduction order by number desc limit 1").query(String.class).single();
    }

    @Test
    void a_each_refusal_names_its_rule_and_the_household_hears_who_comes() {
        var day = TODAY.plusDays(3);
        refused(plan("何伟", day, "10:00", "visitor", "@何伟"), "X3");
        refused(plan("何伟", day, "10:00", "visitor", "@何伟", "second", "@孙晓梅"), "X5");
        refused(plan("何伟", TODAY.minusDays(1), "10:00", "visitor", "@何伟", "neighbour", "@白露"), "X1");
        refused(plan("何伟", day, "06:00", "visitor", "@何伟", "neighbour", "@白露"), "X2");
        refused(plan("何伟", TODAY.plusDays(1), "14:30", "visitor", "@何伟", "neighbour", "@白露"), "X7");
        as("丁香").send("/hosts", "/hosts", "community", "@六条社区", "entrance", "", "willing", "yes");
        refused(plan("何伟", day, "10:00", "visitor", "@何伟", "neighbour", "@丁香"), "X6");
        assertThat(as("李建国").post("/visits", java.util.Map.of()).status()).as("an official sends nobody to a door").isEqualTo(403);
        assertThat(count("select count(*) from activity.visit")).as("nothing of all that is kept").isEqualTo(3);
        var visit = led(plan("何伟", day, "10:00", "visitor", "@何伟", "neighbour", "@白露"));
        var told = truth().sql("select content from message.outbox where address = '13900000092' order by id desc limit 1").query(String.class).single();
        assertThat(told).contains("何伟", "白露", "安和社会工作服务中心", "11-23 10:00–11:00", "/home-visits/");
        assertThat(visitor().get(link()).html()).contains("何伟", "白露", "装扶手", "换个时间", "不想让白露来");
        assertThat(as("白露").get("/me/messages").html()).contains("一起去看庄**");
        assertThat(visitor().get(link().replaceFirst(".$", link().endsWith("A") ? "B" : "A")).status()).as("a link that nobody signed").isEqualTo(404);
        says(visit, "CANCEL");
    }

    @Test
    void b_whoever_is_not_wanted_is_stopped_and_never_hears_why() {
        var visit = led(plan("何伟", TODAY, "15:00", "visitor", "@何伟", "neighbour", "@白露"));
        at(TODAY, "14:00");
        refused(tap("何伟", visit, "arrival"), "X10");
        assertThat(says(visit, "SOMEBODY_ELSE", "person", person("白露")).status()).isEqualTo(303);
        assertThat(as("白露").get("/me/messages").html()).contains("换别人去了，您不用去").doesNotContain("居民", "不想");
        assertThat(as("白露").get("/visits/" + visit).status()).as("nor the address any more").isEqualTo(404);
        assertThat(as("何伟").get("/me/messages").html()).contains("请把白露换成别人，不用问原因");
        at(TODAY, "14:50");
        refused(tap("何伟", visit, "arrival"), "X9");
        refused(as("何伟").send("/visits/" + visit, "/visits/" + visit + "/visitors", "neighbour", "@白露"), "X4");
        refused(plan("何伟", TODAY.plusDays(4), "10:00", "visitor", "@何伟", "neighbour", "@白露"), "X4");
        assertThat(as("何伟").send("/visits/" + visit, "/visits/" + visit + "/visitors", "neighbour", "@孔令").status()).isEqualTo(303);
        assertThat(tap("何伟", visit, "arrival").status()).as("with somebody else they may go in").isEqualTo(303);
        refused(says(visit, "SOMEBODY_ELSE", "person", person("孔令")), "X14");
        assertThat(tap("孔令", visit, "departure").status()).isEqualTo(303);
        assertThat(standing()).isEqualTo("ACCOMPANIED");
        assertThat(count("select count(*) from activity.visitor where person = ?::uuid and ended_at is null and visit in (select id from activity.visit where in_at is null and cancelled_at is null)", person("白露"))).as("off all visits to come").isZero();
    }

    @Test
    void c_only_the_household_lets_somebody_come_alone_and_takes_it_back() {
        var day = TODAY.plusDays(5);
        refused(plan("何伟", day, "09:00", "visitor", "@何伟"), "X3");
        var done = id("select id from activity.visit where out_at is not null order by out_at desc limit 1");
        refused(tap("何伟", done, "introduction", "word", "ALONE", "said", "行", "agreed", "yes"), "X12");
        refused(tap("孔令", done, "introduction", "word", "ALONE", "said", "下回师傅自己来就行"), "X12");
        assertThat(standing()).as("the contractor's people never speak for it").isEqualTo("ACCOMPANIED");
        assertThat(tap("孔令", done, "introduction", "word", "ALONE", "said", "下回师傅自己来就行", "agreed", "yes").status()).isEqualTo(303);
        assertThat(standing()).isEqualTo("ALONE");
        var alone = led(plan("何伟", day, "09:00", "visitor", "@何伟"));
        assertThat(says(alone, "TOGETHER").status()).as("taken back by one tap").isEqualTo(303);
        at(day, "09:00");
        refused(tap("何伟", alone, "arrival"), "X9");
        assertThat(says(alone, "ALONE").status()).isEqualTo(303);
        assertThat(tap("何伟", alone, "arrival").status()).isEqualTo(303);
        assertThat(tap("何伟", alone, "departure").status()).isEqualTo(303);
        assertThat(standing()).as("who came alone, and nothing was wrong").isEqualTo("KNOWN");
        itIsToday();
        var stranger = as("何伟").send("/visits/new", "/visits", "project", "@楼道扶手和声控灯", "name", "范爷爷", "phone", "", "community", "@豆瓣社区", "entrance", "9号楼", "door", "101", "kind", "SURVEY", "words", "量尺寸",
                "starts_at", moment(TODAY.plusDays(6), "10:00"), "minutes", "30", "visitor", "@何伟", "neighbour", "@孔令");
        var unknown = led(stranger);
        assertThat(count("select count(*) from activity.introduction i join activity.visit v on v.home = i.home where v.id = ?", unknown)).isZero();
        assertThat(as("何伟").get("/visits/" + unknown).html()).as("another household knows nobody yet").contains("第一次");
        assertThat(as("何伟").send("/visits/" + unknown, "/visits/" + unknown + "/cancellation", "cancel_words", "改天").status()).isEqualTo(303);
    }

    @Test
    void d_nobody_heard_of_alarms_the_leaders_once_and_a_leader_closes_it() {
        var visit = led(plan("何伟", TODAY, "18:00", "visitor", "@何伟", "neighbour", "@孔令"));
        at(TODAY, "18:05");
        assertThat(tap("何伟", visit, "arrival").status()).isEqualTo(303);
        at(TODAY, "19:29");
        assertThat(watch.look()).as("29 minutes after the end").isZero();
        at(TODAY, "19:31");
        assertThat(watch.look()).isEqualTo(1);
        assertThat(watch.look()).as("once").isZero();
        assertThat(as("王淑琴").get("/me/messages").html()).contains("何伟、孔令没有报平安");
        assertThat(as("王淑琴").get("/visits").html()).contains("<section class=\"panel alert", "没有报平安");
        assertThat(tap("何伟", visit, "closing", "closing", "没事").status()).as("not by those who went").isEqualTo(403);
        assertThat(tap("王淑琴", visit, "closing", "closing", "").status()).isEqualTo(422);
        assertThat(tap("王淑琴", visit, "closing", "closing", "打通了，早出来了，忘了点").status()).isEqualTo(303);
        assertThat(as("王淑琴").get("/visits").html()).doesNotContain("<section class=\"panel alert");
        assertThat(tap("何伟", visit, "departure").status()).isEqualTo(409);
    }

    @Test
    void e_addresses_are_for_those_who_go_and_for_three_days() {
        var visit = id("select id from activity.visit where in_at is null and cancelled_at is null order by starts_at desc limit 1");
        assertThat(as("何伟").send("/visits/" + visit, "/visits/" + visit + "/visitors", "neighbour", "@孔令").status()).isEqualTo(303);
        var day = TODAY.plusDays(8);
        for (var seen : List.of(-2, -1, 0, 1, 2)) {
            at(day.plusDays(seen), "10:00");
            var page = as("孔令").get("/visits/" + visit).html();
            assertThat(page.contains("3 层 301") && page.contains("庄奶奶")).as("day " + seen).isEqualTo(Math.abs(seen) < 2);
        }
        at(day, "10:00");
        assertThat(as("王淑琴").get("/visits/" + visit).html()).as("a leader").contains("3 层 301");
        assertThat(as("孙晓梅").get("/visits/" + visit).html()).as("a colleague who does not go").contains("庄**").doesNotContain("3 层 301", "庄奶奶");
        assertThat(as("林涛").get("/visits/" + visit).status()).as("another contractor").isEqualTo(404);
        assertThat(as("林涛").get("/visits").html()).doesNotContain("庄**");
        assertThat(as("林涛").get("/visits/new").html()).doesNotContain("庄**");
        assertThat(as("丁香").get("/visits/" + visit).status()).as("a volunteer who does not go").isEqualTo(404);
        assertThat(count("select count(*) from activity.recipient where position('庄奶奶'::bytea in sealed) > 0 or shown like '%奶奶%' or entrance like '%301%'")).isZero();
        assertThat(count("select count(*) from journal.body where content like '%3 层 301%' or content like '%13900000092%'")).isZero();
        assertThat(count("select count(*) from activity.recipient where shown = '庄**'")).as("so it would be found").isEqualTo(1);
    }

    @Test
    void f_anybody_checks_a_badge_and_reads_in_words_whether_it_holds() {
        var code = truth().sql("select b.code from activity.visit_badge b join party.person p on p.id = b.person where p.name = '何伟'").query(String.class).single();
        var page = visitor().get("/badges/" + code).html();
        assertThat(page).contains("今天有效", "何*", "安和社会工作服务中心", "楼道扶手和声控灯").doesNotContain("何伟", "无效", "verdict bad");
        assertThat(visitor().get("/badges/K7M-4QX-9TB").status()).isEqualTo(404);
        assertThat(visitor().get("/badges/nonsense").html()).contains("没有这个工牌", "请不要开门");
        at(TODAY.plusYears(2), "10:00");
        assertThat(visitor().get("/badges/" + code).html()).contains("无效", "过期了", "verdict bad");
        itIsToday();
        truth().sql("update party.appointment set until_day = ? where role = 'CONTRACTOR' and person = ?::uuid").params(TODAY.minusDays(1), person("何伟")).update();
        assertThat(visitor().get("/badges/" + code).html()).contains("无效", "已经不在这家机构");
        truth().sql("update party.appointment set until_day = null where role = 'CONTRACTOR' and person = ?::uuid").param(person("何伟")).update();
        assertThat(as("林涛").send("/sign-in", "/badges/" + code + "/revocation", "revoke_reason", "别家的").status()).isEqualTo(404);
        assertThat(as("孙晓梅").send("/sign-in", "/badges/" + code + "/revocation", "revoke_reason", "丢了").status()).isEqualTo(303);
        assertThat(visitor().get("/badges/" + code).html()).contains("无效", "收回了").doesNotContain("今天有效");
        assertThat(as("孙晓梅").get("/badges").html()).as("and is not printed again").doesNotContain(code.substring(0, 3) + "-" + code.substring(3, 6));
    }

    @Test
    void g_the_word_stands_on_the_sheet_and_with_the_visitors_on_that_day_alone() {
        var day = TODAY.plusDays(9);
        var visit = led(plan("何伟", day, "10:00", "visitor", "@何伟", "neighbour", "@孔令"));
        var word = Pattern.compile("\\p{IsHan}{2}·\\p{IsHan}{2}");
        var sheet = visitor().get(link() + "/sheet?month=2026-11").html();
        var found = word.matcher(sheet);
        assertThat(found.find()).isTrue();
        assertThat(sheet.replaceAll("<[^>]*>", "")).contains("何伟", "孔令").doesNotContain("301");
        assertThat(visitor().get(link()).html()).doesNotContain(found.group());
        assertThat(as("何伟").get("/visits/" + visit).html()).as("not before the day").doesNotContain(found.group());
        at(day, "08:00");
        assertThat(as("何伟").get("/visits/" + visit).html()).contains(found.group());
        assertThat(as("孙晓梅").get("/visits/" + visit).html()).as("nor a colleague").doesNotContain(found.group());
        assertThat(as("王淑琴").get("/visits/" + visit).html()).as("nor a leader who does not go").doesNotContain(found.group());
        var printed = as("王淑琴").get("/visits/sheets?month=2026-11").html();
        assertThat(printed).contains(found.group(), "庄**");
        assertThat(printed.substring(printed.lastIndexOf("walksheet"))).as("the sheet of an entrance names no household and no word").contains("5号楼", "何伟").doesNotContain("庄", found.group());
        assertThat(count("select count(*) from information_schema.columns where table_schema = 'activity' and column_name like '%word%' and table_name in ('home', 'recipient')")).as("it is kept nowhere").isZero();
    }

    @Test
    void h_what_is_confidential_needs_no_neighbour_and_is_told_to_none() {
        var project = id("select id from project.project where title = '楼道扶手和声控灯'");
        var kit = "/projects/" + project + "/landing-kit";
        assertThat(as("何伟").send("/sign-in", "/projects/" + project + "/confidence", "word", "BEGIN", "confidence_reason", "省事").status()).as("a contractor does not say so itself").isEqualTo(403);
        assertThat(as("李建国").send(kit, "/projects/" + project + "/confidence", "word", "BEGIN", "confidence_reason", "心理咨询").status()).isEqualTo(303);
        var day = TODAY.plusDays(10);
        refused(plan("何伟", day, "16:00", "visitor", "@何伟", "neighbour", "@孔令"), "X5");
        var visit = led(as("何伟").send("/visits/new", "/visits", "project", "@楼道扶手和声控灯", "name", "米先生", "phone", "13900000093", "community", "@豆瓣社区", "entrance", "2号楼", "door", "201", "kind", "COUNSELLING", "words", "聊一聊",
                "starts_at", moment(day, "16:00"), "minutes", "60", "visitor", "@何伟"));
        assertThat(as("王淑琴").get("/visits/" + visit).status()).as("a leader is a neighbour, too").isEqualTo(404);
        assertThat(as("王淑琴").get("/visits").html()).doesNotContain("米**");
        assertThat(as("王淑琴").get("/visits/sheets?month=2026-11").html()).doesNotContain("米**", "2号楼");
        at(day, "17:31");
        assertThat(watch.look()).isPositive();
        assertThat(as("何伟").get("/me/messages").html()).contains("米**");
        assertThat(as("王淑琴").get("/me/messages").html()).doesNotContain("米**");
        assertThat(tap("孙晓梅", visit, "closing", "closing", "改期了").status()).as("its own colleagues look after it").isEqualTo(303);
        assertThat(as("李建国").send(kit, "/projects/" + project + "/confidence", "word", "END").status()).isEqualTo(303);
    }

    @Test
    void i_who_rings_waits_for_the_word_of_the_household() throws Exception {
        var visit = led(plan("何伟", TODAY, "16:00", "visitor", "@何伟", "neighbour", "@孔令"));
        says(visit, "TOGETHER");
        at(TODAY, "15:55");
        try (var household = TestServer.get().superuser(database).getConnection()) {
            household.setAutoCommit(false);
            try (var words = household.createStatement()) {
                words.execute("select id from activity.home where id = (select home from activity.visit where id = '" + visit + "') for update");
                words.execute("update activity.visitor set ended_at = now(), ending = 'UNWANTED' where visit = '" + visit + "' and neighbour");
            }
            var visitor = as("何伟");
            var ringing = CompletableFuture.supplyAsync(() -> visitor.send("/sign-in", "/visits/" + visit + "/arrival"));
            TimeUnit.MILLISECONDS.sleep(700);
            assertThat(ringing).as("it waits until the household has spoken").isNotDone();
            household.commit();
            refused(ringing.get(10, TimeUnit.SECONDS), "X9");
        }
        assertThat(count("select count(*) from activity.visit where id = ? and in_at is not null", visit)).isZero();
        assertThat(says(visit, "CANCEL").status()).isEqualTo(303);
    }

    @Test
    void j_the_kit_holds_what_is_known_and_says_who_has_the_rest() {
        var project = id("select id from project.project where title = '楼道扶手和声控灯'");
        var kit = as("何伟").get("/projects/" + project + "/landing-kit").html();
        assertThat(kit).contains("白露", "5号楼", "孔令", "整个社区", "扶手", "豆瓣胡同", "打印海报");
        assertThat(kit).as("what is missing has somebody who can help").contains("还没有人。请志愿队伍的带头人帮您问。");
        assertThat(as("林涛").get("/projects/" + project + "/landing-kit").status()).isEqualTo(404);
        assertThat(kit).as("nothing is planned at the place in the morning of any day").doesNotContain("下午、晚上");
        var day = TODAY.plusDays(3);
        var venue = truth().sql("select venue from activity.activity where project = ? order by starts_at desc limit 1").param(project).query(String.class).single();
        assertThat(as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和声控灯", "title", "量一量楼道", "words", "来看一看。", "risk_notice", "慢慢走。", "community", "@豆瓣社区", "venue", venue,
                "starts_at", day + "T09:00", "ends_at", day + "T11:00", "places", "5").status()).isEqualTo(303);
        assertThat(as("何伟").get("/projects/" + project + "/landing-kit").html()).as("that morning is taken").contains("下午、晚上");
    }
}
