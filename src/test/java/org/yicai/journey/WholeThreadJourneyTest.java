package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.journal.Verification;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.NeedFile;
import org.yicai.need.NeedImport;

/**
 * The whole thread, walked in a browser by the people whose part it is, each with a browser of their own and no short cut:
 * need → group → design → committee → award and contract → activity → confirmation → acceptance → payment → the resident's word → account.
 */
@ExtendWith(WithBrowser.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class WholeThreadJourneyTest extends TownTest {

    private static final List<String> VOTERS = List.of("张丽", "陈静", "冯文博", "许建军", "李秀英", "郑国强", "高玉兰");

    @Autowired
    private Verification verification;

    @Autowired
    private NeedImport needImport;

    private final Map<String, Person> people = new HashMap<>();
    private LocalDate begun = TODAY;
    private LocalDate day = TODAY;

    private Person visitor(String who) {
        return people.computeIfAbsent(who, name -> new Person("http://localhost:" + port, 390, true));
    }

    /** A person of the town with an own browser; signs in again on every new day. */
    private Person person(String name) {
        return people.computeIfAbsent(name + day, key -> new Person("http://localhost:" + port, 1280, true).signIn(town.accounts().get(name)));
    }

    private void itIs(int daysLater, String time) {
        day = begun.plusDays(daysLater);
        clock.put(day.atTime(LocalTime.parse(time)).atZone(java.time.ZoneId.of("Asia/Shanghai")).toInstant());
    }

    @AfterEach
    void goHome() {
        people.values().forEach(Person::close);
        people.clear();
        begun = begun.plusDays(27); // codes and minutes of one walk stay out of the other
    }

    @Test
    void from_a_fresh_sentence_to_the_public_account() {
        itIs(0, "10:00");
        var said = visitor("居民").open("/needs/new").form("/needs").fill("words", "楼门口的坡道太陡，轮椅推不上去。").choose("topic", "安全").choose("community", "六条社区").send();
        var receipt = said.page().locator(".receipt").innerText().strip();
        var pin = first("查询码：(\\d{4})", said.sees());
        assertThat(said.sees()).contains("最晚").contains("楼门口的坡道太陡");
        var acting = person("丁香").open("/needs/new").follow("替没有手机的邻居说").form("/needs")
                .fill("acting_reason", "岳奶奶没有手机，当面同意我代说").choose("consent", "当面").fill("words", "出门要抬轮椅，想要一个能收的坡道。").choose("topic", "安全").send();
        var second = acting.page().locator(".receipt").innerText().strip();
        visitor("另一位").open("/needs/new").form("/needs").fill("words", "请给我家买一台冰箱。").send();

        decline("请给我家买一台冰箱");
        walk("便民坡道", List.of(receipt, second), receipt, pin);

        assertThat(count("select count(*) from need.need where acted_by is not null and acting_reason like '岳奶奶%' and stage = 'SERVED'")).isEqualTo(1);
    }

    @Test
    void from_a_real_message_to_the_public_account() throws Exception {
        var file = Path.of("../shared/data/needs-2019.csv");
        if (!Files.exists(file)) {
            assertThat(System.getenv("CI")).as("CI has the real messages").isNotEqualTo("true");
            Assumptions.abort("the real messages are not here; this walk is skipped");
        }
        itIs(0, "10:00");
        var dongsi = new SubdistrictId(id("select id from place.subdistrict where main"));
        var needFile = NeedFile.check(file, bytes -> {});
        var report = Scope.of(dongsi).call(() -> needImport.read(Actor.nobody(dongsi), null, needFile, new NeedImport.Watch() {}));
        assertThat(report.imported()).isEqualTo(2_163);
        var leader = person("王淑琴").open("/triage?q=电梯");
        leader.page().locator("ul.needs h2 a").first().click();
        var facts = leader.sees();
        var receipt = first("([2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3})", facts);
        var pin = first("(\\d{4})（回访时告诉提出人", facts);
        assertThat(facts).contains("从信箱导入");
        walk("老楼上下难", List.of(receipt), receipt, pin);
    }

    private void walk(String title, List<String> receipts, String receipt, String pin) {
        var group = group(title, receipts);
        var project = design(title, group);
        committee(title, project);
        contract(project);
        var activity = activity(title, project);
        confirmOne(activity, project);
        acceptAndPay(project);
        lastWord(receipt, pin);
        account(title);
        endState(title, receipt);
    }

    private void decline(String words) {
        person("王淑琴").open("/triage").follow(words).form("/decline").fill("reason", "公共服务不发放家电，可以向居委会了解临时救助。").send();
    }

    private String group(String title, List<String> receipts) {
        var leader = person("王淑琴");
        var q = receipts.size() > 1 ? "" : "?q=电梯";
        var form = leader.open("/triage" + q).form("/triage/groups");
        receipts.forEach(receipt -> form.tick("[data-receipt='" + receipt + "']"));
        form.fill("title", title).fill("summary", "老楼出入不便，老人和轮椅都难走。").choose("topic", "安全").choose("looked", "邻里自助").fill("why_not", "要动楼门的台阶，邻居自己做不了。").send("归组");
        return first("/groups/([0-9a-f-]{36})", leader.url());
    }

    private String design(String title, String group) {
        var official = person("李建国").open("/groups/" + group).follow("用这一组起草项目");
        var form = official.form("/designs").fill("title", title).fill("summary", "先看三个楼门，做能收的坡道，邻居一起试。").fill("target_group", "腿脚不便的居民")
                .fill("remains", "每个楼门一位会收放坡道的邻居").choose("leaf", "楼院安全设施维护").choose("nature", "公共服务").choose("e1_kind", "志愿者").fill("e1_quantity", "3").choose("e1_unit", "人").choose("kind", "普惠").choose("purchaser_level", "街道").choose("origin", "街道购买")
                .choose("regime", "限额以下").choose("budget_line", "社区安全与环境").fill("amount", "12000")
                .fill("d1_name", title + "试装").choose("d1_unit", "场").fill("d1_quantity", "1").fill("d1_standard", "装好后邻居当场试").choose("d1_evidence", "签到");
        for (var kind : List.of("OUTPUT", "BENEFIT", "SATISFACTION", "SOCIAL_TRUST", "POLICY", "PEOPLES_INTERESTS")) {
            form.fill("indicator_" + kind, "做到，并由居民自己说");
        }
        for (int point = 1; point <= 6; point++) {
            form.tick("input[name='negative_" + point + "'][value=NO]");
        }
        form.send();
        var project = first("/designs/([0-9a-f-]{36})", official.url());
        official.form("/submission").send();
        assertThat(official.open("/projects/" + project + "/work").offers("/award")).as("no pass, no purchase").isFalse();
        return project;
    }

    private void committee(String title, String project) {
        var convener = person("陈静").open("/council");
        convener.form("/council/sessions").fill("held_on", day.toString()).fill("venue", "六条社区活动室").send();
        var session = first("/council/sessions/([0-9a-f-]{36})", convener.url());
        var shy = person("宋德福");
        shy.open("/council/sessions/" + session).form("/presence").send();
        shy.open("/council").follow(title);
        shy.page().locator("details summary").last().click();
        shy.form("/recusal").fill("reason", "我儿子在做坡道的厂里上班。").send();
        assertThat(shy.offers("/vote")).as("who is recused does not vote").isFalse();
        for (var name : VOTERS) {
            var member = person(name).open("/council/sessions/" + session);
            member.form("/presence").send();
            member.open("/council").follow(title).form("/vote").choose("choice", "同意").fill("reason", "邻居确实需要，做完留得下来。").send();
        }
        convener.open("/council").follow(title).form("/conclusion").fill("reason", "需要真实，数量清楚，同意购买。").send();
        assertThat(visitor("公众").open("/projects/" + project).sees()).contains("同意");
    }

    private void contract(String project) {
        itIs(7, "09:00"); // the days of objection are over
        var work = "/projects/" + project + "/work";
        var contractor = person("孙晓梅").open(work).form("/self-check");
        for (var point : List.of("why_us", "able", "well", "political_awareness", "social_responsibility", "service_spirit", "professional_quality", "work_with_people")) {
            contractor.fill(point, "想清楚了，也做得到：先认邻居，再办事。");
        }
        contractor.choose("interested", "没有").send();
        var official = person("李建国").open(work);
        official.form("/award").choose("self_check", "安和社会工作服务中心").choose("method", "限额以下").fill("amount", "12000").fill("reason", "邻里工作做得实，价格构成清楚。").send();
        official.open(work).form("/contract").fill("signed_on", day.toString()).fill("starts_on", day.toString()).fill("ends_on", day.plusDays(60).toString())
                .fill("standards", "装好后邻居当场试，有在场的人确认。").fill("duties", "街道提供场地信息，不替承接方召集人。").fill("breach", "数量不足的部分不付款。")
                .fill("contractor_decides", "时间、方法、人员由承接方自己定。")
                .fill("quality", "住户当场试，推得上去才算好。").fill("price_parts", "人工七成，材料三成。").choose("personal_data", "不处理个人信息").fill("m1_title", "试装").fill("m1_due", day.plusDays(40).toString()).fill("m1_amount", "12000").fill("m1_q1", "1").send();
        assertThat(visitor("公众").open("/projects/" + project).sees()).contains("安和社会工作服务中心").contains("12,000.00");
    }

    private String activity(String title, String project) {
        var contractor = person("孙晓梅");
        contractor.open("/asks").form("/asks").choose("project", title).choose("community", "六条社区").choose("kind", "陪同").fill("words", "头一次进楼，请邻居陪我们认门。")
                .fill("wanted_on", day.plusDays(3).toString()).fill("minutes", "30").send();
        person("李秀英").open("/asks").form("/taking").send();
        contractor.open("/activities/new").form("/activities").choose("deliverable", title).fill("title", title + "：装好一起试").fill("words", "装好坡道，请街坊当场试。").fill("risk_notice", "施工时请绕行。")
                .choose("community", "六条社区").fill("venue", "东四六条 3 号院").fill("starts_at", day.plusDays(3) + "T09:30").fill("ends_at", day.plusDays(3) + "T11:30").fill("places", "10")
                .fill("position_name", "搭伴").fill("position_duty", "带路、扶老人").fill("position_seats", "2").send();
        var activity = first("/activities/([0-9a-f-]{36})", contractor.url());
        person("丁香").open("/activities/" + activity);
        var volunteer = person("丁香").page().locator("form[action$='/sign-ups']:has(input[name=position])").first();
        volunteer.locator("button").click();
        person("吕大妈").open("/activities/" + activity).form("/sign-ups").send();
        return activity;
    }

    private void confirmOne(String activity, String project) {
        itIs(10, "09:20");
        var address = "/activities/" + activity;
        var contractor = person("孙晓梅").open(address);
        var code = contractor.page().locator("p.receipt").first().innerText().strip();
        person("丁香").open(address + "/check-in").form("/check-ins").fill("code", code).send("").page().waitForSelector("main .tag.ok");
        person("吕大妈").open(address + "/check-in").form("/check-ins").fill("code", code).send("").page().waitForSelector("main .tag.ok");
        contractor.open(address).form("/walk-ins").fill("name", "钱奶奶").choose("capacity", "居民").choose("door", "邻居").send();
        var given = contractor.page().locator("a[href^='/here/']").first().getAttribute("href");
        itIs(10, "11:40");
        contractor.open(address).form("/result").fill("words", "坡道装好，三位街坊当场试过。").send();
        assertThat(visitor("公众").open(address).sees()).as("nothing counts on one party's word").contains("还没有人确认，暂不计入");

        visitor("钱奶奶").open(given).form(given).choose("was_there", "到场了").tick("input[name=rating][value='5']").fill("words", "推轮椅上去了。").send();
        assertThat(visitor("公众").open(address).sees()).contains("可以计入验收");
        person("丁香").open(address).follow("说说").form("").choose("was_there", "到场了").tick("input[name=rating][value='5']").send();
        person("李秀英").open("/asks").form("/done").fill("minutes", "25").send();
    }

    private void acceptAndPay(String project) {
        itIs(12, "10:00");
        var maker = person("李建国").open("/projects/" + project + "/work").follow("试装");
        assertThat(maker.offers("/acceptance")).as("who made it does not accept it").isFalse();
        var milestone = maker.url();
        var acceptor = person("周敏").open(milestone);
        assertThatThrownBy(() -> acceptor.form("/acceptance").choose("s0", "做到了").choose("s1", "做到了").fill("opinion", "在场的街坊打了分，坡道好用。").send())
                .as("no final acceptance before the committee has followed up").hasMessageContaining("规则 G10");
        followUp(milestone);
        acceptor.open(milestone).form("/acceptance").choose("s0", "做到了").choose("s1", "做到了").fill("opinion", "在场的街坊打了分，坡道好用。").send();
        acceptor.open(milestone).form("/payment").fill("invoice", "财政往来结算，没有发票").fill("paid_on", day.toString()).send();
    }

    private void followUp(String milestone) {
        person("孙晓梅").open(milestone).form("/review").send();
        var item = "/council/items/" + id("select id from council.item where kind = 'FINAL_REVIEW' and conclusion is null");
        var convener = person("陈静").open(item);
        convener.page().locator("details summary").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("改为书面征求意见")).click();
        convener.form("/written-round").fill("until", day.plusDays(7).toString()).send();
        for (var name : VOTERS) {
            person(name).open(item).form("/vote").choose("choice", "同意").fill("reason", "做成了，邻居说好用。").send();
        }
        person("宋德福").open(item).form("/vote").choose("choice", "弃权").fill("reason", "我没有去看。").send();
        convener.open(item).form("/conclusion").fill("reason", "做成了，可以验收。").send();
    }

    private void lastWord(String receipt, String pin) {
        itIs(13, "18:00");
        var resident = visitor("提出人");
        resident.open("/needs/find").page().locator("#receipt").fill(receipt);
        resident.page().locator("main form button").first().click();
        assertThat(resident.sees()).contains("请您确认").contains("安和社会工作服务中心");
        resident.form("/answer").fill("pin", pin).fill("words", "轮椅能出门了。").send("解决了");
        assertThat(resident.sees()).contains("提出人说：解决了");
    }

    private void account(String title) {
        sequencer.sequence();
        var seen = visitor("公众").open("/account").sees();
        assertThat(seen).contains(title).contains("安和社会工作服务中心").contains("12,000.00");
        var panel = visitor("公众").page().locator("section.panel").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(title + "试装")).first().innerText();
        assertThat(panel).contains("25 分钟");
    }

    private void endState(String title, String receipt) {
        var project = id("select id from project.project where title = ?", title);
        assertThat(count("select count(*) from need.need where receipt = ? and stage = 'SOLVED'", receipt.replace("-", ""))).isEqualTo(1);
        assertThat(count("select count(*) from project.payment y join project.milestone m on m.id = y.milestone join project.contract k on k.id = m.contract where k.project = ? and y.amount_fen = 1200000", project)).isEqualTo(1);
        assertThat(count("select count(*) from project.claim c join activity.activity a on a.id = c.activity where a.project = ?", project)).isEqualTo(1);
        assertThat(count("select count(*) from council.vote v join council.item i on i.id = v.item where i.subject = ? and i.kind = 'DESIGN' and v.choice = 'AGREE'", project)).isEqualTo(VOTERS.size());
        assertThat(count("select count(*) from council.recusal r join council.item i on i.id = r.item where i.subject = ?", project)).isEqualTo(1);
        assertThat(count("select count(*) from corps.service_record r join activity.activity a on a.id = r.activity where a.project = ?", project)).isEqualTo(1);
        assertThat(count("select coalesce(sum(minutes), 0) from coordination.burden where project = ?", project)).isEqualTo(25);
        for (var subject : List.of("select id from project.contract where project = ?", "select id from activity.activity where project = ?", "select i.id from council.item i where i.subject = ?")) {
            assertThat(count("select count(*) from journal.entry where subject in (" + subject + ")", project)).isPositive();
        }
        assertThat(verification.checkAnew(new SubdistrictId(id("select id from place.subdistrict where main")), day.getYear()).holds()).isTrue();
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
