package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Who is chosen, how and for how much: each rule's failing case through the form, nothing has moved, and the page names the rule with its law. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class AwardThroughFormsTest extends PurchaseTest {

    private static final String[] GOOD = {"self_check", "@乐邻为老服务中心", "method", "DIRECT_BELOW_THRESHOLD", "amount", "9000", "reason", "做得实"};
    private UUID project;

    @BeforeAll
    void pass() {
        project = passed("9000", 10, "选人的探访").getFirst();
        checked(project);
    }

    /** The register has no form for changing what an organisation is. */
    private void applicantIs(String kind) {
        truth().sql("update party.organisation set kind = ? where name = '乐邻为老服务中心'").param(kind).update();
    }

    @AfterAll
    void asItWas() {
        applicantIs("SOCIAL_ORGANISATION");
    }

    private String row() {
        return truth().sql("""
                select p.stage || ' ' || (select count(*) from project.award a where a.project = p.id) || ' ' || (select count(*) from journal.entry)
                       || (select string_agg(b::text, ';' order by b.id) from project.budget_line b) from project.project p where p.id = ?
                """).param(project).query(String.class).single();
    }

    private void fails(String who, String rule, String... otherwise) {
        var before = row();
        assertThat(refused(award(who, otherwise))).as(rule + " " + List.of(otherwise)).containsPattern("（" + rule + "，[^（）]*(法|令|条例)");
        assertThat(row()).isEqualTo(before);
    }

    private org.yicai.ops.demo.Door.Reply award(String who, String... otherwise) {
        var fields = new java.util.LinkedHashMap<String, List<String>>();
        var all = with(GOOD, otherwise);
        for (int i = 0; i < all.length; i += 2) {
            fields.put(all[i], List.of(all[i + 1]));
        }
        return person(who).send("/projects/" + project + "/work", "/projects/" + project + "/award", fields);
    }

    @Test
    void a_method_and_amount() {
        fails("李建国", "P9", "method", "GRANT_REVIEW");
        fails("李建国", "P8", "amount", "9000.01");
    }

    @Test
    void b_what_the_applicant_has_become_since_its_self_check() {
        applicantIs("MASS_ORGANISATION");
        fails("李建国", "P3");
        applicantIs("VOLUNTEER_TEAM");
        fails("李建国", "P2");
    }

    @Test
    void c_an_individual_needs_a_reason_and_a_second_hand() {
        applicantIs("INDIVIDUAL");
        fails("周敏", "P4");
        fails("李建国", "P4", "suitability", "会推拿的老师傅，街坊都认他；按次付费，不坐班。");
        done(award("周敏", "suitability", "会推拿的老师傅，街坊都认他；按次付费，不坐班。"));
        assertThat(count("select count(*) from project.award where project = ? and suitability like '会推拿%'", project)).isEqualTo(1);
    }
}
