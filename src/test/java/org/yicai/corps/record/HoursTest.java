package org.yicai.corps.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.yicai.TownTest;
import org.yicai.ops.demo.Visitor;

/** Hours are confirmed by somebody else, corrected as new versions, and never overlap. */
class HoursTest extends TownTest {

    private UUID recordOf(String name) {
        return id("select r.id from corps.service_record r join party.person p on p.id = r.person where p.name = ? order by r.id limit 1", name);
    }

    @Test
    void a_leader_confirms_what_others_gave_and_sees_what_is_late() {
        var leader = as("王淑琴");
        var record = recordOf("葛兰");
        assertThat(leader.open("/records/waiting")).contains("已超期", "葛兰 · 总院社区上门助浴").contains("补录");
        assertThat(as("葛兰").open("/my/records")).contains("等别人确认", "自己签到");
        var reply = leader.send("/records/waiting", "/records/confirmations", "row", record.toString());
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        assertThat(as("葛兰").open("/my/records")).contains("由王淑琴确认");
        assertThat(count("select count(*) from journal.entry where subject = ? and type = 'service-confirmed'", record)).isEqualTo(1);
        var again = leader.send("/records/waiting", "/records/confirmations", "row", record.toString());
        assertThat(again.status()).isEqualTo(422);
    }

    @Test
    void nobody_confirms_his_own_service_not_even_past_the_pages() {
        var record = recordOf("李秀英");
        var reply = as("李秀英").send("/records/waiting", "/records/confirmations", "row", record.toString());
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("W2", "请另一位骨干");
        assertThatThrownBy(() -> truth().sql("update corps.service_record set confirmed_by = person, confirmed_at = recorded_at where id = ?").param(record).update())
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("confirmed_by_another");
        assertThat(as("葛兰").get("/records/waiting").status()).isEqualTo(403);
        assertThat(as("何伟").get("/records/waiting").status()).isEqualTo(403);
    }

    @Test
    void a_volunteer_who_was_there_and_never_answered_is_entered_later() {
        var presence = id("select t.id from activity.attendance t join party.person p on p.id = t.person where p.name = '顾城' and t.capacity = 'VOLUNTEER' order by t.id limit 1");
        var reply = as("王淑琴").send("/records/waiting", "/records/confirmations", "row", presence.toString());
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        assertThat(as("顾城").open("/my/records")).contains("补录", "由王淑琴确认");
    }

    @Test
    void a_correction_is_a_new_version_and_what_stood_before_stays() {
        var record = recordOf("方明");
        var before = count("select minutes from corps.service_record where id = ?", record);
        var day = truth().sql("select (starts_at at time zone 'Asia/Shanghai')::date::text from corps.service_record where id = ?").param(record).query(String.class).single();
        var volunteer = as("方明");
        var wrong = volunteer.send("/my/records/correction?record=" + record, "/my/records/corrections", "record", record.toString(), "wrong", "少记了", "wanted_from", "2026-01-01T09:00", "wanted_minutes", "0", "because", "王姐在场");
        assertThat(wrong.status()).isEqualTo(422);
        var asked = volunteer.send("/my/records/correction?record=" + record, "/my/records/corrections", "record", record.toString(), "wrong", "少记了收尾的时间", "wanted_from", day + "T09:30", "wanted_minutes", "150", "because", "孙晓梅在场");
        assertThat(asked.status()).as(Visitor.findings(asked)).isEqualTo(303);
        assertThat(volunteer.send("/my/records/correction", "/my/records/corrections", "record", record.toString(), "wrong", "再说一次", "wanted_from", day + "T09:30", "wanted_minutes", "150", "because", "还是").status()).isEqualTo(409);
        var correction = id("select id from corps.correction where record = ?", record);
        var leader = as("王淑琴");
        assertThat(leader.open("/records/waiting")).contains("少记了收尾的时间");
        var answered = leader.send("/records/waiting", "/records/corrections", "correction", correction.toString(), "verdict", "CORRECT", "reason", "问过孙晓梅，属实。");
        assertThat(answered.status()).as(Visitor.findings(answered)).isEqualTo(303);
        assertThat(volunteer.open("/my/records")).contains("第 2 版", "问过孙晓梅，属实。", "自己申报", "2 小时 30 分钟");
        assertThat(count("select before_minutes from corps.correction where id = ?", correction)).isEqualTo(before);
        assertThat(count("select count(*) from journal.entry where subject = ? and type = 'service-corrected'", record)).isEqualTo(1);
    }

    @Test
    void no_two_records_of_a_person_ever_overlap_whatever_is_tried() {
        var record = recordOf("丁香");
        var other = id("select a.id from activity.attendance a where not exists (select 1 from corps.service_record r where r.attendance = a.id) order by a.id limit 1");
        var dice = new Random(5);
        for (int i = 0; i < 40; i++) {
            var shift = dice.nextInt(-300, 300);
            var minutes = dice.nextInt(1, 200);
            var length = count("select minutes from corps.service_record where id = ?", record);
            var overlaps = shift < length && shift + minutes > 0;
            var insert = """
                    insert into corps.service_record (id, subdistrict, person, activity, attendance, minutes, source, recorded_at, starts_at, ends_at)
                    select gen_random_uuid(), subdistrict, person, activity, '%s', %d, source, recorded_at, starts_at + interval '%d minutes', starts_at + interval '%d minutes'
                      from corps.service_record where id = '%s'
                    """.formatted(other, minutes, shift, shift + minutes, record);
            if (overlaps) {
                assertThatThrownBy(() -> truth().sql(insert).update()).as(insert).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("never_in_two_places");
            } else {
                assertThat(truth().sql(insert).update()).as(insert).isEqualTo(1);
                truth().sql("delete from corps.service_record where attendance = ?").param(other).update();
            }
        }
    }
}
