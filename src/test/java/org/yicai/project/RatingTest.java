package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Both sides say how the other was, in the dark until both have spoken or fourteen days have passed. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RatingTest extends PurchaseTest {

    private UUID project;

    @BeforeAll
    void deliverAHalf() {
        project = awarded("6000", 6, "互评的探访").getFirst();
        done(sign(project));
    }

    private void later(int days) {
        itIs(TODAY.plusDays(days));
    }

    private String page() {
        return "/projects/" + project + "/ratings";
    }

    private void accept(int position) {
        deliver(project, 3);
        var milestone = "/milestones/" + milestone(project, position);
        done(post("周敏", milestone, milestone + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "都好"));
    }

    @Test
    void a_nothing_is_rated_before_something_was_accepted() {
        assertThat(person("林涛").open(page())).contains("第一次验收以后才能评价").doesNotContain("name=\"score\"");
        assertThat(refused(post("林涛", "/me", page(), "occasion", milestone(project, 1).toString(), "score", "5"))).contains("Z5");
        accept(1);
        assertThat(as("林涛").open("/work")).contains("可以给街道打分：互评的探访");
        assertThat(as("李建国").open("/work")).contains("可以给承接方打分：互评的探访");
        assertThat(refused(post("林涛", page(), page(), "occasion", "@前半", "score", ""))).contains("id=\"score-err\"");
        assertThat(post("林涛", page(), page(), "occasion", "@前半", "score", "6").status()).isEqualTo(422);
    }

    @Test
    void b_one_word_alone_stays_in_the_dark() {
        done(post("林涛", page(), page(), "occasion", "@前半", "score", "2", "rating_words", "常临时加要求"));
        assertThat(person("林涛").open(page())).contains("常临时加要求").contains("最晚").doesNotContain("name=\"score\"");
        assertThat(person("李建国").open(page())).doesNotContain("常临时加要求");
        assertThat(as("沈明").open(page())).doesNotContain("常临时加要求");
        assertThat(visitor().open("/projects/" + project)).doesNotContain("承接方评街道");
        assertThat(as("李建国").open("/projects/" + project + "/ledger")).doesNotContain("承接方评街道");
        assertThat(post("林涛", "/me", page(), "occasion", milestone(project, 1).toString(), "score", "5").status()).as("never changed").isEqualTo(409);
    }

    @Test
    void c_both_are_shown_when_both_have_spoken() {
        done(post("李建国", page(), page(), "occasion", "@前半", "score", "4", "rating_words", "老人都认得人"));
        assertThat(as("沈明").open(page())).contains("常临时加要求").contains("老人都认得人");
        assertThat(as("林涛").open("/work")).doesNotContain("可以给街道打分：互评的探访");
        assertThat(visitor().open("/projects/" + project)).contains("承接方评街道 1 次，平均 2.0 分").contains("街道评承接方 1 次，平均 4.0 分");
        assertThat(as("林涛").open("/projects/" + project + "/work")).contains("街道评承接方 1 次，平均 4.0 分");
        assertThat(as("李建国").open("/projects/" + project + "/ledger?kind=REVIEW")).contains("承接方评街道 2 分").contains("街道评承接方 4 分");
    }

    @Test
    void d_after_fourteen_days_one_word_is_shown_and_the_other_comes_too_late() {
        var other = awarded("6000", 6, "独评的探访").getFirst();
        done(sign(other));
        deliver(other, 3);
        var milestone = "/milestones/" + milestone(other, 1);
        done(post("周敏", milestone, milestone + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "都好"));
        var ratings = "/projects/" + other + "/ratings";
        done(post("李建国", ratings, ratings, "occasion", "@前半", "score", "5", "rating_words", "准时"));
        later(13);
        assertThat(as("林涛").open(ratings)).doesNotContain("准时").contains("name=\"score\"");
        later(14);
        assertThat(as("林涛").open(ratings)).contains("准时").doesNotContain("name=\"score\"").contains("没有评价");
        assertThat(as("林涛").send("/me", ratings, "occasion", milestone(other, 1).toString(), "score", "5").html()).contains("Z6");
        assertThat(visitor().open("/projects/" + other)).contains("街道评承接方 1 次，平均 5.0 分");
        itIsToday();
    }

    @Test
    void e_the_records_stand_beside_what_is_said() {
        var milestone = "/milestones/" + milestone(project, 1);
        later(33);
        done(as("周敏").send(milestone, milestone + "/payment", "invoice", "财政往来结算，没有发票", "paid_on", TODAY.plusDays(33).toString()));
        assertThat(as("林涛").open(page())).contains("付款 1 笔，晚付 1 笔，共晚 3 天").contains("验收 1 次，按时 1 次").contains("1 人次评价");
        itIsToday();
    }

    @Test
    void f_only_the_two_sides_rate_and_every_rating_is_in_the_journal() {
        assertThat(as("沈明").send("/me", page(), "occasion", milestone(project, 1).toString(), "score", "5").status()).isEqualTo(403);
        assertThat(as("孙晓梅").send("/me", page(), "occasion", milestone(project, 1).toString(), "score", "5").status()).isEqualTo(404);
        assertThat(as("孙晓梅").get(page()).status()).isEqualTo(404);
        sequencer.sequence();
        assertThat(count("select count(*) from project.rating r where not exists (select 1 from journal.entry e where e.subject = r.id)")).isZero();
    }
}
