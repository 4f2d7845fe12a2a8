package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.yicai.Parcel;
import org.yicai.Photographs;
import org.yicai.TownTest;
import org.yicai.evidence.Pictures;
import org.yicai.ops.demo.Visitor;

/** One picture for two activities of two projects: held, explained or taken away; and who sees what. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ResultPhotosTest extends TownTest {

    private static final byte[] SHOWN = Pictures.jpeg(Photographs.scene(7));
    private static final byte[] OTHER = Pictures.jpeg(Photographs.scene(8));
    private static final String WORDS = "两家一起办的，对方先放上了合影。";

    @Autowired
    private ConfigurableApplicationContext context;

    private String old = "";
    private String held = "";

    @BeforeEach
    void today() {
        itIsToday();
        if (old.isEmpty()) {
            old = Photographs.old(this, port, SHOWN);
        }
    }

    private static UUID idOf(String address) {
        return UUID.fromString(address.substring("/activities/".length()));
    }

    private HttpResponse<byte[]> picture(Visitor who, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            if (!who.cookies().isEmpty()) {
                request.header("Cookie", who.cookies());
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private int status(Visitor who, String path) throws Exception {
        return picture(who, path).statusCode();
    }

    private HttpResponse<String> recorded(String address, byte[]... pictures) {
        var parcel = new Parcel();
        for (var each : pictures) {
            parcel.file("result_photo", "现场.jpg", "image/jpeg", each);
        }
        return Photographs.record(this, port, address, parcel);
    }

    private String match(String address) {
        return "/photo-matches/" + id("select m.id from activity.photo_match m join activity.result_photo p on p.id = m.fresh where p.activity = ?", idOf(address));
    }

    @Test
    void a_a_picture_of_another_project_waits_and_the_record_does_not() throws Exception {
        held = Photographs.fresh(this, "门厅装扶手");
        var reply = recorded(held, SHOWN);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        assertThat(reply.headers().firstValue("Location").orElse("")).startsWith(held + "/photos");
        assertThat(count("select count(*) from activity.result where activity = ?", idOf(held))).as("what was typed is recorded").isEqualTo(1);
        assertThat(count("select count(*) from activity.published_photo where activity = ? and held", idOf(held))).isEqualTo(1);
        var page = as("何伟").get(held + "/photos").html();
        assertThat(page).contains("第 1 张照片和以前的一张很像", "同一照片", match(held) + "/pictures/1", match(held) + "/pictures/2", "另一家承接方的活动").doesNotContain("晨光", "手机课");
        assertThat(status(as("何伟"), match(held) + "/pictures/2")).as("the picture is seen, the name is not").isEqualTo(200);
        assertThat(as("何伟").get(match(held)).html()).contains("还没有说明").doesNotContain("晨光", "手机课");
        for (var who : List.of("李建国", "沈明", "宋德福", "王淑琴")) {
            assertThat(status(as(who), held + "/photos/1")).as(who + " before it is explained").isEqualTo(404);
            assertThat(status(as(who), match(held))).as(who + " before it is explained").isEqualTo(404);
            assertThat(as(who).get(held).html()).doesNotContain(held + "/photos/1");
        }
        assertThat(as("李建国").get("/photo-matches").html()).contains("没有需要看的").doesNotContain("/photo-matches/0");
        assertThat(count("select count(*) from activity.published_reuse")).isZero();
        assertThat(count("select count(*) from journal.entry where type = 'photo-matched'")).isEqualTo(1);
    }

    @Test
    void b_an_explanation_is_asked_for_and_what_was_typed_stays() {
        var empty = as("何伟").send(held + "/photos", held + "/photos/1/answer", "word", "EXPLAIN", "explanation", " ");
        assertThat(empty.status()).isEqualTo(422);
        var long_ = as("何伟").send(held + "/photos", held + "/photos/1/answer", "word", "EXPLAIN", "explanation", "说".repeat(301));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.html()).contains("说".repeat(301), "id=\"explanation\"");
        assertThat(as("何伟").send(held + "/photos", held + "/photos/1/answer", "word", "NOTHING").status()).isEqualTo(422);
        assertThat(as("马超").send(old + "/photos", held + "/photos/1/answer", "word", "EXPLAIN", "explanation", "我来说").status()).as("somebody else's").isEqualTo(403);
        assertThat(as("李建国").send("/work", held + "/photos/1/answer", "word", "EXPLAIN", "explanation", "我来说").status()).as("an official").isEqualTo(403);
    }

    @Test
    void c_explained_it_is_kept_and_those_who_follow_up_see_both() throws Exception {
        var heard = new ArrayList<ReuseExplained>();
        context.addApplicationListener(new ApplicationListener<PayloadApplicationEvent<ReuseExplained>>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<ReuseExplained> event) {
                heard.add(event.getPayload());
            }
        });
        assertThat(as("何伟").send(held + "/photos", held + "/photos/1/answer", "word", "EXPLAIN", "explanation", WORDS).status()).isEqualTo(303);
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().explanation()).isEqualTo(WORDS);
        assertThat(heard.getFirst().earlier().value()).isEqualTo(idOf(old));
        assertThat(heard.getFirst().project()).isNotEqualTo(heard.getFirst().earlierProject());
        assertThat(truth().sql("select explanation from activity.published_reuse where activity = ? and earlier_activity = ? and same_file").params(idOf(held), idOf(old)).query(String.class).single()).isEqualTo(WORDS);
        assertThat(count("select count(*) from journal.entry where type = 'photo-explained'")).isEqualTo(1);
        for (var who : List.of("李建国", "沈明", "宋德福")) {
            assertThat(as(who).get("/photo-matches").html()).as(who).contains(WORDS, match(held));
            assertThat(as(who).get(match(held)).html()).as(who).contains(WORDS, "晨光", "手机课：缴费", "门厅装扶手", "文件里没有拍摄时间");
            assertThat(status(as(who), match(held) + "/pictures/1")).isEqualTo(200);
            assertThat(status(as(who), match(held) + "/pictures/2")).isEqualTo(200);
            assertThat(status(as(who), match(held) + "/pictures/3")).isEqualTo(404);
        }
        assertThat(as("何伟").get(match(held)).html()).contains(WORDS).doesNotContain("晨光", "手机课");
        for (var who : List.of("马超", "孔令", "王芳", "罗强")) {
            assertThat(status(as(who), match(held))).as(who + " has no business with it").isEqualTo(404);
            assertThat(status(as(who), match(held) + "/pictures/2")).as(who).isEqualTo(404);
        }
        assertThat(as("何伟").send(held + "/photos", held + "/photos/1/answer", "word", "EXPLAIN", "explanation", "再说一次").status()).as("once").isEqualTo(409);
    }

    @Test
    void ca_blocks_that_agree_are_covered_on_the_earlier_one() {
        assertThat(as("李建国").get(match(held)).html()).as("one file: nothing to cover").contains("两个文件一模一样").doesNotContain("<rect");
        truth().sql("update activity.photo_match set verdict = 'ASK_A_HUMAN', permille = 641, columns = 10, rows = 8, agreeing = '{0,9,11}', same_file = false, mirrored = true").update();
        assertThat(as("李建国").get(match(held)).html()).contains("请人工比对", "每 100 块有 64 块一样", "左右翻转", "viewBox=\"0 0 10 8\"", "<rect x=\"0\" y=\"0\"", "<rect x=\"9\" y=\"0\"", "<rect x=\"1\" y=\"1\"").doesNotContain("style=");
    }

    @Test
    void d_who_sees_a_photograph() throws Exception {
        for (var who : List.of("何伟", "孙晓梅", "李建国", "沈明", "宋德福", "王淑琴")) {
            assertThat(status(as(who), held + "/photos/1")).as(who).isEqualTo(200);
            assertThat(as(who).get(held).html()).as(who).contains(held + "/photos/1", "只有看得到这份记录的人能看到");
        }
        for (var who : List.of("马超", "孔令", "石叔", "罗强")) {
            assertThat(status(as(who), held + "/photos/1")).as(who).isEqualTo(404);
        }
        assertThat(status(visitor(), held + "/photos/1")).as("nobody agreed").isEqualTo(404);
        assertThat(visitor().get(held).html()).doesNotContain(held + "/photos/1");
        var open = picture(visitor(), old + "/photos/1");
        assertThat(open.statusCode()).as("those who can be recognised agreed").isEqualTo(200);
        assertThat(visitor().get(old).html()).contains(old + "/photos/1");
        assertThat(picture(as("李建国"), held + "/photos/1").headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }

    @Test
    void e_taken_away_nothing_is_left_to_explain() throws Exception {
        var address = Photographs.fresh(this, "二门装扶手");
        assertThat(recorded(address, SHOWN).statusCode()).isEqualTo(303);
        assertThat(as("何伟").send(address + "/photos", address + "/photos/1/answer", "word", "TAKE_AWAY").status()).isEqualTo(303);
        assertThat(as("何伟").get(address + "/photos").html()).contains("还没有照片").doesNotContain("很像");
        assertThat(status(as("何伟"), address + "/photos/1")).isEqualTo(404);
        assertThat(count("select count(*) from activity.published_photo where activity = ?", idOf(address))).isZero();
        assertThat(as("李建国").get("/photo-matches").html()).as("a slip is no case").doesNotContain("二门装扶手");
        assertThat(new Parcel().file("result_photo", "新.jpg", "image/jpeg", OTHER).send(port, as("何伟"), address + "/photos", address + "/photos").statusCode()).isEqualTo(303);
        assertThat(count("select count(*) from activity.published_photo where activity = ? and not held", idOf(address))).as("the control: another picture is taken at once").isEqualTo(1);
        var again = new Parcel().file("result_photo", "新.jpg", "image/jpeg", OTHER).send(port, as("何伟"), address + "/photos", address + "/photos");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("规则 PH2");
    }

    @Test
    void f_none_is_needed_and_three_are_the_most() {
        var address = Photographs.fresh(this, "三门装扶手");
        var early = Photographs.fresh(this, "四门装扶手");
        assertThat(new Parcel().file("result_photo", "新.jpg", "image/jpeg", OTHER).send(port, as("何伟"), early, early + "/photos").body()).as("before it is recorded").contains("规则 PH3");
        var many = recorded(address, SHOWN, OTHER, SHOWN, OTHER);
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(many.body()).as("what was typed stays").contains("扶手装好了，大家都试过。");
        var nonsense = recorded(address, "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(nonsense.body()).contains("是文档或网页", "扶手装好了，大家都试过。");
        assertThat(count("select count(*) from activity.result where activity = ?", idOf(address))).isZero();
        assertThat(recorded(address).statusCode()).as("none").isEqualTo(303);
        assertThat(count("select count(*) from activity.result where activity = ?", idOf(address))).isEqualTo(1);
        var none = new Parcel().send(port, as("何伟"), address + "/photos", address + "/photos");
        assertThat(none.statusCode()).isEqualTo(422);
    }

    @Test
    void g_what_others_confirmed_stays_as_it_is() {
        var counted = "/activities/" + id("select a.id from activity.published_activity a join activity.activity x on x.id = a.id where a.counts and a.project = (select project from activity.activity where id = ?) limit 1", idOf(held));
        assertThat(as("何伟").get(counted + "/photos").html()).contains("照片就不再改动").doesNotContain("type=\"file\"");
        var late = new Parcel().file("result_photo", "新.jpg", "image/jpeg", Pictures.jpeg(Photographs.scene(9))).send(port, as("何伟"), held + "/photos", counted + "/photos");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("规则 PH3");
        assertThat(as("何伟").send(held + "/photos", counted + "/photos/1/answer", "word", "TAKE_AWAY").status()).isEqualTo(409);
    }

    @Test
    void h_weak_signals_are_kept_beside_it_and_no_place() {
        var address = Photographs.fresh(this, "五门装扶手");
        assertThat(recorded(address, Pictures.tellTale(Photographs.scene(11), 1)).statusCode()).isEqualTo(303);
        var all = truth().sql("select row_to_json(s)::text from evidence.signal s join activity.result_photo p on p.photo = s.photo where p.activity = ?").param(idOf(address)).query(String.class).single();
        assertThat(all).contains("\"manifest\":false").doesNotContain(Pictures.SECRET, "39", "lat", "gps");
        assertThat(count("select count(*) from information_schema.columns where table_schema = 'evidence' and table_name = 'signal'")).as("photo, subdistrict, and four signals").isEqualTo(6);
    }

    @Test
    void i_of_two_who_send_one_picture_at_once_one_waits() throws Exception {
        var one = Photographs.fresh(this, "六门装扶手");
        var other = Photographs.fresh(this, "七门装扶手");
        for (var each : List.of(one, other)) {
            assertThat(recorded(each).statusCode()).isEqualTo(303);
        }
        var picture = Pictures.jpeg(Photographs.scene(13));
        var both = new ArrayList<Thread>();
        for (var each : List.of(one, other)) {
            var who = as("何伟");
            both.add(Thread.ofPlatform().start(() -> new Parcel().file("result_photo", "同.jpg", "image/jpeg", picture).send(port, who, each + "/photos", each + "/photos")));
        }
        for (var each : both) {
            each.join();
        }
        assertThat(count("select count(*) from activity.published_photo where activity in (?, ?)", idOf(one), idOf(other))).isEqualTo(2);
        assertThat(count("select count(*) from activity.published_photo where activity in (?, ?) and held", idOf(one), idOf(other))).isEqualTo(1);
    }

    @Test
    void j_a_copy_out_of_a_chat_is_found_and_another_picture_is_not() {
        var address = Photographs.fresh(this, "八门装扶手");
        assertThat(recorded(address, Pictures.jpeg(Photographs.outOfAChat(Photographs.scene(7))), Pictures.jpeg(Photographs.scene(14))).statusCode()).isEqualTo(303);
        assertThat(truth().sql("select number from activity.published_photo where activity = ? and held").param(idOf(address)).query(Integer.class).list()).containsExactly(1);
        assertThat(as("何伟").get(address + "/photos").html()).contains("第 1 张照片和以前的一张很像", "盖住的小块，两张里一样", "<rect").doesNotContain("第 2 张照片和以前的一张很像");
    }

    @Test
    void z_a_consent_can_be_taken_back_whatever_was_confirmed() throws Exception {
        assertThat(status(visitor(), old + "/photos/1")).isEqualTo(200);
        assertThat(as("马超").send(old + "/photos", old + "/photos/1/answer", "word", "CLOSE").status()).isEqualTo(303);
        assertThat(status(visitor(), old + "/photos/1")).isEqualTo(404);
        assertThat(as("马超").send(old + "/photos", old + "/photos/1/answer", "word", "CLOSE").status()).as("closed already").isEqualTo(409);
        assertThat(count("select count(*) from journal.entry where type = 'result-photo-closed'")).isEqualTo(1);
    }
}
