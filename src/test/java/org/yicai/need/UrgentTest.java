package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;

/** Words that speak of danger: whom to ring up is the first thing on the next page, and those on duty hear of it at once. */
class UrgentTest extends TownTest {

    @BeforeEach
    void noMessages() {
        truth().sql("delete from message.outbox").update();
        itIsToday();
    }

    private String say(String words, String community) {
        var sent = visitor().send("/needs/new", "/needs", "words", words, "community", community);
        assertThat(sent.status()).isEqualTo(303);
        return sent.location();
    }

    @Test
    void the_next_page_says_first_whom_to_ring_up() {
        var page = visitor().open(say("我家厨房着火了", ""));
        var main = page.substring(page.indexOf("<main"));
        assertThat(main.indexOf("href=\"tel:119\"")).isPositive().isLessThan(main.indexOf("<h1"));
        assertThat(main).contains("不要等我们", "受理号").doesNotContain("class=\"notice\"");
        assertThat(visitor().open(say("我不想活了", ""))).contains("href=\"tel:12356\"", "您不用一个人扛着");
        assertThat(visitor().open(say("想请人来做一次灭火器培训", ""))).doesNotContain("tel:119", "role=\"alert\"");
    }

    @Test
    void others_do_not_read_what_was_said_there() {
        var location = say("三楼冒浓烟了", "");
        assertThat(visitor().open(location.replaceFirst("\\?.*", ""))).doesNotContain("三楼冒浓烟了", "tel:119");
    }

    @Test
    void it_stands_on_top_of_the_leaders_list_with_a_tag() {
        say("老人晕倒在楼道里了", "");
        visitor().send("/needs/new", "/needs", "words", "后来又说了一件不急的事");
        var list = as("王淑琴").open("/triage");
        var main = list.substring(list.indexOf("<main"));
        assertThat(main.indexOf("老人晕倒在楼道里了")).isPositive().isLessThan(main.indexOf("后来又说了一件不急的事"));
        assertThat(main).contains("听起来很急", "要急救</span>");
        assertThat(as("王淑琴").open("/triage?about=OTHER")).as("what was narrowed is not pushed aside").doesNotContain("听起来很急");
    }

    @Test
    void those_on_duty_are_told_at_night_too_and_others_sleep() {
        clock.put(TODAY.atTime(23, 30).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        var community = id("select id from place.community where name = '六条社区'").toString();
        say("有人拿着菜刀在楼道里喊", community);
        assertThat(count("select count(*) from message.outbox where urgent and channel = 'SMS' and about = 'need.news.urgent.POLICE' and due_at <= ?", clock.instant().atOffset(java.time.ZoneOffset.UTC)))
                .as("the leaders of the corps and of the team there, and the worker of the community").isEqualTo(3);
        assertThat(count("select count(*) from message.outbox where address = '13800000013'")).as("not the worker of another community").isZero();
        assertThat(count("select count(*) from message.outbox where content like '%菜刀%'")).as("what was said stays in the need").isZero();
        assertThat(count("select count(*) from message.outbox where channel = 'SMS' and char_length(content) > 70")).isZero();
    }

    @Test
    void the_mark_is_a_step_and_a_fact() {
        say("煤气罐在漏气", "");
        var id = id("select id from need.need where words = '煤气罐在漏气' and urgent_kind = 'FIRE'");
        assertThat(count("select count(*) from need.step where need = ? and kind = 'URGENT'", id)).isEqualTo(1);
        assertThat(count("select count(*) from journal.entry where subject = ? and type = 'need-urgent'", id)).isEqualTo(1);
    }
}
