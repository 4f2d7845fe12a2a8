package org.yicai.corps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.activity.Readiness;
import org.yicai.corps.profile.ComingOfAge;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.ops.demo.Door;

/** Those under 18: how long they serve in a day, what the subdistrict sees of their data, and what goes when they are of age. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class MinorsTest extends TownTest {

    @Autowired
    private Readiness readiness;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ComingOfAge comingOfAge;

    private UUID person(String name) {
        return id("select id from party.person where phone = ?", town.accounts().get(name).phone());
    }

    private Door.Reply send(String who, String path, String... fields) {
        return as(who).send("/sign-in", path, fields);
    }

    private boolean tooLong(String who, int minutes) {
        var start = Instant.parse("2026-11-28T01:00:00Z");
        var duty = new Readiness.Duty(null, null, 0, start, start.plus(Duration.ofMinutes(minutes)));
        var here = new SubdistrictId(id("select id from place.subdistrict where main"));
        var found = new boolean[1];
        Scope.of(here).run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> found[0] = readiness.missing(here, new PersonId(person(who)), duty).stream()
                .anyMatch(each -> each.what().key().equals("corps.finding.minor-day"))));
        return found[0];
    }

    private void born(String name, LocalDate day) {
        truth().sql("update corps.volunteer set born = ? where person = ?").params(day, person(name)).update();
    }

    @Test
    void a_a_minor_serves_so_long_in_a_day_and_no_longer() {
        assertThat(tooLong("小满", 180)).isFalse();
        assertThat(tooLong("小满", 181)).isTrue();
        assertThat(tooLong("孔令", 600)).as("control: of age").isFalse();
        var activity = id("select p.activity from activity.position p join activity.activity a on a.id = p.activity where a.cancelled_at is null and a.starts_at > ? order by a.starts_at limit 1",
                clock.instant().atOffset(java.time.ZoneOffset.UTC));
        truth().sql("insert into activity.sign_up (id, subdistrict, activity, position, person, door, signed_at) select gen_random_uuid(), a.subdistrict, a.id, (select id from activity.position p where p.activity = a.id limit 1), ?, 'SELF', now() from activity.activity a where a.id = ?")
                .params(person("小满"), activity).update();
        truth().sql("update activity.activity set starts_at = '2026-11-28T06:00:00Z', ends_at = '2026-11-28T08:00:00Z' where id = ?").param(activity).update();
        assertThat(tooLong("小满", 60)).as("with the two hours of the afternoon").isFalse();
        assertThat(tooLong("小满", 61)).isTrue();
    }

    @Test
    void b_the_audit_shows_what_is_held_without_names_and_keeps_its_findings() {
        assertThat(as("王淑琴").get("/minors").status()).isEqualTo(403);
        var page = as("李建国").get("/minors").html();
        assertThat(page).contains("未满 18 岁的志愿者 1 位", "监护人还没有同意", "一天最多服务 180 分钟").doesNotContain("小满", "满爸爸", "13800000078");
        var owner = person("王淑琴").toString();
        assertThat(send("李建国", "/minors/findings", "words", "少存一点", "owner", owner, "due", TODAY.minusDays(1).toString()).html()).contains("规则 B11");
        assertThat(send("李建国", "/minors/findings", "words", "少存一点", "owner", owner, "due", TODAY.plusDays(5).toString()).status()).isEqualTo(303);
        assertThat(as("李建国").get("/minors").html()).contains("少存一点", "王淑琴来改");
        var finding = id("select id from corps.minor_finding where words = '少存一点'");
        assertThat(send("李建国", "/minors/findings/" + finding + "/done", "mended", "删了", "mended_on", TODAY.plusDays(1).toString()).html()).contains("规则 B11");
        assertThat(send("李建国", "/minors/findings/" + finding + "/done", "mended", "删了", "mended_on", TODAY.toString()).status()).isEqualTo(303);
        assertThat(send("李建国", "/minors/findings/" + finding + "/done", "mended", "又删", "mended_on", TODAY.toString()).status()).isEqualTo(409);
    }

    @Test
    void c_whoever_turned_18_is_told_and_thirty_days_later_the_birth_date_goes() {
        comingOfAge.look();
        assertThat(count("select count(*) from corps.volunteer where born is not null")).as("control: a minor's stays").isPositive();
        born("小满", TODAY.minusYears(18));
        assertThat(comingOfAge.look()).isEqualTo(1);
        assertThat(comingOfAge.look()).as("told once").isZero();
        assertThat(as("小满").get("/me/messages").html()).contains("您满 18 岁了");
        assertThat(count("select count(*) from corps.volunteer where person = ? and born is not null", person("小满"))).isEqualTo(1);
        itIs(TODAY.plusDays(31));
        assertThat(comingOfAge.look()).isEqualTo(1);
        assertThat(comingOfAge.look()).isZero();
        assertThat(count("select count(*) from corps.volunteer where person = ? and born is null and born_erased_at is not null", person("小满"))).isEqualTo(1);
        assertThat(count("select count(*) from corps.guardianship where person = ? and (name <> '' or phone <> '')", person("小满"))).isZero();
        assertThat(as("李建国").get("/minors").html()).contains("删掉生日的 1 位");
        itIsToday();
    }

    @Test
    void d_or_at_once_when_they_say_so_and_then_they_belong_by_their_own_word() {
        assertThat(send("小满", "/volunteer/of-age").html()).as("nothing is kept any more").contains("规则 B12");
        truth().sql("update corps.volunteer set born = ?, of_age_told_at = null, born_erased_at = null where person = ?").params(TODAY.minusYears(17), person("小满")).update();
        assertThat(send("小满", "/volunteer/of-age").html()).as("not yet 18").contains("规则 B12");
        born("小满", TODAY.minusYears(18));
        assertThat(as("小满").get("/volunteer").html()).contains("我满 18 岁了");
        assertThat(send("小满", "/volunteer/of-age").status()).isEqualTo(303);
        assertThat(count("select count(*) from corps.volunteer where person = ? and born is null", person("小满"))).isEqualTo(1);
        assertThat(count("select count(*) from party.appointment where person = ? and role = 'VOLUNTEER' and until_day is null", person("小满"))).isEqualTo(1);
    }
}
