package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;

/** On a phone: an old neighbour books a lawyer and says no again; the firm's contact opens times after a look; the lawyer reads who comes. */
@ExtendWith(WithBrowser.class)
class ProfessionalJourneyTest extends TownTest {

    private Person person(String name) {
        var person = new Person("http://localhost:" + port, 390, true);
        return name.isEmpty() ? person : person.signIn(town.accounts().get(name));
    }

    @Test
    void a_neighbour_books_a_lawyer_who_alone_reads_why() {
        try (var stranger = person(""); var granny = person("余奶奶"); var contact = person("苏敏"); var lawyer = person("陆远"); var leader = person("王淑琴")) {
            stranger.open("/").follow("约律师、医生").follow("法律咨询");
            assertThat(stranger.sees()).contains("明理律师事务所", "王淑琴于", "登录后预约").doesNotContain("吕大妈");

            granny.open("/professionals");
            granny.follow("法律咨询");
            var form = granny.form("/bookings");
            granny.page().locator("label.chip:has(input[name=slot]):not(:has-text('已满'))").first().click();
            form.fill("called", "余奶奶").fill("words", "房子过给孙子，怎么写？").send();
            assertThat(granny.sees()).contains("约好了", "来不了，取消", "陆远").doesNotContain("孙子");

            lawyer.open("/my/slots");
            assertThat(lawyer.sees()).contains("余奶奶", "房子过给孙子", "13800000075");
            assertThat(leader.open("/my/slots").sees()).doesNotContain("孙子");
            assertThat(leader.open("/partners").follow("明理律师事务所").sees()).doesNotContain("孙子");

            granny.open("/my/bookings");
            granny.follow("法律咨询").form("").send();
            assertThat(granny.sees()).contains("已取消", "再约一次");
            assertThat(lawyer.open("/my/slots").sees()).doesNotContain("余奶奶");

            contact.open("/partners").follow("明理律师事务所");
            contact.follow("整队来活动");
            contact.open("/partners").follow("明理律师事务所").follow("开放时间");
            contact.form("/offers").choose("professional", "陆远").fill("title", "遗嘱怎么写").fill("what", "一对一，教您自己写。").choose("place", "打电话").fill("minutes", "20").fill("capacity", "1").choose("weekdays", "周二")
                    .fill("opens", "09:00").fill("closes", "10:00").fill("from", TODAY.plusDays(1).toString()).fill("until", TODAY.plusDays(12).toString()).send("先看看");
            assertThat(contact.sees()).contains("会有 6 个时间");
            contact.form("/offers").send("就这样，开放");
            assertThat(contact.sees()).contains("遗嘱怎么写", "09:00–09:20");
        }
    }
}
