package org.yicai.corps.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.matching.Matching;
import org.yicai.matching.Question;

/** Ten thousand volunteers: reading a week of two thousand positions takes seconds at most, and the list "for me" over ten thousand open positions is a page like others. */
@Tag("long")
class MatchingAtSizeTest extends TownTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Reading reading;

    @Autowired
    private ForMeList list;

    @Autowired
    private PlatformTransactionManager transactions;

    private void positions(int from, int until, int days) {
        truth().sql("""
                insert into activity.activity (id, subdistrict, project, deliverable, holder, title, words, risk_notice, community, venue, starts_at, ends_at, places, code, planned_by, planned_at)
                select cast('00000000-0000-7000-a000-' || lpad(to_hex(i), 12, '0') as uuid), a.subdistrict, a.project, a.deliverable, a.holder, '第 ' || i || ' 场', '一起来。', '慢慢走。', c.ids[1 + i % array_length(c.ids, 1)], '门口',
                       at, at + interval '2 hours', 20, 'AAAAAA', a.planned_by, a.planned_at
                  from generate_series(:from, :until) i cross join lateral (select timestamptz '2026-11-23 08:00+08' + (i % :days) * interval '1 day' + (i / :days % 11) * interval '1 hour' as at) w
                  cross join (select * from activity.activity where title = '豆瓣 5 号楼装扶手') a
                  cross join (select array_agg(id) as ids from place.community where subdistrict = (select id from place.subdistrict where main)) c
                """).param("from", from).param("until", until).param("days", days).update();
        truth().sql("""
                insert into activity.position (id, subdistrict, activity, name, duty, seats, skill)
                select cast('00000000-0000-7000-b000-' || right(id::text, 12) as uuid), subdistrict, id, '搭伴', '带路', 2, case when random() < 0.4 then (array['COOKING', 'REPAIRS', 'NURSE'])[1 + floor(random() * 3)] end
                  from activity.activity a where title like '第 % 场' and not exists (select 1 from activity.position n where n.activity = a.id)
                """).update();
    }

    private void people() {
        truth().sql("insert into party.person (id, phone, name, registered_at) select cast('00000000-0000-7000-c000-' || lpad(to_hex(i), 12, '0') as uuid), '177' || lpad(i::text, 8, '0'), '志愿者' || i, timestamptz '2026-01-01' from generate_series(1, 10000) i").update();
        truth().sql("""
                insert into party.appointment (id, subdistrict, person, organisation, role, from_day)
                select cast('00000000-0000-7000-d000-' || right(p.id::text, 12) as uuid), a.subdistrict, p.id, a.organisation, 'VOLUNTEER', date '2026-01-01'
                  from party.person p cross join (select * from party.appointment where role = 'VOLUNTEER' limit 1) a where p.name like '志愿者%'
                """).update();
        truth().sql("""
                insert into corps.volunteer (id, subdistrict, person, pledged_at, changed_at, skills, languages, times, communities)
                select cast('00000000-0000-7000-e000-' || right(p.id::text, 12) as uuid), s.id, p.id, timestamptz '2026-01-01', timestamptz '2026-01-01', case when random() < 0.3 then '{COOKING}' else '{REPAIRS}' end::text[], '{MANDARIN}',
                       coalesce((select array_agg(d || '-' || t) from unnest(array['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']) d, unnest(array['MORNING', 'AFTERNOON', 'EVENING']) t where random() < 0.39 and p.id is not null), '{}'),
                       case when random() < 0.7 then array[c.ids[1 + floor(random() * array_length(c.ids, 1))::int]] else '{}' end
                  from party.person p cross join (select id from place.subdistrict where main) s
                  cross join (select array_agg(id) as ids from place.community where subdistrict = (select id from place.subdistrict where main)) c where p.name like '志愿者%'
                """).update();
        truth().sql("""
                insert into activity.attendance (id, subdistrict, activity, person, name, capacity, through, door, code, checked_in_at)
                select gen_random_uuid(), v.subdistrict, a.id, v.person, '某', 'VOLUNTEER', 'CODE', 'SELF', 'X' || right(v.person::text, 10) || a.n, timestamptz '2026-11-01'
                  from corps.volunteer v cross join (select id, row_number() over (order by id) as n from activity.activity where starts_at < timestamptz '2026-11-20' and subdistrict = (select id from place.subdistrict where main) limit 5) a where v.pledged_at = timestamptz '2026-01-01'
                """).update();
        truth().sql("analyze").update();
    }

    @Test
    void a_large_corps_is_read_in_seconds_and_its_lists_are_quick() {
        positions(1, 2_000, 7);
        people();
        var here = new SubdistrictId(id("select id from place.subdistrict where main"));
        var read = new AtomicReference<Question>();
        for (int i = 0; i < 3; i++) {
            long began = System.nanoTime();
            Scope.of(here).run(() -> read.set(new TransactionTemplate(transactions).execute(status -> reading.question(here, MONDAY))));
            System.out.printf("read %d volunteers and %d positions in %.2f s%n", read.get().volunteers().size(), read.get().shifts().size(), (System.nanoTime() - began) / 1e9);
            assertThat((System.nanoTime() - began) / 1e9).as("seconds").isLessThan(10);
        }
        assertThat(read.get().volunteers()).hasSizeGreaterThanOrEqualTo(10_000);
        assertThat(read.get().shifts()).hasSizeGreaterThanOrEqualTo(2_000);
        long began = System.nanoTime();
        var matching = new Matching(read.get());
        var proposal = matching.propose();
        System.out.printf("%d pairs, %d choices, %d gaps in %.2f s%n", matching.pairs(), proposal.choices().size(), proposal.gaps().size(), (System.nanoTime() - began) / 1e9);

        positions(2_001, 10_000, 24);
        truth().sql("analyze").update();
        var times = new ArrayList<Long>();
        for (int i = 0; i < 200; i++) {
            var person = read.get().volunteers().get(i * 37 % 10_000).id();
            long start = System.nanoTime();
            var answer = new AtomicReference<ForMeList.Answer>();
            Scope.of(here).run(() -> answer.set(new TransactionTemplate(transactions).execute(status -> list.of(here, person))));
            times.add((System.nanoTime() - start) / 1_000);
            assertThat(answer.get().able()).isNotNull();
            assertThat(answer.get().fits() + answer.get().hidden().values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(10_000);
        }
        System.out.printf("for me over 10,000 open positions: first %.1f ms, ", times.getFirst() / 1e3);
        Collections.sort(times);
        System.out.printf("median %.1f ms, p95 %.1f ms, worst %.1f ms%n", times.get(100) / 1e3, times.get(190) / 1e3, times.getLast() / 1e3);
        assertThat(times.get(100)).as("microseconds").isLessThan(200_000);
    }
}
