package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;

/** The committee's gate: what keeps a purchase from going on, each in one story, told through the forms. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class GateTest extends TownTest {

    private static final List<String> MEMBERS = List.of("张丽", "陈静", "冯文博", "许建军", "李秀英", "郑国强", "高玉兰", "宋德福");
    private static final String[] DESIGN = {
        "title", "周末探访", "origin", "BOUGHT_HERE", "regime", "BELOW_THRESHOLD", "leaf", "@独居老人助餐", "kind", "SAFETY_NET", "nature", "PUBLIC_SERVICE", "e1_kind", "VOLUNTEERS", "e1_quantity", "4", "e1_unit", "PERSON", "purchaser_level", "SUBDISTRICT",
        "target_group", "独居老人", "summary", "周末上门看看独居老人。", "remains", "一支探访小组", "budget_line", "@社区为老服务", "amount", "10000",
        "d1_name", "探访", "d1_unit", "SESSION", "d1_quantity", "2", "d1_standard", "两人上门", "d1_evidence", "VISIT",
        "indicator_OUTPUT", "两场", "indicator_BENEFIT", "有人惦记", "indicator_SATISFACTION", "满意", "indicator_SOCIAL_TRUST", "邻居带路", "indicator_POLICY", "讲清政策", "indicator_PEOPLES_INTERESTS", "说解决了",
        "negative_1", "NO", "negative_2", "NO", "negative_3", "NO", "negative_4", "NO", "negative_5", "NO"};

    private static UUID project;

    private static String[] with(String[] some, String... more) {
        var all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private String stage() {
        return truth().sql("select stage from project.project where id = ?").param(project).query(String.class).single();
    }

    private UUID item() {
        return id("select id from council.item where subject = ? order by round desc limit 1", project);
    }

    private long reserved() {
        return count("select reserved_fen from project.budget_line where name = '社区为老服务' and subdistrict = (select id from place.subdistrict where main)");
    }

    @Test
    void a_one_yes_on_the_negative_list_keeps_a_design_from_the_committee() {
        var group = id("select id from need.need_group where title = '独居老人周末暖餐'");
        var drafted = as("李建国").send("/designs/new?group=" + group, "/designs", with(DESIGN, "group", group.toString(), "negative_6", "YES"));
        var found = Pattern.compile("/designs/([0-9a-f-]{36})").matcher(drafted.location());
        assertThat(found.find()).isTrue();
        project = UUID.fromString(found.group(1));
        var refused = as("李建国").send("/designs/" + project, "/designs/" + project + "/submission");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(stage()).isEqualTo("DRAFT");
        assertThat(reserved()).isZero();
    }

    @Test
    void b_a_clean_design_reserves_its_money_and_waits_for_the_committee() {
        var edited = as("李建国").send("/designs/" + project + "/edit", "/designs/" + project,
                with(DESIGN, "version", truth().sql("select version from project.project where id = ?").param(project).query(String.class).single(), "negative_6", "NO"));
        assertThat(edited.status()).isEqualTo(303);
        assertThat(as("李建国").send("/designs/" + project, "/designs/" + project + "/submission").status()).isEqualTo(303);
        assertThat(stage()).isEqualTo("IN_REVIEW");
        assertThat(reserved()).isEqualTo(1_000_000);
        assertThat(as("李建国").send("/sign-in", "/projects/" + project + "/award", "amount", "10000").status()).as("no pass, no purchase").isBetween(400, 499);
    }

    @Test
    void c_without_quorum_or_with_a_silent_member_there_is_no_conclusion() {
        as("陈静").send("/council", "/council/sessions", "held_on", TODAY.toString(), "venue", "活动室");
        meet("张丽", "陈静");
        assertThat(conclude().status()).isEqualTo(422);
        meet("冯文博", "许建军", "李秀英", "郑国强", "高玉兰", "宋德福");
        assertThat(conclude().status()).as("nobody has voted yet").isEqualTo(422);
        assertThat(stage()).isEqualTo("IN_REVIEW");
    }

    /** The days of objection pass. */
    private void laterBy(int days) {
        itIs(TODAY.plusDays(days));
    }

    private void meet(String... names) {
        var session = id("select session from council.item where id = ?", item());
        for (var name : names) {
            assertThat(as(name).send("/council/sessions/" + session, "/council/sessions/" + session + "/presence").status()).isEqualTo(303);
        }
    }

    private Door.Reply vote(String name) {
        return as(name).send("/council/items/" + item(), "/council/items/" + item() + "/vote", "choice", "AGREE", "reason", "需要。");
    }

    private Door.Reply conclude() {
        return as("陈静").send("/council/items/" + item(), "/council/items/" + item() + "/conclusion", "reason", "同意。");
    }

    @Test
    void d_all_constituencies_voting_pass_it_and_a_vote_counts_once() {
        MEMBERS.forEach(name -> assertThat(vote(name).status()).isEqualTo(303));
        assertThat(as("高玉兰").send("/sign-in", "/council/items/" + item() + "/vote", "choice", "RETURN", "reason", "再投一次").status()).isBetween(400, 499);
        assertThat(conclude().status()).isEqualTo(303);
        assertThat(stage()).isEqualTo("PASSED");
    }

    @Test
    void e_no_award_without_the_self_check_and_none_to_an_organisation_a_voter_is_tied_to() {
        var work = "/projects/" + project + "/work";
        laterBy(7);
        assertThat(as("李建国").send("/sign-in", "/projects/" + project + "/award", "self_check", UUID.randomUUID().toString(), "method", "DIRECT_BELOW_THRESHOLD", "amount", "10000", "reason", "好").status()).isEqualTo(422);
        assertThat(as("林涛").send(work, "/projects/" + project + "/self-check", "why_us", "认得这里的人", "able", "人手够", "well", "请邻居当场说", "interested", "NO", "political_awareness", "做得到", "social_responsibility", "做得到", "service_spirit", "做得到",
                "professional_quality", "做得到", "work_with_people", "做得到").status()).isEqualTo(303);
        assertThat(as("陈志远").send("/people", "/people", "name", "高玉兰", "phone", "13800000037", "role", "CONTRACTOR", "organisation", "@乐邻为老服务中心").status()).isEqualTo(303);

        as("李建国").send(work, "/projects/" + project + "/award", "self_check", "@乐邻为老服务中心", "method", "DIRECT_BELOW_THRESHOLD", "amount", "10000", "reason", "做得实");

        assertThat(count("select count(*) from project.award where project = ?", project)).isZero();
        assertThat(stage()).isEqualTo("IN_REVIEW");
        assertThat(count("select max(round) from council.item where subject = ?", project)).isEqualTo(2);
    }

    @Test
    void f_in_the_new_round_the_tied_member_is_recused_and_the_others_decide() {
        as("陈静").send("/council", "/council/sessions", "held_on", TODAY.plusDays(7).toString(), "venue", "活动室");
        meet(MEMBERS.toArray(String[]::new));
        assertThat(as("高玉兰").send("/sign-in", "/council/items/" + item() + "/vote", "choice", "AGREE", "reason", "我也想投").status()).isEqualTo(422);
        MEMBERS.stream().filter(name -> !name.equals("高玉兰")).forEach(name -> assertThat(vote(name).status()).isEqualTo(303));
        assertThat(conclude().status()).isEqualTo(303);
        assertThat(count("select count(*) from council.recusal where item = ? and kind = 'COMPUTED'", item())).isEqualTo(1);
        assertThat(stage()).isEqualTo("PASSED");
        laterBy(14);
        assertThat(as("李建国").send("/projects/" + project + "/work", "/projects/" + project + "/award", "self_check", "@乐邻为老服务中心", "method", "DIRECT_BELOW_THRESHOLD", "amount", "10000", "reason", "做得实").status()).isEqualTo(303);
        assertThat(stage()).isEqualTo("AWARDED");
    }
}
