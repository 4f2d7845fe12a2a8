package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** For those without a telephone: a sheet to tick, keyed in by somebody whose name stands with it. */
class PaperTest extends ClosureTest {

    private String community(String name) {
        return id("select id from place.community where name = ?", name).toString();
    }

    private Questioned at(String words, String community, String phone) {
        return claimed(say(words, phone, "community", community(community), "spot", "东口"));
    }

    @Test
    void the_sheet_shows_what_waits_in_a_community_and_leaves_out_whom_somebody_asked_this_week() {
        var need = at("门槛绊人", "豆瓣社区", "13933330001");
        var secret = claimed(say("不想让人知道的事", "13933330002", "community", community("豆瓣社区"), "private", "yes"));
        var elsewhere = at("井盖丢了", "六条社区", "13933330003");
        var sheet = as("王芳").open("/callbacks/sheet?community=" + community("豆瓣社区"));
        assertThat(sheet).contains(need.receipt(), "门槛绊人", secret.receipt(), "没有公开的一件事", "<svg").doesNotContain("不想让人知道的事", elsewhere.receipt(), need.phone());
        itIs(MONDAY);
        sweeper.look();
        assertThat(as("王芳").open("/callbacks/sheet?community=" + community("豆瓣社区"))).as("asked by message this week").doesNotContain(need.receipt());
        itIs(MONDAY.plusDays(7));
        assertThat(as("王芳").open("/callbacks/sheet?community=" + community("豆瓣社区"))).contains(need.receipt());
    }

    @Test
    void what_was_ticked_is_kept_with_the_name_of_whoever_keyed_it_in() {
        var yes = at("楼门口积水", "豆瓣社区", "13933330011");
        var no = at("楼门口太黑", "豆瓣社区", "13933330012");
        assertThat(as("王芳").send("/callbacks/paper", "/callbacks/paper", "receipt_1", yes.receipt(), "solved_1", "YES", "satisfaction_1", "SATISFIED",
                "receipt_3", no.receipt().toLowerCase(), "solved_3", "NO", "words_3", "灯泡第二天又坏了", "paid_3", "yes").status()).isEqualTo(303);
        assertThat(stage(yes) + stage(no)).isEqualTo("SOLVEDNOT_SOLVED");
        assertThat(truth().sql("select c.how || p.name || c.satisfaction from need.callback c join party.person p on p.id = c.entered_by where c.need = ?").param(yes.id()).query(String.class).single()).isEqualTo("PAPER王芳SATISFIED");
        assertThat(count("select count(*) from need.callback where need = ? and asked_to_pay and satisfaction is null and words = '灯泡第二天又坏了'", no.id())).isEqualTo(1);
        assertThat(visitor().open(yes.page())).contains("提出人在纸上回了话", "提出人说：解决了");
    }

    @Test
    void each_line_says_what_is_wrong_with_it_and_then_nothing_is_kept() {
        var good = at("石墩歪了", "豆瓣社区", "13933330021");
        var far = at("石墩倒了", "六条社区", "13933330022");
        var answered = at("石墩碎了", "豆瓣社区", "13933330023");
        answer(answered, "YES");
        var reply = as("王芳").send("/callbacks/paper", "/callbacks/paper", "receipt_1", good.receipt(), "solved_1", "YES", "receipt_2", "K7M-4QX-9TC", "solved_2", "YES",
                "receipt_3", far.receipt(), "solved_3", "YES", "receipt_4", good.receipt(), "solved_4", "NO", "receipt_5", answered.receipt(), "solved_5", "NO", "receipt_6", "", "solved_6", "NO",
                "receipt_7", good.receipt(), "solved_7", "");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("没有这个受理号", "这件事不在您的社区", "这个受理号上面已经填过", "这件事现在不等回话", "value=\"" + good.receipt() + "\"");
        assertThat(stage(good)).isEqualTo("HANDED_OVER");
        assertThat(as("王芳").send("/callbacks/paper", "/callbacks/paper").html()).contains("请至少填一行");
    }

    @Test
    void the_page_for_keying_in_begins_with_the_lines_of_the_sheet() {
        var need = at("信报箱歪了", "总院社区", "13933330031");
        assertThat(as("赵磊").open("/callbacks/paper?community=" + community("总院社区"))).contains("value=\"" + need.receipt() + "\"");
    }
}
