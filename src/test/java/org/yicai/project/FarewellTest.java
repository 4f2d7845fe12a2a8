package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Nobody who uses a service again and again learns of its end from a closed door. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class FarewellTest extends PurchaseTest {

    private UUID project;

    @BeforeAll
    void serve() {
        project = awarded("10000", 10, "常来的探访").getFirst();
        done(sign(project));
        deliver(project, 5);
        deliver(project, 5);
    }

    private String half(int position) {
        return "/milestones/" + milestone(project, position);
    }

    private void comesAgain() {
        var resident = id("select id from party.person where name = '高玉兰'");
        truth().sql("update activity.attendance set person = ? where capacity = 'RESIDENT' and activity in (select id from activity.activity where project = ?)").param(resident).param(project).update();
    }

    @Test
    void a_whoever_comes_again_and_again_is_told_with_what_comes_next() {
        comesAgain();
        var page = "/projects/" + project + "/farewell";
        assertThat(person("林涛").get(page).html()).contains("常来街坊有 1 位");
        assertThat(refused(post("林涛", page, page, "next_step", ""))).contains("接下来怎么办");
        assertThat(post("陈静", "/sign-in", page, "next_step", "找居委会").status()).isEqualTo(403);
        done(post("林涛", page, page, "next_step", "探访小组每周三接着来，电话找王芳。"));
        assertThat(count("select count(*) from message.outbox where content like '%常来的探访%探访小组每周三接着来%'")).as("by text message and in the list of messages").isEqualTo(2);
        assertThat(post("李建国", "/sign-in", page, "next_step", "再说一次").status()).isEqualTo(409);
        assertThat(visitor().get("/projects/" + project).html()).contains("探访小组每周三接着来").contains("通知了 1 位");
    }

    @Test
    void b_it_does_not_end_before_they_had_thirty_days() {
        done(post("周敏", half(1), half(1) + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "好"));
        done(post("周敏", half(1), half(1) + "/payment", "invoice", "财政往来结算，没有发票", "paid_on", TODAY.toString()));
        done(post("林涛", half(2), half(2) + "/review"));
        decided(TODAY, List.of(project), "AGREE");
        done(post("周敏", half(2), half(2) + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "好"));
        done(post("周敏", half(2), half(2) + "/payment", "invoice", "财政往来结算，没有发票", "paid_on", TODAY.toString()));
        var ending = "/projects/" + project + "/ending";
        assertThat(refused(post("李建国", "/projects/" + project + "/work", ending, "kind", "COMPLETED", "reason", "做完了"))).contains("F1，本站规则");
        assertThat(count("select count(*) from project.project where id = ? and stage = 'CONTRACTED'", project)).isEqualTo(1);
        itIs(TODAY.plusDays(30));
        done(as("李建国").send("/projects/" + project + "/work", ending, "kind", "COMPLETED", "reason", "做完了"));
        itIsToday();
    }

    @Test
    void c_an_exit_tells_them_on_its_day_who_looks_after_them_now() {
        project = awarded("10000", 10, "中途退出的探访").getFirst();
        done(sign(project));
        deliver(project, 3);
        deliver(project, 3);
        comesAgain();
        var exit = "/projects/" + project + "/exit";
        done(post("林涛", exit, "/projects/" + project + "/exits", "exit_reason", "人手不够", "exit_people", "三位老人", "exit_handed_to", "暖邻队接着来，电话找丁香。"));
        assertThat(count("select count(*) from project.farewell where project = ?", project)).as("proposed is not agreed").isZero();
        done(post("李建国", exit, "/projects/" + project + "/exit-answers", "answer", "AGREED", "refund_fen", "0"));
        assertThat(count("select count(*) from project.farewell where project = ? and told = 1", project)).isEqualTo(1);
        assertThat(count("select count(*) from message.outbox where content like '%中途退出的探访%暖邻队接着来%'")).isEqualTo(2);
        assertThat(visitor().get("/projects/" + project).html()).contains("暖邻队接着来");
    }
}
