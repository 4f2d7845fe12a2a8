package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;
import org.yicai.ops.demo.Visitor;

/** The ways a need is voiced: by its person, by somebody for them, by telephone; and how fast. */
class VoicesTest extends TownTest {

    private static final String PHONE = "13966667777";
    private static final String NAME = "慕容白梅";

    @BeforeEach
    void noMessages() {
        truth().sql("delete from message.outbox").update();
        itIsToday();
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    private String receipt(String location) {
        return first("/needs/([2-9A-Z-]{11})", location);
    }

    private String pin(String words) {
        return truth().sql("select pin from need.need where words = ?").param(words).query(String.class).single();
    }

    private String acting(Visitor helper, String words) {
        var sent = helper.send("/needs/new?acting=yes", "/needs", "acting", "yes", "acting_reason", "没有手机", "consent", "IN_PERSON",
                "client_name", NAME, "phone", PHONE, "words", words);
        assertThat(sent.status()).as(Visitor.findings(sent)).isEqualTo(303);
        return sent.location();
    }

    @Test
    void one_sentence_and_one_tap_from_the_front_page() {
        var sent = visitor().send("/", "/needs", "words", "前院的水龙头滴水");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(visitor().open(sent.location())).contains("前院的水龙头滴水", "受理号");
        assertThat(truth().sql("select door from need.need where words = '前院的水龙头滴水'").query(String.class).single()).isEqualTo("SELF");
    }

    @Test
    void nothing_of_the_first_client_shows_for_the_second() {
        var helper = as("丁香");
        var next = acting(helper, "轮椅卡在门槛上");
        assertThat(next).doesNotContain("pin");
        for (var page : java.util.List.of(next, "/needs/new?acting=yes", "/needs/new", "/work", next.replaceFirst("\\?.*", "/slip"), "/me", "/my/records")) {
            // an id may hold four sevens by chance, and holds no word of anybody
            assertThat(helper.open(page).replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")).as(page).doesNotContain(NAME, PHONE, "7777", "慕容");
        }
        var form = helper.open("/needs/new?acting=yes");
        assertThat(first("(<form class=\"panel\"[^>]*>)", form)).contains("autocomplete=\"off\"");
        assertThat(first("(<input[^>]*name=\"client_name\"[^>]*>)", form)).contains("autocomplete=\"off\"", "value=\"\"");
        assertThat(first("(<input[^>]*name=\"phone\"[^>]*>)", form)).contains("autocomplete=\"off\"", "value=\"\"");
        assertThat(count("select count(*) from need.need where client_name = ? and phone = ? and consent = 'IN_PERSON' and pin <> '7777'", NAME, PHONE)).isEqualTo(1);
        assertThat(count("select count(*) from journal.body where content like ? or content like ?", "%" + NAME + "%", "%" + PHONE + "%")).as("in no journal").isZero();
        truth().sql("update need.need set client_name = null, phone = null where client_name = ?").param(NAME).update();
    }

    @Test
    void the_leader_reads_for_whom_somebody_spoke() {
        acting(as("丁香"), "想借一根拐杖");
        var id = id("select id from need.need where words = '想借一根拐杖'");
        assertThat(as("王淑琴").open("/triage/" + id)).contains(NAME, "当面", "邻居介绍");
    }

    @Test
    void without_a_reason_and_a_consent_nobody_speaks_for_anybody() {
        var sent = as("丁香").send("/needs/new?acting=yes", "/needs", "acting", "yes", "words", "想要一个扶手");
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.html()).contains("id=\"acting_reason-err\"", "id=\"consent-err\"", "想要一个扶手");
        assertThat(as("吕大妈").send("/needs/new", "/needs", "acting", "yes", "acting_reason", "x", "consent", "PHONE", "words", "y").status()).isEqualTo(403);
    }

    @Test
    void the_client_takes_over_with_the_code_from_the_slip_and_the_helper_sees_it_no_more() {
        var helper = as("丁香");
        var next = acting(helper, "晾衣杆太高够不着");
        var receipt = receipt(next);
        var slip = helper.open("/needs/" + receipt + "/slip");
        var pin = first("<p class=\"receipt\">(\\d{4})</p>", slip);
        assertThat(slip).contains(receipt, "<svg class=\"qr\"").doesNotContain("晾衣杆");
        assertThat(count("select count(*) from message.outbox where address = ? and content like ? and content like ?", PHONE, "%" + receipt + "%", "%" + pin + "%")).isEqualTo(1);
        assertThat(helper.send("/needs/new", "/needs/" + receipt + "/claim", "pin", pin).status()).as("not the helper").isEqualTo(422);
        assertThat(as("石叔").send("/needs/" + receipt, "/needs/" + receipt + "/claim", "pin", pin.equals("0000") ? "1111" : "0000").status()).as("not with a wrong code").isEqualTo(422);
        var client = as("石叔");
        var claimed = client.send("/needs/" + receipt, "/needs/" + receipt + "/claim", "pin", pin);
        assertThat(claimed.status()).as(Visitor.findings(claimed)).isEqualTo(303);
        assertThat(client.open("/work")).contains("晾衣杆太高够不着");
        assertThat(helper.open("/work")).doesNotContain("晾衣杆");
        assertThat(helper.open("/needs/" + receipt)).doesNotContain("晾衣杆");
        if (!pin("晾衣杆太高够不着").equals(pin)) {
            assertThat(helper.open("/needs/" + receipt + "?pin=" + pin)).as("the old code is worth nothing").doesNotContain("晾衣杆");
        }
        assertThat(client.send("/needs/new", "/needs/" + receipt + "/claim", "pin", pin("晾衣杆太高够不着")).status()).as("once").isEqualTo(409);
    }

    @Test
    void a_client_without_an_account_takes_over_too() {
        var receipt = receipt(acting(as("丁香"), "想把床挪到窗边"));
        var pin = pin("想把床挪到窗边");
        var sent = visitor().send("/needs/" + receipt, "/needs/" + receipt + "/claim", "pin", pin);
        assertThat(sent.status()).as(Visitor.findings(sent)).isEqualTo(303);
        assertThat(visitor().open(sent.location())).contains("想把床挪到窗边", "现在归您了");
        assertThat(as("丁香").open("/work")).doesNotContain("想把床挪到窗边");
        assertThat(count("select count(*) from journal.entry where type = 'need-claimed' and subject = (select id from need.need where words = '想把床挪到窗边')")).isEqualTo(1);
    }

    @Test
    void the_slip_asks_strangers_for_the_code() {
        var receipt = receipt(acting(as("丁香"), "想把门铃调响一点"));
        var pin = pin("想把门铃调响一点");
        assertThat(visitor().open("/needs/" + receipt + "/slip")).doesNotContain(">" + pin + "<");
        assertThat(visitor().open("/needs/" + receipt + "/slip?pin=" + pin)).contains(">" + pin + "<");
    }

    @Test
    void the_committee_is_told_in_one_tap_and_a_sentence() {
        var worker = as("张丽");
        assertThat(worker.open("/work")).contains("href=\"/needs/call\"");
        var sent = worker.send("/needs/call", "/needs/call", "words", "排水沟堵了，下雨就积水", "phone", PHONE, "read_back", "yes");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(worker.open(sent.location())).doesNotContain(PHONE, "7777").contains("念给提出人听过");
        assertThat(count("select count(*) from need.need where words = '排水沟堵了，下雨就积水' and voice = 'PHONE' and door = 'COMMITTEE' and voiced_by is null and consent = 'PHONE'")).isEqualTo(1);
        assertThat(as("王淑琴").send("/needs/call", "/needs/call", "words", "信箱的锁坏了").status()).isEqualTo(303);
        assertThat(as("何伟").send("/needs/call", "/needs/call", "words", "施工的灰太大").status()).isEqualTo(303);
        assertThat(truth().sql("select door from need.need where words in ('信箱的锁坏了', '施工的灰太大') order by words").query(String.class).list()).containsExactly("NEIGHBOUR", "CONTRACTOR");
        assertThat(as("吕大妈").get("/needs/call").status()).isEqualTo(403);
    }

    @Test
    void an_answer_at_hand_is_given_at_once_and_told() {
        var sent = as("张丽").send("/needs/call", "/needs/call", "words", "老年卡在哪里办", "phone", PHONE, "answer", "六条社区居委会，带身份证来");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(count("select count(*) from need.need where words = '老年卡在哪里办' and stage = 'ANSWERED'")).isEqualTo(1);
        assertThat(count("select count(*) from message.outbox where address = ? and content like '%六条社区居委会，带身份证来%'", PHONE)).isEqualTo(1);
        var page = sent.location().replaceFirst("\\?.*", "");
        assertThat(as("张丽").open(page)).as("whoever answered does not say that it is solved").doesNotContain("name=\"solved\"");
        assertThat(as("张丽").send("/needs/new", page + "/answer", "solved", "YES").status()).isEqualTo(422);
        assertThat(as("张丽").open("/work")).as("and is asked for nothing").doesNotContain("老年卡在哪里办");
        assertThat(visitor().send(page, page + "/answer", "solved", "YES", "pin", pin("老年卡在哪里办")).status()).isEqualTo(303);
    }

    @Test
    void a_link_says_through_whom_somebody_came_without_asking() {
        var poster = as("丁香").open("/posters");
        assertThat(poster).contains("via=neighbour");
        for (var door : java.util.List.of("committee", "neighbour", "contractor", "nonsense")) {
            var sent = visitor().send("/needs/new?via=" + door, "/needs", "words", "从" + door + "的链接来", "via", door);
            assertThat(sent.status()).isEqualTo(303);
        }
        assertThat(visitor().open("/needs/new?via=neighbour")).contains("name=\"via\" value=\"neighbour\"");
        assertThat(truth().sql("select door from need.need where words like '从%的链接来' order by words").query(String.class).list()).containsExactly("COMMITTEE", "CONTRACTOR", "NEIGHBOUR", "SELF");
    }

    @Test
    void a_sign_up_remembers_its_door_and_the_check_in_takes_it_from_there() {
        var activity = id("select id from activity.activity where starts_at > ? order by starts_at limit 1", clock.instant().atOffset(java.time.ZoneOffset.UTC));
        var neighbour = as("田阿姨");
        assertThat(visitor().open("/activities/" + activity + "?via=neighbour")).contains("/sign-in?to=/activities/" + activity + "%3Fvia%3Dneighbour");
        assertThat(visitor().open("/activities?via=neighbour")).contains("/activities/" + activity + "?via=neighbour");
        var page = "/activities/" + activity + "?via=neighbour";
        assertThat(neighbour.open(page)).contains("name=\"via\" value=\"neighbour\"");
        assertThat(neighbour.send(page, "/activities/" + activity + "/sign-ups", "via", "neighbour").status()).isEqualTo(303);
        assertThat(truth().sql("select door from activity.sign_up where activity = ? and withdrawn_at is null order by id desc limit 1").param(activity).query(String.class).single()).isEqualTo("NEIGHBOUR");
        clock.put(truth().sql("select starts_at from activity.activity where id = ?").param(activity).query(java.time.OffsetDateTime.class).single().toInstant());
        var code = truth().sql("select code from activity.activity where id = ?").param(activity).query(String.class).single();
        assertThat(as("田阿姨").send("/activities/" + activity, "/activities/" + activity + "/check-ins", "code", code).status()).isEqualTo(303);
        assertThat(truth().sql("select door from activity.attendance where activity = ? order by id desc limit 1").param(activity).query(String.class).single()).isEqualTo("NEIGHBOUR");
    }
}
