package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.corps.Proposer;

/** A nurse whose licence has ended is refused with the rule and the way, renews it, is proposed, and says yes to the invitation. */
@ExtendWith(WithBrowser.class)
class LicenceJourneyTest extends TownTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Autowired
    private Proposer proposer;

    private Person person(String name) {
        return new Person("http://localhost:" + port, 390, true).signIn(town.accounts().get(name));
    }

    private static void licence(Person nurse, LocalDate until) {
        nurse.form("/volunteer/licences").choose("skill", "护士").fill("number", "H110101").fill("valid_until", until.toString()).send();
    }

    @Test
    void a_professional_with_an_expired_licence_renews_it_and_comes() {
        try (var clerk = person("何伟"); var nurse = person("曹阳"); var leader = person("王淑琴")) {
            var plan = clerk.open("/activities/new").form("/activities").choose("deliverable", "楼道扶手和灯").fill("title", "量血压").fill("words", "护士来量血压。").fill("risk_notice", "慢慢走。").choose("community", "豆瓣社区")
                    .fill("venue", "5 号楼门口").fill("starts_at", DAY + "T09:00").fill("ends_at", DAY + "T11:00").fill("places", "20").fill("position_name", "护士").fill("position_duty", "量血压，记下来").fill("position_seats", "1");
            clerk.page().locator("details:has([name=position_skill]) > summary").click();
            plan.choose("position_skill", "护士").send();
            var activity = clerk.url().replaceFirst("\\?.*", "");
            assertThat(clerk.sees()).contains("需要：护士");

            nurse.open("/volunteer").form("/volunteer/pledge").tick("[name=pledge]").tick("[name=under_18][value=NO]").send();
            var profile = nurse.form("/volunteer/profile").choose("skills", "护士");
            nurse.page().locator("label:has(input[value='WED-MORNING'])").click();
            profile.send();
            licence(nurse, DAY.minusDays(1));
            nurse.open(activity).page().locator("form[action$='/sign-ups']:has(input[name=position]) button").click();
            assertThat(nurse.sees()).contains("规则 B6", "规则 U12");
            assertThat(count("select count(*) from activity.sign_up s join activity.activity a on a.id = s.activity where a.title = '量血压'")).isZero();
            licence(nurse.follow("去补上这一步"), DAY.plusYears(1));

            leader.open("/proposals").form("/proposals").send("再提议");
            assertThat(leader.sees()).contains("正在算");
            proposer.look();
            leader.follow("再看一眼");
            assertThat(leader.sees()).contains("曹阳");
            leader.form("/invitations").send();
            assertThat(leader.sees()).contains("等回话");

            nurse.open("/invitations").form("/acceptance").send();
            assertThat(nurse.open("/my/activities").sees()).contains("量血压");
        }
    }
}
