package org.yicai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.dao.DataIntegrityViolationException;
import org.yicai.ops.demo.Visitor;

/**
 * What must hold whatever happens: random things happen, and a model that does not ask the product says what had to
 * come of each. Here invariants 3, 4 and 5 of the corps; 7 and 8 are in {@code ScopeInvariantsTest}, 6 in {@code InsuranceTest}, 9 and 10 in {@code CountingInvariantsTest}.
 * What holds each of them is taken away at the end, to show that the questions would have noticed: for 5, that the product sees who is employed.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RecordInvariantsTest extends TownTest {

    @BeforeEach
    void today() {
        itIsToday();
    }

    private UUID person(String name) {
        return id("select id from party.person where phone = ?", town.accounts().get(name).phone());
    }

    // 3: a person's records never overlap

    private static final String OVERLAPS = "select count(*) from corps.service_record r join corps.service_record o on o.person = r.person and o.id > r.id where r.starts_at is not null and o.starts_at is not null and tstzrange(r.starts_at, r.ends_at) && tstzrange(o.starts_at, o.ends_at)";
    private static final String MOVE = "update corps.service_record set starts_at = timestamptz '2026-01-05 00:00+08' + ? * interval '1 minute', ends_at = timestamptz '2026-01-05 00:00+08' + ? * interval '1 minute', minutes = ? where id = ?";

    private List<UUID> sixRecordsOfOne() {
        var six = truth().sql("select id from corps.service_record order by id limit 6").query(UUID.class).list();
        for (var each : six) {
            truth().sql("update corps.service_record set person = ?, starts_at = null, ends_at = null, confirmed_by = null, confirmed_at = null where id = ?").params(person("丁香"), each).update();
        }
        truth().sql("delete from corps.correction").update();
        return six;
    }

    @Test
    void a_3_records_that_are_written_and_moved_at_random_never_overlap() {
        var records = sixRecordsOfOne();
        var dice = new Random(3);
        var model = new HashMap<UUID, int[]>();
        int moved = 0;
        int refused = 0;
        for (int step = 0; step < 300; step++) {
            var record = records.get(dice.nextInt(records.size()));
            int from = dice.nextInt(0, 900);
            int until = from + dice.nextInt(1, 180);
            boolean free = model.entrySet().stream().noneMatch(each -> !each.getKey().equals(record) && each.getValue()[0] < until && from < each.getValue()[1]);
            boolean done;
            try {
                truth().sql(MOVE).params(from, until, until - from, record).update();
                model.put(record, new int[] {from, until});
                moved++;
                done = true;
            } catch (DataIntegrityViolationException no) {
                assertThat(no).hasMessageContaining("never_in_two_places");
                refused++;
                done = false;
            }
            assertThat(done).as("%d to %d beside %s", from, until, model).isEqualTo(free);
            assertThat(count(OVERLAPS)).isZero();
        }
        assertThat(moved).isGreaterThan(50);
        assertThat(refused).isGreaterThan(50);
    }

    // 4: an activity counts for one deliverable at most

    private static final String TWICE = "select count(*) from (select id from activity.published_confirmed group by id having count(*) > 1 union all select activity from activity.result group by activity having count(*) > 1) t";

    @Test
    void b_4_an_activity_counts_for_one_deliverable_however_many_are_sent() {
        var own = truth().sql("select d.id from project.deliverable d join project.published_deliverable v on v.id = d.id join activity.activity a on a.deliverable = d.id group by d.id order by d.id").query(UUID.class).list();
        assertThat(own).hasSizeGreaterThan(2);
        var dice = new Random(4);
        var clerk = as("何伟");
        int planned = 0;
        for (int i = 0; i < 30; i++) {
            var sent = new ArrayList<String>();
            for (int n = dice.nextInt(1, 4); n > 0; n--) {
                sent.add(own.get(dice.nextInt(own.size())).toString());
            }
            var fields = new HashMap<String, List<String>>();
            fields.put("deliverable", sent);
            Map.of("title", "第几项" + i, "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区", "venue", "5 号楼门口", "starts_at", TODAY.plusDays(3) + "T09:00", "ends_at", TODAY.plusDays(3) + "T10:00", "places", "5")
                    .forEach((name, value) -> fields.put(name, List.of(value)));
            var reply = clerk.send("/activities/new", "/activities", fields);
            assertThat(reply.status()).isIn(303, 422);
            if (reply.status() == 303) {
                planned++;
                var activity = UUID.fromString(reply.location().replaceFirst("\\?.*", "").substring("/activities/".length()));
                assertThat(sent).contains(id("select deliverable from activity.activity where id = ?", activity).toString());
                for (int twice = 0; twice < 2; twice++) {
                    truth().sql("insert into activity.result (id, subdistrict, activity, quantity, words, recorded_by, recorded_at) select gen_random_uuid(), subdistrict, id, 1, '做了', planned_by, planned_at from activity.activity where id = ? on conflict do nothing").param(activity).update();
                }
            }
            assertThat(count(TWICE)).isZero();
            assertThat(count("select count(*) from activity.activity where title = ?", "第几项" + i)).isLessThanOrEqualTo(1);
        }
        assertThat(planned).isPositive();
    }

    // 5: paid staff give no hours to their own project

    private static final List<String> HELPERS = List.of("丁香", "白露", "曹阳", "程远", "董洁");

    private static final String PAID = "select count(*) from corps.service_record r join activity.activity a on a.id = r.activity join party.appointment e on e.person = r.person and e.organisation = a.holder and e.role = 'CONTRACTOR' where r.activity = ? and r.person = ?";

    private void employed(String who, boolean now) {
        truth().sql("delete from party.appointment where person = ? and role = 'CONTRACTOR'").param(person(who)).update();
        if (now) {
            truth().sql("insert into party.appointment (id, subdistrict, person, organisation, role, from_day) select gen_random_uuid(), a.subdistrict, ?, a.organisation, 'CONTRACTOR', date '2026-01-01' from party.appointment a where a.person = ? and a.role = 'CONTRACTOR' limit 1")
                    .params(person(who), person("何伟")).update();
        }
    }

    private record Held(String address, String position, String code) {}

    private Held held(LocalDate day) {
        var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", "谁的时间" + day, "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", day + "T10:05", "ends_at", day + "T11:00", "places", "9", "position_name", "引导", "position_duty", "在门口", "position_seats", "9");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        var address = reply.location().replaceFirst("\\?.*", "");
        var id = UUID.fromString(address.substring("/activities/".length()));
        return new Held(address, id("select id from activity.position where activity = ?", id).toString(), truth().sql("select code from activity.activity where id = ?").param(id).query(String.class).single());
    }

    @Test
    void c_5_whoever_works_for_the_contractor_has_no_record_of_its_project() {
        var dice = new Random(5);
        int recorded = 0;
        int none = 0;
        for (int round = 0; round < 8; round++) {
            var day = TODAY.plusDays(round + 1);
            itIs(day);
            var held = held(day);
            var id = UUID.fromString(held.address.substring("/activities/".length()));
            for (var who : HELPERS) {
                var paid = dice.nextInt(3) == 0;
                employed(who, paid);
                var before = paid;
                as(who).send("/sign-in", held.address + "/sign-ups", "position", held.position);
                employed(who, paid = dice.nextInt(4) == 0 ? !paid : paid);
                var there = as(who).send("/sign-in", held.address + "/check-ins", "code", held.code).status() == 303;
                assertThat(there).as("%s, employed %s", who, paid).isEqualTo(!paid);
                employed(who, paid = dice.nextInt(4) == 0 ? !paid : paid);
                var code = truth().sql("select code from activity.attendance where activity = ? and person = ?").params(id, person(who)).query(String.class).optional();
                code.ifPresent(each -> as(who).send("/here/" + each, "/here/" + each, "was_there", "YES", "rating", "5", "words", "都在"));
                var records = count("select count(*) from corps.service_record where activity = ? and person = ?", id, person(who));
                assertThat(records).as("%s: employed before %s, at the answer %s, there %s", who, before, paid, there).isLessThanOrEqualTo(paid || !there ? 0 : 1);
                assertThat(count(PAID, id, person(who))).as("%s is employed and has a record", who).isZero();
                recorded += (int) records;
                none += records == 0 ? 1 : 0;
                employed(who, false);
            }
        }
        assertThat(recorded).as("both came about").isGreaterThan(5);
        assertThat(none).isGreaterThan(5);
    }

    // the questions notice

    @Test
    void x_without_what_holds_them_each_question_finds_something() {
        var records = sixRecordsOfOne();
        truth().sql("alter table corps.service_record drop constraint never_in_two_places").update();
        truth().sql(MOVE).params(0, 60, 60, records.get(0)).update();
        truth().sql(MOVE).params(30, 90, 60, records.get(1)).update();
        assertThat(count(OVERLAPS)).as("3").isEqualTo(1);
        truth().sql("alter table activity.result drop constraint result_activity_key").update();
        truth().sql("insert into activity.result (id, subdistrict, activity, quantity, words, recorded_by, recorded_at) select gen_random_uuid(), subdistrict, activity, quantity, words, recorded_by, recorded_at from activity.result order by id limit 1").update();
        assertThat(count(TWICE)).as("4").isPositive();
        var day = TODAY.plusDays(20);
        itIs(day);
        var held = held(day);
        var id = UUID.fromString(held.address.substring("/activities/".length()));
        employed("程远", true);
        truth().sql("alter policy tenant on party.appointment using (subdistrict = any ((select ext.scope())::uuid[]) and not (role = 'CONTRACTOR' and person = '" + person("程远") + "'))").update();
        as("程远").send("/sign-in", held.address + "/sign-ups", "position", held.position);
        as("程远").send("/sign-in", held.address + "/check-ins", "code", held.code);
        var code = truth().sql("select code from activity.attendance where activity = ? and person = ?").params(id, person("程远")).query(String.class).single();
        as("程远").send("/here/" + code, "/here/" + code, "was_there", "YES", "rating", "5", "words", "都在");
        assertThat(count(PAID, id, person("程远"))).as("5").isEqualTo(1);
    }
}
