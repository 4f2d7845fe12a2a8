package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.ops.demo.Door;

/** Who is chosen, how and for how much: each rule's failing case through the form, nothing has moved, and the page names the rule with its law. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class AwardThroughFormsTest extends PurchaseTest {

    private static final String[] GOOD = {"self_check", "@乐邻为老服务中心", "method", "DIRECT_BELOW_THRESHOLD", "amount", "9000", "reason", "做得实"};
    private static final String SUITABLE = "会推拿的老师傅，街坊都认他；按次付费，不坐班。";
    private UUID project;
    private UUID contested;

    @BeforeAll
    void pass() {
        var both = passed("9000", 10, "选人的探访", "两家来选的探访");
        project = both.getFirst();
        contested = both.getLast();
        checked(project);
    }

    /** The register has no form for changing what an organisation is. */
    private void applicantIs(String kind) {
        truth().sql("update party.organisation set kind = ? where name = '乐邻为老服务中心'").param(kind).update();
    }

    private String stage(UUID of) {
        return truth().sql("select stage from project.project where id = ?").param(of).query(String.class).single();
    }

    private String row(UUID of) {
        return truth().sql("""
                select p.stage || ' ' || coalesce((select string_agg(a::text, ';' order by a.id) from project.award a where a.project = p.id), '') || ' ' || (select count(*) from journal.entry)
                       || (select string_agg(b::text, ';' order by b.id) from project.budget_line b) || coalesce((select string_agg(r::text, ';' order by r.id) from party.rating r), '')
                  from project.project p where p.id = ?
                """).param(of).query(String.class).single();
    }

    private String fails(UUID of, String who, String rule, String... otherwise) {
        var before = row(of);
        var page = refused(award(of, who, otherwise));
        assertThat(page).as(rule + " " + List.of(otherwise)).containsPattern("（" + rule + "，[^（）]*(法|令|条例)");
        assertThat(row(of)).isEqualTo(before);
        return page;
    }

    private Door.Reply award(UUID of, String who, String... otherwise) {
        var fields = new LinkedHashMap<String, List<String>>();
        var all = with(GOOD, otherwise);
        for (int i = 0; i < all.length; i += 2) {
            fields.put(all[i], List.of(all[i + 1]));
        }
        return person(who).send(work(of), "/projects/" + of + "/award", fields);
    }

    private static String work(UUID of) {
        return "/projects/" + of + "/work";
    }

    private String organisation(String name) {
        return "/organisations/" + id("select id from party.organisation where name = ?", name);
    }

    @Test
    void a_method_and_amount() {
        fails(project, "李建国", "P9", "method", "GRANT_REVIEW");
        fails(project, "李建国", "P8", "amount", "9000.01");
    }

    @Test
    void b_what_the_applicant_has_become_since_its_self_check() {
        applicantIs("MASS_ORGANISATION");
        fails(project, "李建国", "P3");
        applicantIs("VOLUNTEER_TEAM");
        fails(project, "李建国", "P2");
    }

    private Door.Reply answer(String who, String... fields) {
        return post(who, "/me", "/projects/" + project + "/award-answer", fields);
    }

    @Test
    void c_an_individual_needs_a_reason_and_two_hands() {
        applicantIs("INDIVIDUAL");
        fails(project, "周敏", "P4");
        fails(project, "李建国", "P4", "suitability", SUITABLE);
        done(award(project, "周敏", "suitability", SUITABLE));
        assertThat(stage(project)).as("proposed is not chosen").isEqualTo("PASSED");
        assertThat(told()).as("nobody is told before the second hand").isZero();
        assertThat(visitor().get("/projects/" + project).html()).doesNotContain("乐邻为老服务中心");
        assertThat(person("李建国").open("/work")).contains("个人承接，请您来定");
        assertThat(person("李建国").open(work(project))).contains("等另一位同事或管理员来定").doesNotContain("name=\"self_check\"");
        var before = row(project);
        assertThat(post("李建国", "/me", "/projects/" + project + "/contract", "signed_on", TODAY.toString()).status()).as("no contract before the second hand").isEqualTo(409);
        var again = id("select id from project.self_check where project = ?", project).toString();
        assertThat(post("周敏", "/me", "/projects/" + project + "/award", "self_check", again, "method", "DIRECT_BELOW_THRESHOLD", "amount", "9000", "reason", "再提", "suitability", SUITABLE).status())
                .as("one proposal at a time").isEqualTo(409);
        var same = answer("周敏", "answer", "CONFIRMED");
        assertThat(same.status()).isEqualTo(403);
        assertThat(same.html()).containsPattern("（P4，[^（）]*令");
        assertThat(answer("林涛", "answer", "CONFIRMED").status()).isEqualTo(403);
        assertThat(refused(answer("李建国", "answer", "TURNED_DOWN"))).contains("请填写这一项");
        assertThat(refused(answer("李建国"))).doesNotContain("已选定");
        assertThat(row(project)).isEqualTo(before);
        done(answer("李建国", "answer", "TURNED_DOWN", "turned_down", "天天要来，是变相用工"));
        assertThat(person("周敏").open("/projects/" + project + "/award")).contains("天天要来，是变相用工").contains("没有选定");
        assertThat(answer("陈志远", "answer", "CONFIRMED").status()).as("nothing waits any more").isEqualTo(409);
        done(award(project, "周敏", "suitability", SUITABLE));
        assertThat(person("陈志远").open("/projects/" + project + "/award")).contains(SUITABLE);
        papers("林涛", "no_offence_proof", "");
        assertThat(refused(answer("陈志远", "answer", "CONFIRMED"))).containsPattern("（Q9，[^（）]*法");
        papers("林涛");
        done(answer("陈志远", "answer", "CONFIRMED"));
        assertThat(stage(project)).isEqualTo("AWARDED");
        assertThat(count("select count(*) from journal.entry where type = 'award-confirmed'")).isEqualTo(1);
        assertThat(told()).as("whoever was chosen hears of it").isPositive();
        done(sign(project));
    }

    private long told() {
        return count("select count(*) from message.outbox where content like '%' || (select title from project.project where id = ?) || '%选定了您这里，金额 9,000%'", project);
    }

    private void papers(String clerk, String... otherwise) {
        var fields = new LinkedHashMap<String, List<String>>();
        var all = with(new String[] {"civil_liability_proof", "登记证书", "reputation_and_accounts_proof", "审计报告", "equipment_and_skill_proof", "社工名单", "taxes_and_insurance_proof", "完税证明",
            "taxes_and_insurance_until", TODAY.plusMonths(3).toString(), "no_offence_proof", "信用查询"}, otherwise);
        for (int i = 0; i < all.length; i += 2) {
            fields.put(all[i], List.of(all[i + 1]));
        }
        var address = organisation("乐邻为老服务中心");
        done(person(clerk).send(address, address + "/conditions", fields));
    }

    private static final String[] CHECK = {"why_us", "认得这里的人", "able", "人手够", "well", "请邻居当场说", "political_awareness", "做得到", "social_responsibility", "做得到", "service_spirit", "做得到",
        "professional_quality", "做得到", "professional_quality_shown", "持证社工三名", "work_with_people", "做得到"};

    @Test
    void d_three_answers_evidence_and_interests() {
        applicantIs("SOCIAL_ORGANISATION");
        var action = "/projects/" + contested + "/self-check";
        assertThat(refused(post("林涛", work(contested), action, CHECK))).as("interests are a yes or a no").contains("href=\"#interested\"");
        assertThat(refused(post("林涛", work(contested), action, with(CHECK, "interested", "YES")))).contains("href=\"#interests\"");
        assertThat(refused(post("林涛", work(contested), action, with(java.util.Arrays.copyOfRange(CHECK, 4, CHECK.length), "interested", "NO")))).contains("href=\"#why_us\"").contains("href=\"#able\"");
        assertThat(count("select count(*) from project.self_check where project = ?", contested)).isZero();
        done(post("林涛", work(contested), action, with(CHECK, "interested", "YES", "interests", "卖轮椅的是我们的股东")));
        checked(contested, "孙晓梅");
        assertThat(person("李建国").open(work(contested))).contains("持证社工三名").contains("卖轮椅的是我们的股东").contains("认得这里的人");
        assertThat(person("林涛").open(work(contested))).contains("卖轮椅的是我们的股东").doesNotContain("安和社会工作服务中心的自查");
    }

    @Test
    void e_five_conditions_with_valid_papers() {
        papers("林涛", "no_offence_proof", "", "taxes_and_insurance_until", TODAY.minusDays(1).toString());
        var page = fails(contested, "李建国", "Q9");
        assertThat(page).contains("“前三年没有重大违法记录”还没有材料").contains("“依法纳税、缴社会保险”的材料 " + TODAY.minusDays(1) + " 到期").doesNotContain("“能独立承担民事责任”还没有材料");
        var address = organisation("乐邻为老服务中心");
        assertThat(refused(post("林涛", address, address + "/conditions", "no_offence_until", TODAY.toString()))).as("a day without a paper").contains("href=\"#no_offence_proof\"");
        papers("林涛");
        var entries = count("select count(*) from journal.entry where type = 'supplier-condition-kept'");
        papers("林涛");
        assertThat(count("select count(*) from journal.entry where type = 'supplier-condition-kept'")).as("what did not change is no new fact").isEqualTo(entries);
        assertThat(person("孙晓梅").get(address).status()).as("another organisation's staff").isEqualTo(404);
        assertThat(post("孙晓梅", "/me", address + "/conditions", "no_offence_proof", "").status()).isEqualTo(404);
        assertThat(person("高玉兰").get(address).status()).isEqualTo(403);
        assertThat(person("沈明").open(address)).contains("信用查询").doesNotContain("/conditions\"");
        assertThat(person("林涛").get("/organisations/own").location()).isEqualTo(address);
    }

    @Test
    void f_a_rating_is_a_social_organisations() {
        var company = organisation("晨光数字生活科技有限公司");
        var before = row(contested);
        assertThat(refused(post("马超", company, company + "/rating", "level", "5", "rated_on", TODAY.toString()))).containsPattern("（R1，[^（）]*法");
        var own = organisation("乐邻为老服务中心");
        refused(post("林涛", own, own + "/rating", "level", "6", "rated_on", TODAY.toString()));
        refused(post("林涛", own, own + "/rating", "level", "5", "rated_on", TODAY.plusDays(1).toString()));
        assertThat(row(contested)).isEqualTo(before);
        assertThat(person("李建国").open(work(contested))).as("one is valid, one has expired").contains("4A，可以优先").doesNotContain("3A，可以优先").contains("已过期");
        done(post("林涛", own, own + "/rating", "level", "3", "rated_on", TODAY.minusYears(5).plusDays(1).toString()));
        assertThat(person("李建国").open(work(contested))).contains("3A，可以优先");
    }

    @Test
    void g_related_applicants_need_a_reason() {
        var own = organisation("乐邻为老服务中心");
        assertThat(person("李建国").open(work(contested))).doesNotContain("有关联");
        done(post("林涛", own, own + "/responsible", "responsible", "孙晓梅", "controlled_by", "", "controller", ""));
        var page = fails(contested, "李建国", "Q10");
        assertThat(page).contains("和乐邻为老服务中心有关联").contains("和安和社会工作服务中心有关联");
        fails(contested, "李建国", "Q10", "self_check", "@安和社会工作服务中心");
        done(post("林涛", own, own + "/responsible", "responsible", "林涛", "controlled_by", "@安和社会工作服务中心", "controller", ""));
        fails(contested, "李建国", "Q10");
        assertThat(refused(post("林涛", own, own + "/responsible", "responsible", "林涛", "controlled_by", "@安和社会工作服务中心", "controller", "某集团"))).contains("不用再写名称");
        done(award(contested, "李建国", "related_reason", "只有这两家会做，两家都来问过"));
        assertThat(stage(contested)).isEqualTo("AWARDED");
        assertThat(person("沈明").open(work(contested))).contains("只有这两家会做，两家都来问过");
        assertThat(count("select count(*) from journal.body b join journal.entry e on e.id = b.entry where e.type = 'award-recorded' and b.content like '%只有这两家会做%'")).isEqualTo(1);
    }

    @Test
    void h_the_answers_are_read_again_at_mid_term() {
        done(sign(contested));
        assertThat(person("林涛").open(work(contested))).contains("当初的三个回答").contains("请邻居当场说");
        done(post("林涛", work(contested), "/projects/" + contested + "/mid-term", "mid_term", "MEETING"));
        assertThat(truth().sql("select paper from council.item where subject = ? and kind = 'MID_TERM'").param(contested).query(String.class).single())
                .contains("能不能做好：请邻居当场说").contains("卖轮椅的是我们的股东");
    }
}
