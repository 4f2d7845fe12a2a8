package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yicai.TestServer;
import org.yicai.TownTest;
import org.yicai.ops.demo.Visitor;

/** What everybody reads of a need leads to nobody, wherever it is read; and what is private stays so until its person opens it. */
class PublicEyesTest extends TownTest {

    private static final String PHONE = "13512345678";
    private static final String SAID = "我叫钱多多，家里漏水，电话" + PHONE + "，身份证11010519491231002X";
    private static final List<String> SECRETS = List.of("钱多多", PHONE, "19491231");
    private String receipt;
    private String pin;
    private String id;
    private String group;

    @BeforeAll
    void somebodySaysTooMuch() {
        var sent = visitor().send("/needs/new", "/needs", "words", SAID, "spot", "找钱多多先生 " + PHONE, "private", "no");
        receipt = sent.location().replaceAll("^/needs/([^?]+).*$", "$1");
        pin = sent.location().replaceAll("^.*pin=(\\d{4}).*$", "$1");
        id = id("select id from need.need where words = ?", SAID).toString();
        var grouped = as("王淑琴").send("/triage", "/triage/groups", "need", id, "title", "漏水的事", "summary", "家里漏水", "topic", "SAFETY", "looked", "VOLUNTEERS", "why_not", "要换整段水管");
        assertThat(grouped.status()).as(Visitor.findings(grouped)).isEqualTo(303);
        group = grouped.location().replaceFirst("\\?.*", "");
    }

    @Test
    void no_public_page_and_no_programme_reads_a_number_or_a_name() {
        var leaks = new ArrayList<String>();
        var pages = List.of("/", "/needs", "/needs/" + receipt, "/needs/find?receipt=" + receipt, "/account", "/account.csv", "/projects", "/trust", "/posters", "/activities",
                "/open311/v2/requests.json", "/open311/v2/requests.xml", "/open311/v2/requests/" + receipt + ".json");
        int seen = 0;
        for (var page : pages) {
            var html = visitor().get(page).html();
            seen += html.contains("钱**") ? 1 : 0;
            SECRETS.stream().filter(html::contains).forEach(each -> leaks.add(page + " shows " + each));
        }
        for (var reader : List.of("李建国", "张丽", "高玉兰", "沈明", "吕大妈")) {
            for (var page : List.of("/needs/" + receipt, group, "/late", "/work")) {
                var html = as(reader).get(page).html();
                SECRETS.stream().filter(html::contains).forEach(each -> leaks.add(page + " shows " + reader + " " + each));
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(seen).as("front page, list, page, and the programmes' three").isGreaterThanOrEqualTo(6);
    }

    @Test
    void the_person_and_the_leader_read_it_as_it_was_said() {
        assertThat(visitor().open("/needs/" + receipt + "?pin=" + pin)).contains(SAID);
        assertThat(as("王淑琴").open("/triage/" + id)).contains(SAID, "公开的样子", "我叫钱**");
        assertThat(as("王淑琴").open(group)).contains("钱多多");
    }

    @Test
    void a_reason_with_a_number_in_it_is_masked_for_others() {
        visitor().send("/needs/new", "/needs", "words", "想给全院发电视", "private", "no");
        var other = id("select id from need.need where words = '想给全院发电视'");
        as("王淑琴").send("/triage/" + other, "/triage/" + other + "/decline", "reason", "办不了，可以问王建国主任，" + PHONE);
        var number = new org.yicai.kernel.Receipt(truth().sql("select receipt from need.need where id = ?").param(other).query(String.class).single());
        assertThat(visitor().open("/needs/" + number)).contains("办不了，可以问王**主任，135****5678").doesNotContain(PHONE);
        assertThat(as("王淑琴").open("/needs/" + number)).contains(PHONE);
    }

    @Test
    void a_leader_words_what_everybody_reads_and_a_number_wants_a_second_look() {
        visitor().send("/needs/new", "/needs", "words", "王大爷家的狗夜里叫", "private", "no");
        var other = id("select id from need.need where words = '王大爷家的狗夜里叫'");
        var leader = as("王淑琴");
        var page = "/triage/" + other;
        assertThat(leader.send(page, page + "/wording", "public_title", "", "public_words", "").status()).as("nothing to take back").isEqualTo(422);
        var doubted = leader.send(page, page + "/wording", "public_title", "夜里狗叫", "public_words", "有户人家的狗夜里叫，问" + PHONE);
        assertThat(doubted.status()).isEqualTo(422);
        assertThat(doubted.html()).contains("还有 1 处", "name=\"sure\"", "有户人家的狗夜里叫");
        assertThat(leader.send(page, page + "/wording", "public_title", "夜里狗叫", "public_words", "有户人家的狗夜里叫，办公室 010-84001234", "sure", "yes").status()).isEqualTo(303);
        leader.send("/triage", "/triage/groups", "need", other.toString(), "title", "狗叫", "summary", "夜里狗叫", "topic", "MEDIATION", "looked", "VOLUNTEERS", "why_not", "要人来调解几回");
        var number = new org.yicai.kernel.Receipt(truth().sql("select receipt from need.need where id = ?").param(other).query(String.class).single());
        assertThat(visitor().open("/needs/" + number)).contains("夜里狗叫", "010-84001234").doesNotContain("王大爷");
        assertThat(visitor().open("/needs")).contains("夜里狗叫");
        assertThat(visitor().open("/")).contains("夜里狗叫");
        assertThat(count("select count(*) from journal.entry where subject = ? and type = 'need-worded'", other)).isEqualTo(1);
        assertThat(leader.send(page, page + "/wording", "public_title", "", "public_words", "").status()).isEqualTo(303);
        assertThat(visitor().open("/needs/" + number)).contains("*大爷家的狗夜里叫");
    }

    @Test
    void care_of_the_body_is_private_until_its_person_opens_it_with_one_tap() {
        var sent = visitor().send("/", "/needs", "words", "老伴失禁，想请人教我换纸尿裤");
        var page = sent.location();
        var number = page.replaceAll("^/needs/([^?]+).*$", "$1");
        var code = page.replaceAll("^.*pin=(\\d{4}).*$", "$1");
        assertThat(visitor().open(page)).contains("先只给办事的人看", "公开给邻居看");
        assertThat(count("select count(*) from need.need where words like '老伴失禁%' and not open_to_all")).isEqualTo(1);
        var stranger = visitor().send("/needs/new", "/needs/" + number + "/openness", "readers", "ALL", "pin", code.equals("1234") ? "4321" : "1234");
        assertThat(stranger.status()).as("not without the code").isEqualTo(422);
        assertThat(visitor().send(page, "/needs/" + number + "/openness", "readers", "ALL", "pin", code).status()).isEqualTo(303);
        assertThat(count("select count(*) from need.need where words like '老伴失禁%' and open_to_all")).isEqualTo(1);
        assertThat(visitor().send("/needs/new", "/needs/" + number + "/openness", "readers", "ALL", "pin", code).status()).as("a second tap finds it done").isEqualTo(409);
    }

    @Test
    void what_the_person_chose_is_kept_and_the_form_says_what_it_means() {
        visitor().send("/needs/new", "/needs", "words", "想请人帮我妈洗澡，公开说也行", "private", "no");
        visitor().send("/needs/new", "/needs", "words", "楼道灯坏了，别公开", "private", "yes");
        assertThat(truth().sql("select open_to_all from need.need where words like '%公开说也行' or words like '%别公开' order by words desc").query(Boolean.class).list()).containsExactly(false, true);
        assertThat(visitor().open("/needs/new")).contains("给谁看", "身体照料");
    }

    @Test
    void through_whom_needs_came_is_public_with_its_denominator_and_costs_one_statement() {
        visitor().open("/needs");
        TestServer.get().forgetStatements();
        var list = visitor().open("/needs");
        assertThat(TestServer.get().statements()).hasSizeLessThanOrEqualTo(3);
        assertThat(list).containsPattern("居委会 \\d+ 件，邻居 \\d+ 件，承接方 \\d+ 件，自己 \\d+ 件，共 \\d+ 件");
    }
}
