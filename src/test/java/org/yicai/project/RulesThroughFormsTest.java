package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Each legal rule's failing case, sent by who may send it: the row is as it was, and the page names the rule with its law. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RulesThroughFormsTest extends PurchaseTest {

    private UUID project;

    @BeforeAll
    void buy() {
        project = awarded("10000", 10, "规则探访").getFirst();
    }

    private String row() {
        return truth().sql("""
                select p.stage || ' ' || coalesce((select string_agg(k::text, ';') from project.contract k where k.project = p.id), '')
                       || coalesce((select string_agg(m::text, ';' order by m.position) from project.milestone m join project.contract k on k.id = m.contract where k.project = p.id), '')
                       || (select count(*) from project.contract_filing) || ' ' || (select count(*) from project.subcontract) || ' ' || (select count(*) from project.amendment)
                       || ' ' || (select count(*) from project.acceptance) || ' ' || (select count(*) from project.payment) || ' ' || (select count(*) from project.hold)
                       || ' ' || (select count(*) from project.other_payment) || ' ' || (select count(*) from project.exit) || ' ' || (select count(*) from journal.entry)
                  from project.project p where p.id = ?
                """).param(project).query(String.class).single();
    }

    private String work() {
        return "/projects/" + project + "/work";
    }

    private String file() {
        return "/projects/" + project + "/contract";
    }

    private void all(List<String[]> cases, String name, String page, String action) {
        var before = row();
        for (var each : cases) {
            var fields = java.util.Arrays.copyOfRange(each, 1, each.length);
            assertThat(refused(post(name, page, action, fields))).as(String.join(" ", each)).containsPattern("（" + each[0] + "，[^（）]*(法|令|条例|规则)");
        }
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void a_a_contract_that_breaks_a_rule_is_not_signed() {
        var before = row();
        var cases = List.of(
                List.of("Q1", "signed_on", TODAY.minusDays(1).toString()), List.of("P10", "ends_on", TODAY.toString()), List.of("P10", "ends_on", TODAY.plusYears(1).plusDays(1).toString()),
                List.of("P10", "long_term", "yes"), List.of("P10", "m2_due", TODAY.plusYears(1).toString()), List.of("P11", "m2_amount", "4999"), List.of("P11", "m2_q1", "0"),
                List.of("P11", "m2_q1", "4"), List.of("P11", "quality", ""), List.of("P11", "price_parts", ""), List.of("P11", "breach", ""), List.of("P11", "advance", "10000"),
                List.of("Q5", "bond", "1000.01"), List.of("Q5", "bond", "500"), List.of("D11", "personal_data", "YES"), List.of("D11", "personal_data", ""), List.of("Q12", "pay_days", "61"));
        for (var each : cases) {
            assertThat(refused(sign(project, each.get(1), each.get(2)))).as(each.toString()).containsPattern("（" + each.get(0) + "，[^（）]*(法|令|条例)");
        }
        assertThat(row()).isEqualTo(before);
        done(sign(project, "bond", "1000", "bond_form", "GUARANTEE", "advance", "3000", "pay_days", "45", "personal_data", "YES", "data_terms", "只用电话，结束就删"));
    }

    @Test
    void b_publication_and_filing() {
        all(List.of(new String[] {"Q2", "published_on", TODAY.plusDays(1).toString()}, new String[] {"Q2", "published_on", TODAY.toString(), "published_in", "报上"}),
                "李建国", work(), "/projects/" + project + "/publication");
        all(List.of(new String[] {"Q3", "filed_on", TODAY.minusDays(1).toString(), "file_number", "7"}, new String[] {"Q3", "filed_on", TODAY.toString(), "file_number", ""}),
                "李建国", work(), "/projects/" + project + "/finance-filing");
    }

    @Test
    void c_subcontracts() {
        var corps = id("select id from party.organisation where kind = 'VOLUNTEER_CORPS' and subdistrict = (select id from place.subdistrict where main)").toString();
        var self = id("select id from party.organisation where name = '乐邻为老服务中心'").toString();
        var office = id("select id from party.organisation where kind = 'SUBDISTRICT_OFFICE' and subdistrict = (select id from place.subdistrict where main)").toString();
        var other = id("select id from party.organisation where name = '安和社会工作服务中心'").toString();
        all(List.of(new String[] {"P12", "organisation", corps, "part", "陪访", "share", "10"}, new String[] {"P12", "organisation", self, "part", "陪访", "share", "10"},
                new String[] {"P12", "organisation", office, "part", "陪访", "share", "10"}, new String[] {"P12", "organisation", other, "part", "全部", "share", "100"}),
                "林涛", file(), "/projects/" + project + "/subcontracts");
        done(post("林涛", file(), "/projects/" + project + "/subcontracts", "organisation", other, "part", "陪访", "share", "10"));
        all(List.<String[]>of(new String[] {"P12", "answer", "REFUSED"}), "李建国", file(), "/projects/" + project + "/subcontract-answers");
        assertThat(post("林涛", file(), "/projects/" + project + "/subcontract-answers", "answer", "AGREED").status()).as("who asks does not consent").isEqualTo(403);
        truth().sql("update party.supplier_condition set valid_until = ? where kind = 'NO_OFFENCE' and organisation = cast(? as uuid)").params(TODAY.minusDays(1), other).update();
        all(List.<String[]>of(new String[] {"Q9", "answer", "AGREED"}), "李建国", file(), "/projects/" + project + "/subcontract-answers");
        truth().sql("update party.supplier_condition set valid_until = null where kind = 'NO_OFFENCE' and organisation = cast(? as uuid)").param(other).update();
        done(post("李建国", file(), "/projects/" + project + "/subcontract-answers", "answer", "AGREED"));
        assertThat(visitor().get("/projects/" + project).html()).contains("安和社会工作服务中心");
    }

    @Test
    void c_a_paper_that_ends_soon_is_said_while_its_owner_works_here() {
        var own = id("select id from party.organisation where name = '乐邻为老服务中心'");
        assertThat(person("李建国").get("/work").html()).doesNotContain("资质快到期");
        truth().sql("update party.supplier_condition set valid_until = ? where kind = 'NO_OFFENCE' and organisation = ?").params(TODAY.plusDays(30), own).update();
        assertThat(person("李建国").get("/work").html()).contains("资质快到期或已到期，请对方更新：乐邻为老服务中心").contains("/organisations/" + own);
        truth().sql("update party.supplier_condition set valid_until = ? where kind = 'NO_OFFENCE' and organisation = ?").params(TODAY.plusDays(31), own).update();
        assertThat(person("李建国").get("/work").html()).doesNotContain("资质快到期");
    }

    private static String[] change(String id, String... otherwise) {
        var base = new java.util.LinkedHashMap<String, String>();
        var all = with(new String[] {"change_reason", "改一改", "change_ends_on", TODAY.plusMonths(6).toString(), "a1_due", TODAY.plusDays(60).toString(), "a1_amount", "5000", "a1_q1", "5",
            "a2_due", TODAY.plusDays(150).toString(), "a2_amount", "5000", "a2_q1", "5"}, otherwise);
        for (int i = 0; i < all.length; i += 2) {
            base.put(all[i], all[i + 1]);
        }
        return with(new String[] {id}, base.entrySet().stream().flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue())).toArray(String[]::new));
    }

    @Test
    void d_amendments() {
        all(List.of(change("Q4", "a2_amount", "6000.01"), change("Q4", "a2_amount", "3999.99"), change("Y1", "a2_q1", "3"), change("Y2"), change("P10", "change_ends_on", TODAY.toString()),
                change("P10", "change_ends_on", TODAY.plusYears(2).toString()), change("P10", "a2_due", TODAY.plusMonths(7).toString()), change("P11", "a2_q1", "0")),
                "林涛", file(), "/projects/" + project + "/amendments");
        var committee = refused(post("李建国", file(), "/projects/" + project + "/amendments", java.util.Arrays.copyOfRange(change("Q4", "a2_amount", "6000.01"), 1, 15)));
        assertThat(committee).contains("委员会");
    }

    @Test
    void e_acceptance_and_payment() {
        var first = "/milestones/" + milestone(project, 1);
        all(List.of(new String[] {"Q6", "s0", "MET", "s1", "MET", "opinion", "都好"}, new String[] {"Q7", "s0", "MET", "s1", "MET", "opinion", "都好"}), "周敏", first, first + "/acceptance");
        all(List.<String[]>of(new String[] {"Q6", "invoice", "财政往来结算，没有发票", "paid_on", TODAY.toString()}), "周敏", first, first + "/payment");
        var before = row();
        var maker = post("李建国", "/sign-in", first + "/acceptance", "opinion", "都好");
        assertThat(maker.status()).isEqualTo(403);
        assertThat(maker.html()).contains("Q11");
        assertThat(row()).isEqualTo(before);
        deliver(project, 5);
        all(List.of(new String[] {"Q6", "s1", "MET", "opinion", "都好"}, new String[] {"Q6", "s0", "MET", "s1", "NOT_MET", "opinion", "差一点"}, new String[] {"Q6", "s0", "MET", "s1", "IN_PART", "opinion", "差一点"}),
                "周敏", first, first + "/acceptance");
        done(post("周敏", first, first + "/acceptance", "s0", "MET", "s1", "IN_PART", "w1", "有一次晚到", "opinion", "都好"));
        assertThat(visitor().get("/projects/" + project).html()).contains("有一次晚到").contains("基本做到");
        all(List.of(new String[] {"Q12", "invoice", "财政往来结算，没有发票", "paid_on", TODAY.plusDays(1).toString()}, new String[] {"Q12", "invoice", "财政往来结算，没有发票", "paid_on", TODAY.minusDays(1).toString()}), "周敏", first, first + "/payment");
        var deliverable = id("select id from project.deliverable where project = ?", project).toString();
        all(List.of(new String[] {"Q12", "held_deliverable", deliverable, "held_quantity", "1", "held_amount", "1000.01", "held_term", "第八条", "held_reason", "少一小时"},
                new String[] {"Q12", "held_deliverable", deliverable, "held_quantity", "6", "held_amount", "1000", "held_term", "第八条", "held_reason", "少"},
                new String[] {"Q12", "held_deliverable", deliverable, "held_quantity", "1", "held_amount", "1000", "held_term", "", "held_reason", "少"}),
                "李建国", first, first + "/holds");
    }

    @Test
    void f_the_end() {
        all(List.of(new String[] {"Y3", "kind", "HONOURABLE_EXIT", "reason", "不做了"}, new String[] {"Q6", "kind", "COMPLETED"}), "李建国", work(), "/projects/" + project + "/ending");
        done(post("林涛", "/projects/" + project + "/exit", "/projects/" + project + "/exits", "exit_reason", "人手不够", "exit_people", "十位老人", "exit_handed_to", "暖邻队"));
        all(List.<String[]>of(new String[] {"Y3", "answer", "AGREED", "refund_fen", "0"}), "林涛", "/projects/" + project + "/exit", "/projects/" + project + "/exit-answers");
    }

    private static void set(java.util.Map<String, java.util.List<String>> fields, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
    }

    private org.yicai.ops.demo.Door.Reply draft(UUID group, String title, String... otherwise) {
        var fields = new java.util.LinkedHashMap<String, List<String>>();
        set(fields, design(title, "10000", 10));
        set(fields, "group", group.toString());
        set(fields, otherwise);
        return person("李建国").send("/designs/new?group=" + group, "/designs", fields);
    }

    private static String found(org.yicai.ops.demo.Door.Reply reply, String id) {
        assertThat(refused(reply)).containsPattern("（" + id + "，[^（）]*(法|令)");
        return reply.html();
    }

    private org.yicai.ops.demo.Door.Reply submit(UUID design) {
        return post("李建国", "/designs/" + design, "/designs/" + design + "/submission");
    }

    @Test
    void g_a_design_that_breaks_a_rule_stays_a_draft() {
        var group = id("select id from need.need_group where title = '独居老人周末暖餐'");
        found(draft(group, "目录不对", "leaf", id("select id from project.catalogue_item where level = 2 limit 1").toString()), "P7");
        found(draft(group, "没有预算", "budget_line", UUID.randomUUID().toString()), "P8");
        var six = idIn(done(draft(group, "打包采购", "negative_3", "YES", "negative_5", "YES")).location());
        assertThat(found(submit(six), "P5")).contains("含货物或工程，或把工程和服务打包”答了“是”", "是招人、劳务派遣或设公益岗位”答了“是”").doesNotContain("是融资行为”答了“是”");
        found(submit(idIn(done(draft(group, "公共的还是辅助的", "nature", "")).location())), "P6");
        found(submit(idIn(done(draft(group, "钱不够", "amount", "90000000")).location())), "P8");
        var right = idIn(done(draft(group, "谁来买")).location());
        var office = id("select purchaser from project.project where id = ?", right);
        truth().sql("update party.organisation set kind = 'RESIDENTS_COMMITTEE' where id = ?").param(office).update();
        found(submit(right), "P1");
        truth().sql("update party.organisation set kind = 'MASS_ORGANISATION' where id = ?").param(office).update();
        found(submit(right), "P3");
        truth().sql("update party.organisation set kind = 'SUBDISTRICT_OFFICE' where id = ?").param(office).update();
        assertThat(count("select count(*) from project.project where id in (?, ?) and stage = 'DRAFT'", six, right)).isEqualTo(2);
        done(submit(right));
    }

    @Test
    void h_who_may_not_contract_is_refused_where_it_is_named() {
        done(post("陈志远", "/organisations", "/organisations", "kind", "MASS_ORGANISATION", "name", "某群团", "code", "", "community", ""));
        done(post("陈志远", "/organisations", "/organisations", "kind", "RURAL_COLLECTIVE", "name", "某村合作社", "code", "", "community", ""));
        found(land("某群团"), "P3");
        found(land("东四街道办事处"), "P2");
        done(land("某村合作社"));
    }

    private org.yicai.ops.demo.Door.Reply land(String contractor) {
        return post("李建国", "/landed/new", "/landed", "title", "区里的探访", "origin", "BOUGHT_HIGHER", "leaf", "@独居老人助餐", "kind", "COORDINATING", "purchaser_level", "DISTRICT", "target_group", "老人",
                "summary", "上门看看。", "payer", "区民政局", "contract_link", "", "recipients", "六十户老人", "lands_from", TODAY.toString(), "lands_until", TODAY.plusMonths(3).toString(), "expected_asks", "",
                "contractor", id("select id from party.organisation where name = ?", contractor).toString(),
                "d1_name", "探访", "d1_unit", "HOUR", "d1_quantity", "10", "d1_standard", "两人上门", "d1_evidence", "VISIT");
    }
}
