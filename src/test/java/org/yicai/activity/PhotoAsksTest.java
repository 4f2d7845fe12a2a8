package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.Parcel;
import org.yicai.Photographs;
import org.yicai.TownTest;
import org.yicai.evidence.Pictures;
import org.yicai.ops.demo.Visitor;

/** Whoever is on a photograph asks by one tap; a child is out of sight at once; officials close it, and another contractor sees it small. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class PhotoAsksTest extends TownTest {

    private static final byte[] SHOWN = Pictures.jpeg(Photographs.scene(7));
    private String address = "";
    private UUID activity = new UUID(0, 0);

    @BeforeAll
    void shown() {
        address = Photographs.old(this, port, SHOWN);
        activity = UUID.fromString(address.substring("/activities/".length()));
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

    private int status(Visitor who) throws Exception {
        return picture(who, address + "/photos/1").statusCode();
    }

    private int ask(Visitor who, String about) {
        return who.send(address, address + "/photos/1/asks", "about", about).status();
    }

    @Test
    void a_who_is_on_it_asks_by_one_tap_and_officials_see_it() throws Exception {
        assertThat(visitor().get(address).html()).contains("我在这张照片里", "拍到了孩子，先收起来");
        assertThat(as("李建国").get("/photo-matches").html()).as("the control: nobody asked").doesNotContain("请求不再公开的照片");
        assertThat(ask(visitor(), "NOTHING")).isEqualTo(422);
        assertThat(ask(visitor(), "ME")).isEqualTo(303);
        assertThat(ask(visitor(), "ME")).as("once more is the same").isEqualTo(303);
        assertThat(count("select count(*) from activity.photo_ask")).isEqualTo(1);
        assertThat(status(visitor())).as("a grown-up's wish is looked at first").isEqualTo(200);
        assertThat(as("李建国").get("/photo-matches").html()).contains("请求不再公开的照片", "照片里的人请求不再公开", address + "/photos");
        assertThat(as("马超").get(address + "/photos").html()).contains("照片里的人请求不再公开");
        assertThat(count("select count(*) from journal.entry where type = 'photo-closing-asked'")).isEqualTo(1);
    }

    @Test
    void ab_nobody_taps_without_end() {
        var one = visitor();
        for (int i = 0; i < 5; i++) {
            assertThat(ask(one, "ME")).isEqualTo(303);
        }
        assertThat(ask(one, "ME")).as("five at once").isEqualTo(422);
    }

    @Test
    void b_a_child_is_out_of_sight_at_once_until_somebody_has_looked() throws Exception {
        assertThat(ask(visitor(), "CHILD")).isEqualTo(303);
        assertThat(status(visitor())).isEqualTo(404);
        assertThat(visitor().get(address).html()).doesNotContain(address + "/photos/1");
        assertThat(status(as("李建国"))).as("who follows up looks").isEqualTo(200);
        assertThat(as("马超").send(address + "/photos", address + "/photos/1/answer", "word", "STAYS").status()).as("the organiser is no judge of it").isEqualTo(403);
        assertThat(as("李建国").send(address + "/photos", address + "/photos/1/answer", "word", "STAYS").status()).isEqualTo(303);
        assertThat(status(visitor())).as("looked at").isEqualTo(200);
        assertThat(as("李建国").send(address + "/photos", address + "/photos/1/answer", "word", "STAYS").status()).as("nobody asks any more").isEqualTo(409);
        assertThat(ask(visitor(), "CHILD")).isEqualTo(303);
        assertThat(status(visitor())).as("about the same nobody hides it twice").isEqualTo(200);
        assertThat(ask(visitor(), "HEALTH")).isEqualTo(303);
        assertThat(status(visitor())).as("about something else, yes").isEqualTo(404);
    }

    @Test
    void c_an_official_closes_it_with_a_reason() throws Exception {
        var without = as("李建国").send(address + "/photos", address + "/photos/1/answer", "word", "CLOSE");
        assertThat(without.status()).isEqualTo(422);
        assertThat(as("宋德福").send("/work", address + "/photos/1/answer", "word", "CLOSE", "photo_because", "CHILD").status()).as("the committee asks").isEqualTo(403);
        assertThat(as("李建国").send(address + "/photos", address + "/photos/1/answer", "word", "CLOSE", "photo_because", "HEALTH").status()).isEqualTo(303);
        assertThat(status(visitor())).isEqualTo(404);
        assertThat(status(as("沈明"))).as("the record keeps it").isEqualTo(200);
        assertThat(truth().sql("select closed_because from activity.result_photo where activity = ?").param(activity).query(String.class).single()).isEqualTo("HEALTH");
        assertThat(count("select count(*) from activity.photo_ask where answered_at is null")).isZero();
        assertThat(as("马超").send(address + "/photos", address + "/photos/1/asks", "about", "ME").status()).as("nothing is open").isEqualTo(404);
    }

    @Test
    void e_another_contractors_picture_is_known_again_and_nobody_on_it() throws Exception {
        itIsToday();
        var fresh = Photographs.fresh(this, "门厅装扶手");
        assertThat(Photographs.record(this, port, fresh, new Parcel().file("result_photo", "现场.jpg", "image/jpeg", SHOWN)).statusCode()).isEqualTo(303);
        var match = "/photo-matches/" + id("select id from activity.photo_match limit 1");
        var earlier = ImageIO.read(new ByteArrayInputStream(picture(as("何伟"), match + "/pictures/2").body()));
        assertThat(earlier.getWidth()).isLessThanOrEqualTo(96);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture(as("何伟"), match + "/pictures/1").body())).getWidth()).as("its own").isEqualTo(1_000);
        assertThat(as("何伟").get(fresh + "/photos").html()).contains("只给看小图");
        assertThat(as("何伟").send(fresh + "/photos", fresh + "/photos/1/answer", "word", "EXPLAIN", "explanation", "一起办的").status()).isEqualTo(303);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture(as("宋德福"), match + "/pictures/2").body())).getWidth()).as("who decides sees it large").isEqualTo(1_000);
    }
}
