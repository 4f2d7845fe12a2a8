package org.yicai.ops.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TestServer;
import org.yicai.TownTest;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Remembers;
import org.yicai.ops.demo.Door;

/** An installation that nobody has set up yet. */
class SetupTest extends TownTest {

    private static final String DONGSI = "110101006000";

    @Autowired
    private SetupCode code;

    @Autowired
    private Founding founding;

    @Autowired
    private List<Remembers> all;

    /** An empty database of its own for each test, which knows the two subdistricts that are tried here. */
    @BeforeEach
    void nobodyHasBeenHere() {
        database = TestServer.get().clone(TestServer.EMPTY);
        all.forEach(Remembers::forget);
        truth().sql("""
                insert into place.division (code, level, parent, name, valid_from, pairs)
                values ('110101006000', 'SUBDISTRICT', '110101000000', '东四街道', date '2010-07-01', '{}'),
                       ('110101005000', 'SUBDISTRICT', '110101000000', '北新桥街道', date '2010-07-01', '{}')
                """).update();
    }

    @Test
    void every_page_leads_to_the_setup_and_none_fails() {
        for (var path : List.of("/", "/needs", "/work", "/sign-in", "/trust", "/people", "/needs/AAA-BBB-CCC")) {
            var reply = visitor().get(path);
            assertThat(reply.status()).as(path).isEqualTo(302);
            assertThat(reply.location()).as(path).endsWith("/setup");
        }
        assertThat(visitor().get("/setup").status()).isEqualTo(200);
        assertThat(visitor().get("/nothing-here").status()).isEqualTo(404);
    }

    @Test
    void without_the_code_nothing_is_shown_and_nothing_is_founded() {
        assertThat(visitor().get("/setup?code=AAAA-BBBB&division=110101006000").html()).doesNotContain("name=\"password\"");
        assertThat(found("AAAA-BBBB", "yicai-demo-2026", "yicai-demo-2026").status()).isEqualTo(422);
        assertThat(count("select count(*) from place.subdistrict")).isZero();
    }

    @Test
    void too_many_wrong_codes_end_the_code() {
        var before = code.show();
        for (int i = 0; i < SetupCode.TRIES; i++) {
            assertThat(code.fits("WRONG")).isFalse();
        }
        assertThat(code.fits(before)).isFalse();
        assertThat(code.fits(code.show().toLowerCase().replace("-", " "))).isTrue();
    }

    @Test
    void slips_of_the_pen_come_back_with_what_was_typed() {
        var reply = found(code.show(), "yicai-demo-2026", "yicai-demo-2025");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("两次输入的密码不一样", "value=\"陈志远\"", "东四街道");
        assertThat(found(code.show(), "short", "short").html()).contains("密码至少 10 位");
        assertThat(count("select count(*) from place.subdistrict")).isZero();
    }

    @Test
    void who_comes_second_finds_it_founded() {
        assertThat(found(code.show(), "yicai-demo-2026", "yicai-demo-2026").status()).isEqualTo(303);
        assertThat(found("/needs/new", code.show(), "yicai-demo-2026", "yicai-demo-2026").status()).isEqualTo(409);
        assertThat(count("select count(*) from place.subdistrict where main")).isEqualTo(1);
        assertThat(count("select count(*) from place.community where valid_to is null")).as("communities in being").isEqualTo(6);
        assertThat(visitor().get("/setup?code=" + code.show()).location()).endsWith("/setup/steps");
    }

    @Test
    void two_foundings_at_once_make_one() throws Exception {
        var first = new Founding.Administrator("陈志远", "13800000001", "yicai-demo-2026");
        var threads = List.of("110101006000", "110101005000").stream().map(each -> Thread.ofVirtual().start(() -> {
            try {
                founding.found(each, "", true, first);
            } catch (Refusal second) {
                // expected of one of them
            }
        })).toList();
        for (var each : threads) {
            each.join();
        }
        assertThat(count("select count(*) from place.subdistrict")).isEqualTo(1);
        assertThat(count("select count(*) from party.person")).isEqualTo(1);
    }

    /** Fills in the form that stands on the page of the right code, with this code. */
    private Door.Reply found(String typed, String password, String again) {
        return found("/setup?code=" + code.show() + "&division=" + DONGSI, typed, password, again);
    }

    private Door.Reply found(String page, String typed, String password, String again) {
        return visitor().send(page, "/setup", "code", typed, "division", DONGSI, "office", "010-0000-0000",
                "name", "陈志远", "phone", "13800000001", "password", password, "again", again);
    }
}
