package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.project.PurchaseTest;

/** A signed contract in a browser: changed beyond its limits, left with a refund, and not accepted before recipients have spoken. */
@ExtendWith(WithBrowser.class)
class ContractJourneyTest extends PurchaseTest {

    private final Map<String, Person> people = new HashMap<>();
    private List<java.util.UUID> projects;

    @BeforeAll
    void buy() {
        projects = awarded("10000", 10, "要变的探访", "要走的探访", "要验的探访");
        done(sign(projects.get(0)));
        done(sign(projects.get(1), "advance", "4000"));
        done(sign(projects.get(2)));
    }

    private Person browser(String name) {
        return people.computeIfAbsent(name, each -> new Person("http://localhost:" + port, 390, true).signIn(town.accounts().get(name)));
    }

    @AfterEach
    void goHome() {
        people.values().forEach(Person::close);
        people.clear();
    }

    private long amount() {
        return count("select amount_fen from project.contract where project = ?", projects.getFirst());
    }

    @Test
    void a_change_beyond_a_tenth_passes_the_committee_and_then_the_other_side() {
        var page = "/projects/" + projects.getFirst() + "/contract";
        var contractor = browser("林涛").open(page);
        assertThatThrownBy(() -> contractor.form("/amendments").fill("change_reason", "六条又有五位老人要人看。").fill("a2_amount", "7000").fill("a2_q1", "7").send())
                .hasMessageContaining("Q4").hasMessageContaining("政府采购法");
        assertThat(contractor.page().locator("[name=a2_amount]").inputValue()).as("what was typed is kept").isEqualTo("7000");
        contractor.form("/amendments").tick("[name=to_committee]").send();
        assertThat(contractor.sees()).contains("等委员会");
        assertThat(browser("李建国").open(page).offers("/amendment-answers")).as("the committee has it first").isFalse();
        decided(TODAY, List.of(projects.getFirst()), "AGREE");
        var official = browser("李建国").open(page);
        assertThat(official.sees()).contains("委员会看过，可以改");
        assertThat(amount()).isEqualTo(1_000_000);
        official.form("/amendment-answers").send("同意");
        assertThat(amount()).isEqualTo(1_200_000);
        assertThat(new Person("http://localhost:" + port, 390, true).open("/projects/" + projects.getFirst()).sees()).contains("六条又有五位老人要人看").contains("大的变更");
    }

    @Test
    void who_leaves_gives_back_what_was_paid_for_nothing() {
        var left = projects.get(1);
        var page = "/projects/" + left + "/exit";
        browser("李建国").open("/projects/" + left + "/contract").form("/advance-payment").fill("invoice", "财政往来结算，没有发票").fill("advance_paid_on", TODAY.toString()).send();
        deliver(left, 3);
        browser("林涛").open(page).form("/exits").fill("exit_reason", "带队的社工病了，接不上人。").fill("exit_people", "六位独居老人").fill("exit_handed_to", "暖邻队").send();
        var official = browser("李建国").open(page);
        assertThat(official.sees()).contains("¥1,000.00").contains("六位独居老人");
        official.form("/exit-answers").send("同意");
        assertThat(count("select refund_fen from project.ending where project = ?", left)).isEqualTo(100_000);
        assertThat(new Person("http://localhost:" + port, 390, true).open("/projects/" + left).sees()).contains("好好退出").contains("¥1,000.00");
    }

    @Test
    void nothing_is_accepted_before_a_recipient_has_said_how_it_was() {
        var project = projects.get(2);
        var first = "/milestones/" + milestone(project, 1);
        deliver(project, 4, "VOLUNTEER");
        var acceptor = browser("周敏").open(first);
        assertThatThrownBy(() -> acceptor.form("/acceptance").choose("s0", "做到了").choose("s1", "做到了").fill("opinion", "都做到了。").send()).hasMessageContaining("Q7").hasMessageContaining("条例");
        assertThat(count("select count(*) from project.acceptance where milestone = ?", milestone(project, 1))).isZero();
        deliver(project, 1, "RESIDENT");
        acceptor.open(first).form("/acceptance").choose("s0", "做到了").choose("s1", "做到了").fill("opinion", "都做到了。").send();
        assertThat(count("select count(*) from project.acceptance where milestone = ?", milestone(project, 1))).isEqualTo(1);
    }
}
