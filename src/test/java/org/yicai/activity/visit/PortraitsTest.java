package org.yicai.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.Parcel;
import org.yicai.TownTest;
import org.yicai.evidence.Pictures;
import org.yicai.ops.demo.Visitor;

/** Faces of visitors: who sees which, that nothing of the file stays but the face, and that taking back erases. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class PortraitsTest extends TownTest {

    private static final byte[] PHOTO = Pictures.tellTale(Pictures.flag(900, 600), 6);

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

    private String person(String name) {
        return id("select id from party.person where name = ?", name).toString();
    }

    private String link() {
        var text = truth().sql("select content from message.outbox where content like '%/home-visits/%' and address = '13900000092' order by id desc limit 1").query(String.class).single();
        var link = Pattern.compile("/home-visits/([A-Za-z0-9_-]{43})").matcher(text);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String badge(String name) {
        return "/badges/" + truth().sql("select b.code from activity.visit_badge b join party.person p on p.id = b.person where p.name = ?").param(name).query(String.class).single();
    }

    private HttpResponse<String> shows(String who, String whose, Parcel more) {
        var page = "/portraits/" + person(whose);
        return more.field("word", "SHOW").file("portrait", "我.jpg", "image/jpeg", PHOTO).send(port, as(who), page, page);
    }

    @Test
    void a_households_and_whoever_checks_a_badge_see_the_face_and_nobody_else() throws Exception {
        var he = person("何伟");
        assertThat(visitor().get(link()).html()).contains("<img class=\"face", "alt=\"何伟的照片\"", "/portraits/" + he);
        var seen = picture(visitor(), link() + "/portraits/" + he);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(status(visitor(), link() + "/portraits/" + person("孔令"))).as("who does not come to it").isEqualTo(404);
        assertThat(status(visitor(), link().replaceFirst(".$", link().endsWith("A") ? "B" : "A") + "/portraits/" + he)).as("a link that nobody signed").isEqualTo(404);
        assertThat(visitor().get(badge("何伟")).html()).contains("/portrait\"", "<img class=\"face large\"");
        assertThat(status(visitor(), badge("何伟") + "/portrait")).isEqualTo(200);
        assertThat(status(visitor(), "/portraits/" + he + "/picture")).as("signed out").isIn(302, 303, 401, 403, 404);
        assertThat(status(as("林涛"), "/portraits/" + he + "/picture")).as("another contractor").isEqualTo(404);
        assertThat(as("林涛").get("/portraits/" + he).status()).isEqualTo(404);
        assertThat(status(as("何伟"), "/portraits/" + he + "/picture")).as("the control").isEqualTo(200);
        assertThat(as("王淑琴").get("/portraits").html()).as("a list in words").contains("何伟", "有照片").doesNotContain("<img class=\"face");
        itIs(TODAY.plusYears(2));
        assertThat(status(visitor(), badge("何伟") + "/portrait")).as("on a badge that does not hold").isEqualTo(404);
        assertThat(visitor().get(badge("何伟")).html()).doesNotContain("/portrait\"");
        itIsToday();
    }

    @Test
    void b_without_consent_nothing_is_kept_and_each_refusal_says_so() {
        var before = count("select count(*) from activity.portrait");
        assertThat(shows("何伟", "何伟", new Parcel()).body()).contains("规则 X15）");
        assertThat(shows("王淑琴", "何伟", new Parcel().field("portrait_said", "放吧")).body()).contains("规则 X15）", "请先问本人");
        assertThat(shows("王淑琴", "何伟", new Parcel().field("agreed", "yes").field("portrait_said", "")).statusCode()).as("a leader writes what the person said").isEqualTo(422);
        assertThat(new Parcel().field("word", "SHOW").field("agreed", "yes").file("portrait", "x.jpg", "image/jpeg", "nothing".getBytes(StandardCharsets.UTF_8)).send(port, as("何伟"), "/portraits/" + person("何伟"), "/portraits/" + person("何伟")).statusCode()).isEqualTo(422);
        assertThat(count("select count(*) from activity.portrait")).isEqualTo(before);
    }

    @Test
    void c_a_leader_adds_it_for_somebody_beside_who_hears_of_it() throws Exception {
        assertThat(shows("王淑琴", "何伟", new Parcel().field("agreed", "yes").field("portrait_said", "当面问过，说放吧")).statusCode()).isEqualTo(303);
        assertThat(as("何伟").get("/me/messages").html()).contains("王淑琴给您放上了一张");
        assertThat(as("何伟").get("/portraits/" + person("何伟")).html()).contains("由王淑琴放上", "当面问过，说放吧");
        var print = picture(visitor(), badge("何伟") + "/portrait").body();
        assertThat(new String(print, StandardCharsets.ISO_8859_1)).as("nothing that a camera wrote").doesNotContain(Pictures.SECRET, "Exif", "GPS");
        assertThat(new String(PHOTO, StandardCharsets.ISO_8859_1)).as("the control").contains(Pictures.SECRET);
        assertThat(print.length).isLessThan(60_000);
        assertThat(count("select count(*) from activity.portrait where position('JFIF'::bytea in sealed) > 0")).as("sealed in the database").isZero();
        assertThat(new String(print, StandardCharsets.ISO_8859_1)).as("so it would be found").contains("JFIF");
        assertThat(count("select count(*) from evidence.photo where taken_in_by = ?::uuid", person("王淑琴"))).as("no original stays").isZero();
        assertThat(count("select count(*) from activity.portrait where person = ?::uuid and erased_at is not null and sealed is null", person("何伟"))).as("the one before is gone").isEqualTo(1);
    }

    @Test
    void d_taken_back_means_erased() throws Exception {
        var page = "/portraits/" + person("何伟");
        assertThat(as("何伟").send(page, page, "word", "ERASE").status()).isEqualTo(303);
        assertThat(count("select count(*) from activity.portrait where person = ?::uuid and sealed is not null", person("何伟"))).isZero();
        assertThat(count("select count(*) from activity.portrait where sealed is not null")).as("somebody else's stays").isEqualTo(1);
        assertThat(status(visitor(), badge("何伟") + "/portrait")).isEqualTo(404);
        assertThat(status(visitor(), link() + page)).isEqualTo(404);
        assertThat(visitor().get(link()).html()).as("the letter stays").contains(">何</span>").doesNotContain("/portraits/" + person("何伟"));
        assertThat(count("select count(*) from journal.entry where type = 'portrait-erased'")).isEqualTo(2);
    }
}
