package org.yicai.corps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.activity.Readiness;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.ops.demo.Door;

/** First learn, then serve: what is missing before a duty, certificates that end, and who may note an attendance. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class TrainingTest extends TownTest {

    @Autowired
    private Readiness readiness;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private org.yicai.corps.training.PlaceWatch watch;

    private Door.Reply send(String who, String path, String... fields) {
        return as(who).send("/sign-in", path, fields);
    }

    private void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).isIn(409, 422);
        assertThat(reply.html()).contains("规则 " + rule + "）");
    }

    private void itIs(int days) {
        itIs(TODAY.plusDays(days));
    }

    private java.util.List<String> missing(String who, Readiness.Duty duty) {
        var here = new SubdistrictId(id("select id from place.subdistrict where main"));
        var found = new java.util.ArrayList<String>();
        Scope.of(here).run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> readiness.missing(here, new PersonId(id("select id from party.person where phone = ?", town.accounts().get(who).phone())), duty)
                .forEach(each -> found.add(each.what().key()))));
        return found;
    }

    private UUID coming() {
        return id("select id from corps.course_session where starts_at > ? order by starts_at desc limit 1", java.time.OffsetDateTime.ofInstant(clock.instant(), ZoneId.of("UTC")));
    }

    @Test
    void a_a_professional_with_an_expired_licence_is_not_ready() {
        var electric = new Readiness.Duty("ELECTRICIAN", null);
        assertThat(missing("孔令", electric)).isEmpty();
        itIs(21);
        assertThat(missing("孔令", electric)).containsExactly("corps.finding.unlicensed");
        assertThat(missing("孔令", new Readiness.Duty("REPAIRS", null))).as("a skill without a licence still counts").isEmpty();
        itIsToday();
    }

    @Test
    void b_a_minor_waits_for_the_guardian_and_is_home_by_nine() {
        var late = Instant.parse("2026-11-28T13:30:00Z");
        assertThat(missing("小满", new Readiness.Duty(null, late))).containsExactly("corps.finding.guardian-waits", "corps.finding.minor-late");
        assertThat(missing("孔令", new Readiness.Duty(null, late))).isEmpty();
    }

    @Test
    void c_a_course_before_every_position_stops_who_did_not_attend() {
        assertThat(missing("白露", Readiness.Duty.anyPosition())).isEmpty();
        assertThat(send("孔令", "/training/courses", "title", "安全第一课", "what", "怎么扶、怎么叫人", "minutes", "60", "gate", "POSITION").status()).isEqualTo(403);
        assertThat(send("王淑琴", "/training/courses", "title", "安全第一课", "what", "怎么扶、怎么叫人", "minutes", "60", "valid_months", "12", "gate", "POSITION").status()).isEqualTo(303);
        refused(send("王淑琴", "/training/courses", "title", "安全第一课", "what", "再来一门", "minutes", "60"), "C4");
        assertThat(missing("白露", Readiness.Duty.anyPosition())).containsExactly("corps.finding.untrained");
        assertThat(as("白露").get("/training").html()).contains("上岗前要学“安全第一课”");
        var seat = id("select p.id from activity.position p join activity.activity a on a.id = p.activity where a.starts_at > ? and a.cancelled_at is null order by a.starts_at limit 1",
                java.time.OffsetDateTime.ofInstant(clock.instant(), ZoneId.of("UTC"))).toString();
        var page = "/activities/" + id("select activity from activity.position where id = cast(? as uuid)", seat);
        var refused = as("白露").send("/sign-in", page + "/sign-ups", "position", seat);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("上岗前要学“安全第一课”").contains("href=\"/training\"").contains("规则 U12");
        assertThat(count("select count(*) from activity.sign_up where position = cast(? as uuid) and person = (select id from party.person where name = '白露')", seat)).isZero();
        var errand = as("孔令").send("/sign-in", "/errands/" + id("select id from need.dispatch where ended_at is null and subdistrict = (select id from place.subdistrict where main) order by id limit 1") + "/claim");
        assertThat(errand.status()).as("an errand asks the same").isEqualTo(409);
        assertThat(errand.html()).contains("规则 C5");
        var course = id("select id from corps.course where title = '安全第一课'").toString();
        assertThat(send("王淑琴", "/training/sessions", "course", course, "starts", TODAY.plusDays(30) + "T10:00", "venue", "六条").status()).isEqualTo(303);
    }

    @Test
    void d_another_hand_notes_who_came_and_the_certificate_ends() {
        var session = coming();
        var attendance = "/training/sessions/" + session + "/attendance";
        var white = id("select id from party.person where name = '白露'").toString();
        var wang = id("select id from party.person where name = '王淑琴'").toString();
        assertThat(send("白露", "/training/sessions/" + session + "/enrolment").status()).isEqualTo(303);
        refused(send("白露", "/training/sessions/" + session + "/enrolment"), "C1");
        assertThat(send("王淑琴", "/training/sessions/" + session + "/enrolment").status()).isEqualTo(303);
        refused(send("王淑琴", attendance, "came", white), "C2");
        itIs(31);
        refused(send("丁香", "/training/sessions/" + session + "/enrolment"), "C1");
        refused(send("王淑琴", attendance, "came", wang), "C3");
        assertThat(send("王淑琴", attendance, "came", white).status()).isEqualTo(303);
        assertThat(missing("白露", Readiness.Duty.anyPosition())).isEmpty();
        assertThat(as("白露").get("/training").html()).contains("我的培训证明", "P20261220-");
        itIs(31 + 366);
        assertThat(missing("白露", Readiness.Duty.anyPosition())).as("twelve months later").containsExactly("corps.finding.untrained");
        itIsToday();
    }

    private void done(Door.Reply reply) {
        assertThat(reply.status()).as(reply.html().replaceAll("(?s).*<main", "<main")).isEqualTo(303);
    }

    private long holds(String who, UUID session) {
        return count("select count(*) from corps.enrolment e join party.person p on p.id = e.person where p.name = ? and e.session = ? and e.left_at is null and e.seated_at is not null", who, session);
    }

    @Test
    void e_a_full_session_has_a_line_and_nobody_moves_up_without_a_yes() {
        done(send("王淑琴", "/training/courses", "title", "急救", "what", "按压和打电话", "minutes", "60"));
        var course = id("select id from corps.course where title = '急救'");
        done(send("王淑琴", "/training/sessions", "course", course.toString(), "starts", TODAY.plusDays(5) + "T14:00", "venue", "六条", "room", "1"));
        var session = id("select id from corps.course_session where course = ?", course);
        var address = "/training/sessions/" + session;
        for (var who : java.util.List.of("白露", "曹阳", "董洁")) {
            done(send(who, address + "/enrolment"));
            clock.put(clock.instant().plusSeconds(1));
        }
        assertThat(holds("白露", session)).isEqualTo(1);
        assertThat(as("董洁").get("/training").html()).contains("1 个名额，满了", "在排队，第 2 位");
        refused(send("曹阳", address + "/place"), "C7");
        done(send("白露", address + "/withdrawal"));
        refused(send("白露", address + "/withdrawal"), "C6");
        assertThat(as("曹阳").get("/me/messages").html()).contains("“急救”有名额了");
        assertThat(as("曹阳").get("/work").html()).contains("“急救”给您留了名额");
        assertThat(holds("曹阳", session)).as("nobody is promoted without a yes").isZero();
        done(send("方明", address + "/enrolment"));
        assertThat(holds("方明", session)).as("what is held for somebody is taken").isZero();
        itIs(2);
        assertThat(watch.look()).as("one session").isEqualTo(1);
        assertThat(watch.look()).as("done once").isZero();
        refused(send("曹阳", address + "/place"), "C7");
        done(send("董洁", address + "/place"));
        assertThat(holds("董洁", session)).isEqualTo(1);
        assertThat(count("select taken from corps.course_session where id = ?", session)).isEqualTo(1);
        done(send("白露", address + "/enrolment"));
        itIs(5);
        clock.put(clock.instant().plusSeconds(5 * 3_600));
        refused(send("董洁", address + "/withdrawal"), "C6");
        itIsToday();
    }

    @Test
    void f_the_database_holds_that_no_session_has_more_than_it_can_seat() {
        var full = id("select id from corps.course_session where places = 1");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> truth().sql("update corps.course_session set taken = 2 where id = ?").param(full).update()).hasMessageContaining("course_session_room");
        assertThat(count("select count(*) from corps.course_session s where taken <> (select count(*) from corps.enrolment e where e.session = s.id and e.left_at is null and (e.seated_at is not null or e.offered_until is not null))")).isZero();
    }

    @Test
    void g_a_course_that_ended_stands_before_nothing_and_its_certificates_hold() {
        done(send("王淑琴", "/training/courses", "title", "旧办法", "what", "以前要学的", "minutes", "30", "valid_months", "12", "gate", "POSITION"));
        var course = id("select id from corps.course where title = '旧办法'");
        done(send("王淑琴", "/training/sessions", "course", course.toString(), "starts", TODAY.plusDays(1) + "T10:00", "venue", "六条"));
        var session = id("select id from corps.course_session where course = ?", course);
        assertThat(missing("曹阳", Readiness.Duty.anyPosition())).as("control").contains("corps.finding.untrained");
        var before = missing("曹阳", Readiness.Duty.anyPosition()).size();
        assertThat(send("孔令", "/training/courses/" + course + "/ending").status()).isEqualTo(403);
        done(send("王淑琴", "/training/courses/" + course + "/ending"));
        assertThat(send("王淑琴", "/training/courses/" + course + "/ending").status()).isEqualTo(409);
        assertThat(missing("曹阳", Readiness.Duty.anyPosition())).hasSize(before - 1);
        assertThat(send("王淑琴", "/training/sessions", "course", course.toString(), "starts", TODAY.plusDays(9) + "T10:00", "venue", "六条").status()).as("no new day").isEqualTo(422);
        done(send("曹阳", "/training/sessions/" + session + "/enrolment"));
        itIs(2);
        done(send("王淑琴", "/training/sessions/" + session + "/attendance", "came", id("select id from party.person where name = '曹阳'").toString()));
        assertThat(as("曹阳").get("/training").html()).as("what was set takes place").contains("旧办法 · <span class=\"nowrap\">P");
        done(send("王淑琴", "/training/courses", "title", "旧办法", "what", "新的一门", "minutes", "30"));
        itIsToday();
    }

    @Test
    void h_an_ask_to_join_a_team_is_taken_back() {
        var team = id("select id from party.organisation where name = '暖邻队'");
        assertThat(send("孔令", "/teams/" + team + "/retraction").status()).as("nothing to take back").isEqualTo(409);
        done(send("孔令", "/teams/" + team + "/asks", "words", "想陪老人说话"));
        done(send("孔令", "/teams/" + team + "/retraction"));
        assertThat(as("李秀英").get("/teams/" + team).html()).doesNotContain("想陪老人说话");
        done(send("孔令", "/teams/" + team + "/asks", "words", "又想来了"));
        assertThat(as("李秀英").get("/teams/" + team).html()).as("control").contains("又想来了");
    }
}
