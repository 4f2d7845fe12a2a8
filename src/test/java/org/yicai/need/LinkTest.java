package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The personal link: no account, one answer, an end. */
class LinkTest extends ClosureTest {

    @Test
    void a_claim_is_asked_about_on_the_next_working_day_and_once() {
        var need = claimed(say("门口的灯不亮"));
        sweeper.look();
        assertThat(messages(need, "%/c/%")).as("not on the day of the claim").isZero();
        itIs(MONDAY.minusDays(1));
        sweeper.look();
        assertThat(messages(need, "%/c/%")).as("Sunday is no working day").isZero();
        itIs(MONDAY);
        sweeper.look();
        sweeper.look();
        assertThat(messages(need, "【义彩】您说的“门口的灯不亮”：物业：今天来修。解决了回 1，没解决回 2，或打开 /c/%")).isEqualTo(1);
        assertThat(messages(need, "%/c/%")).isEqualTo(1);
    }

    @Test
    void looking_at_a_link_changes_nothing_and_one_tap_is_the_whole_answer() {
        var need = claimed(say("楼梯的扶手松了"));
        itIs(MONDAY);
        sweeper.look();
        var link = link(need);
        for (int i = 0; i < 3; i++) {
            assertThat(visitor().open(link)).contains("问题解决了吗", "楼梯的扶手松了", "物业：今天来修", "没解决");
        }
        assertThat(stage(need)).as("a preview is no answer").isEqualTo("HANDED_OVER");
        var resident = visitor();
        var reply = resident.send(link, link, "answer_1", "NO");
        assertThat(reply.status()).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("NOT_SOLVED");
        assertThat(visitor().open(need.page())).contains("提出人说：没解决", "现在在志愿者骨干手里");
        assertThat(resident.open(reply.location())).contains("谢谢，记下了", "您满意吗");
        assertThat(resident.send(link, link, "answer_1", "YES").status()).as("single use").isEqualTo(404);
        assertThat(resident.send(link, link + "/more", "satisfaction", "UNSATISFIED", "paid", "YES", "words", "来的人要卖灯").status()).isEqualTo(303);
        assertThat(truth().sql("select satisfaction || asked_to_pay || words || how from need.callback where need = ?").param(need.id()).query(String.class).single()).isEqualTo("UNSATISFIEDtrue来的人要卖灯LINK");
        assertThat(count("select count(*) from message.outbox where content like ?", "%" + need.receipt() + " 时被要求付钱%")).as("the officials hear of it").isPositive();
        assertThat(visitor().get(link).status()).isEqualTo(404);
    }

    @Test
    void used_expired_and_wrong_links_show_the_same_page() {
        var need = claimed(say("走廊的窗户破了"));
        itIs(MONDAY);
        sweeper.look();
        var link = link(need);
        itIs(MONDAY.plusDays(14));
        assertThat(visitor().get(link).status()).as("the last day").isEqualTo(200);
        itIs(MONDAY.plusDays(15));
        var expired = visitor().get(link);
        var wrong = visitor().get("/c/" + "A".repeat(22));
        assertThat(expired.status()).isEqualTo(404);
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(plain(expired.html(), link)).contains("这个链接打不开", "/needs/find").isEqualTo(plain(wrong.html(), "/c/" + "A".repeat(22)));
        itIs(MONDAY);
        visitor().send(link, link, "answer_1", "YES");
        clock.put(clock.instant().plusSeconds(3_700));
        assertThat(plain(visitor().get(link).html(), link)).as("used, and the hour for adding is over").isEqualTo(plain(expired.html(), link));
    }

    private static String plain(String html, String path) {
        return html.replaceAll("nonce=\"[^\"]*\"", "").replace(path, "");
    }

    @Test
    void the_database_holds_no_link_and_the_outbox_shows_none_to_staff() {
        var need = claimed(say("地下室的门关不上"));
        itIs(MONDAY);
        sweeper.look();
        var token = link(need).substring(3);
        assertThat(count("select count(*) from party.household_asking where encode(hash, 'escape') like ? or encode(hash, 'base64') like ?", "%" + token + "%", "%" + token + "%")).isZero();
        assertThat(count("select count(*) from journal.body where content like ?", "%" + token + "%")).isZero();
        assertThat(count("select count(*) from message.outbox where content like ?", "%" + token + "%")).as("the question can find something").isEqualTo(1);
    }

    @Test
    void a_page_answered_first_closes_the_link() {
        var need = claimed(say("晾衣绳断了"));
        itIs(MONDAY);
        sweeper.look();
        var link = link(need);
        assertThat(answer(need, "YES")).isEqualTo(303);
        assertThat(visitor().get(link).status()).isEqualTo(404);
        assertThat(count("select count(*) from party.household_question q join party.household_asking a on a.question = q.id where q.ended_at is null and a.hash = sha256(convert_to(?, 'UTF8'))", link.substring(3))).isZero();
        assertThat(answer(need, "YES")).as("once is once").isEqualTo(409);
    }

    @Test
    void one_household_is_asked_once_a_week_and_about_both_things_in_one_message() {
        var first = claimed(say("一楼的灯不亮"));
        itIs(MONDAY);
        sweeper.look();
        var second = claimed(say("二楼的灯不亮", first.phone()));
        clock.put(clock.instant().plusSeconds(60));
        var third = claimed(say("三楼的灯不亮", first.phone()));
        itIs(MONDAY.plusDays(6));
        sweeper.look();
        assertThat(messages(first, "%/c/%")).as("within seven days").isEqualTo(1);
        assertThat(as("王淑琴").open("/households")).contains("139****", "11月30日（周一）起可以问，2 件").doesNotContain(first.phone());
        itIs(MONDAY.plusDays(7));
        sweeper.look();
        assertThat(messages(first, "【义彩】有 3 件事想问您：1、一楼的灯不亮；2、二楼的灯不亮；3、三楼的灯不亮。%如 111%")).isEqualTo(1);
        var link = link(first);
        assertThat(visitor().open(link)).contains("有 3 件事", "一楼的灯不亮", "三楼的灯不亮");
        assertThat(visitor().send(link, link, "answer_1", "YES", "answer_2", "NO").status()).as("each is asked").isEqualTo(422);
        assertThat(visitor().send(link, link, "answer_1", "YES", "answer_2", "NO", "answer_3", "YES", "satisfaction", "MOSTLY").status()).isEqualTo(303);
        assertThat(stage(first) + stage(second) + stage(third)).isEqualTo("SOLVEDNOT_SOLVEDSOLVED");
        assertThat(count("select count(*) from need.callback where satisfaction = 'MOSTLY' and need in (?, ?, ?)", first.id(), second.id(), third.id())).as("one answer serves all").isEqualTo(3);
    }

    @Test
    void whoever_tries_many_links_is_slowed_and_others_are_not_asked_who_they_are() {
        var need = claimed(say("垃圾桶盖坏了"));
        itIs(MONDAY.plusDays(200));
        assertThat(visitor().get("/c/" + "B".repeat(22)).status()).isEqualTo(404);
        var status = 404;
        for (int i = 0; i < 310 && status == 404; i++) {
            status = visitor().get("/c/wrong" + i).status();
        }
        assertThat(status).isEqualTo(429);
        clock.put(clock.instant().plusSeconds(3_600));
        assertThat(visitor().get("/c/wrong").status()).as("an hour later").isEqualTo(404);
        assertThat(stage(need)).isEqualTo("HANDED_OVER");
    }
}
