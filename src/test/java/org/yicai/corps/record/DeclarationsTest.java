package org.yicai.corps.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.dao.DataIntegrityViolationException;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** Service that nobody checked in: declared by the volunteer, confirmed by somebody else, and called so for ever. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class DeclarationsTest extends TownTest {

    private Door.Reply declare(String who, LocalDate day, String from, String until, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of("deed", "COMPANY", "place", "六条社区", "served_from", day + "T" + from, "served_until", day + "T" + until, "words", "陪着说说话", "witness", "楼下赵姐"));
        fields.addAll(java.util.List.of(more));
        return as(who).send("/records/declared", "/records/declared", fields.toArray(String[]::new));
    }

    private UUID person(String name) {
        return id("select id from party.person where phone = ?", town.accounts().get(name).phone());
    }

    private UUID last(String who) {
        return id("select id from corps.declaration where person = ? order by id desc limit 1", person(who));
    }

    private Door.Reply answer(String who, UUID declaration, String said, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of("declaration", declaration.toString(), "said", said));
        fields.addAll(java.util.List.of(more));
        return as(who).send("/sign-in", "/records/declarations", fields.toArray(String[]::new));
    }

    private static void refused(Door.Reply reply, String rule, String way) {
        assertThat(reply.status()).as(reply.location()).isEqualTo(422);
        assertThat(reply.html()).contains(rule + "（", way);
    }

    @Test
    void a_each_refusal_names_its_rule_and_the_way_forward() {
        var yesterday = TODAY.minusDays(1);
        refused(declare("郭静", yesterday, "10:00", "10:00"), "W1", "分成两天");
        refused(declare("郭静", TODAY, "09:30", "10:30"), "W6", "已经结束");
        refused(declare("郭静", TODAY.minusDays(31), "09:30", "10:30"), "W6", "请找骨干");
        refused(declare("郭静", yesterday, "08:00", "16:01"), "W7", "请改一改时间");
        assertThat(declare("郭静", yesterday, "08:00", "09:00").status()).isEqualTo(303);
        refused(declare("郭静", yesterday, "08:59", "09:30"), "W5", "“陪伴看望”，08:00 开始");
        refused(declare("郭静", yesterday, "09:00", "16:01"), "W7", "这一天您已经有 60 分钟");
        assertThat(declare("郭静", yesterday, "09:00", "16:00").status()).as("to the minute").isEqualTo(303);
        assertThat(as("吕大妈").get("/records/declared").status()).as("only volunteers serve").isEqualTo(403);
        assertThat(as("何伟").get("/records/declared").status()).isEqualTo(403);
    }

    @Test
    void b_somebody_else_confirms_and_it_stays_self_declared_everywhere() {
        assertThat(declare("李秀英", TODAY.minusDays(2), "10:00", "11:30").status()).isEqualTo(303);
        var own = last("李秀英");
        refused(answer("李秀英", own, "WAS_SO"), "W2", "请另一位骨干");
        assertThat(answer("郭静", own, "WAS_SO").status()).isEqualTo(403);
        assertThat(answer("何伟", own, "WAS_SO").status()).as("contractors never confirm").isEqualTo(403);
        assertThat(as("李秀英").open("/my/records")).as("not before").doesNotContain("自己申报");
        assertThat(answer("王淑琴", own, "WAS_SO").status()).isEqualTo(303);
        refusedOnceMore(answer("王淑琴", own, "WAS_SO"));
        assertThat(truth().sql("select minutes || source || (confirmed_by = ?) from corps.service_record where declaration = ?").params(person("王淑琴"), own).query(String.class).list()).containsExactly("90SELF_DECLAREDtrue");
        assertThat(as("李秀英").open("/my/records")).contains("来源 自己申报", "其中自己申报");
        var unit = id("select recording_unit from corps.service_record where declaration = ?", own).toString();
        var paper = as("李秀英").send("/my/certificates", "/my/certificates", "extent", "LONG", "unit", unit, "from", TODAY.minusDays(3).toString(), "until", TODAY.toString());
        assertThat(paper.status()).as(Visitor.findings(paper)).isEqualTo(303);
        assertThat(count("select declared_minutes from corps.certificate where person = ? order by id desc limit 1", person("李秀英"))).isEqualTo(90);
        assertThat(truth().sql("select l.title from corps.certificate_line l where l.record = (select id from corps.service_record where declaration = ?)").param(own).query(String.class).single()).isEqualTo("陪伴看望（本人申报）");
        var number = truth().sql("select number from corps.certificate where person = ? order by id desc limit 1").param(person("李秀英")).query(String.class).single();
        assertThat(visitor().open(visitor().get("/certificates?number=" + number).location())).contains("其中自己申报");
        assertThat(visitor().open("/corps/years/2026")).as("the public account counts it apart").contains("其中自己申报");
    }

    private static void refusedOnceMore(Door.Reply reply) {
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("请看下面的新名单");
    }

    @Test
    void c_a_no_has_its_reason_and_frees_the_time() {
        var day = TODAY.minusDays(4);
        declare("韩梅", day, "10:00", "11:00");
        var first = last("韩梅");
        assertThat(answer("王淑琴", first, "WAS_NOT_SO").status()).as("not without a reason").isEqualTo(422);
        assertThat(answer("王淑琴", first, "WAS_NOT_SO", "declaration_reason", "那天是开会").status()).isEqualTo(303);
        assertThat(as("韩梅").open("/records/declared")).contains("没有确认", "那天是开会");
        assertThat(count("select count(*) from corps.service_record where declaration = ?", first)).isZero();
        assertThat(declare("韩梅", day, "10:00", "11:00").status()).isEqualTo(303);
    }

    @Test
    void d_what_was_taken_meanwhile_is_refused_at_the_answer() {
        var day = TODAY.minusDays(5);
        declare("胡杨", day, "10:00", "11:00");
        var it = last("胡杨");
        truth().sql("update corps.service_record set person = ?, starts_at = ?::timestamptz, ends_at = ?::timestamptz, minutes = 30 where id = (select id from corps.service_record where attendance is not null and confirmed_at is null order by id limit 1)")
                .params(person("胡杨"), day + " 10:30+08", day + " 11:00+08").update();
        refused(answer("王淑琴", it, "WAS_SO"), "W5", "请先申请更正");
        assertThat(count("select count(*) from corps.declaration where id = ? and answered_at is null", it)).as("it waits on").isEqualTo(1);
    }

    @Test
    void e_paid_staff_declare_nothing_for_their_own_project() {
        truth().sql("insert into party.appointment (id, subdistrict, person, organisation, role, from_day) select gen_random_uuid(), a.subdistrict, ?, a.organisation, 'CONTRACTOR', date '2026-01-01' from party.appointment a where a.person = ? and a.role = 'CONTRACTOR' limit 1")
                .params(person("黄莺"), person("何伟")).update();
        var activity = id("select id from activity.activity where title = '豆瓣 3 号楼装声控灯'").toString();
        refused(declare("黄莺", TODAY.minusDays(12), "14:00", "15:00", "about", activity), "W4", "别的项目");
        assertThat(declare("贾宁", TODAY.minusDays(12), "14:00", "15:00", "about", activity).status()).as("for others it is service").isEqualTo(303);
    }

    @Test
    void f_nobody_declares_the_same_time_twice_not_even_at_once_and_nobody_answers_for_himself_past_the_pages() {
        var dice = new Random(6);
        var insert = "insert into corps.declaration (id, subdistrict, person, deed, title, place, starts_at, ends_at, minutes, words, witness, declared_at) select gen_random_uuid(), subdistrict, person, deed, title, place, ?::timestamptz + ? * interval '1 minute', ?::timestamptz + ? * interval '1 minute', ?, words, witness, declared_at from corps.declaration where id = ?";
        declare("江河", TODAY.minusDays(6), "08:00", "08:10");
        var some = last("江河");
        int kept = 0;
        int no = 0;
        for (int i = 0; i < 60; i++) {
            int from = dice.nextInt(600);
            int length = dice.nextInt(1, 90);
            try {
                truth().sql(insert).params("2026-11-10 08:00+08", from, "2026-11-10 08:00+08", from + length, length, some).update();
                kept++;
            } catch (DataIntegrityViolationException taken) {
                assertThat(taken).hasMessageContaining("declared_once");
                no++;
            }
        }
        assertThat(kept).isPositive();
        assertThat(no).isPositive();
        var overlaps = "select count(*) from corps.declaration a join corps.declaration b on b.person = a.person and b.id > a.id and a.agreed is null and b.agreed is null and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)";
        assertThat(count(overlaps)).isZero();
        assertThatThrownBy(() -> truth().sql("update corps.declaration set answered_by = person, answered_at = ends_at, agreed = true where id = ?").param(some).update()).hasMessageContaining("declared_answered_by_another");
        truth().sql("alter table corps.declaration drop constraint declared_once").update();
        truth().sql(insert).params("2026-11-10 08:00+08", 0, "2026-11-10 08:00+08", 600, 600, some).update();
        assertThat(count(overlaps)).as("without what holds it the question finds something").isPositive();
    }
}
