package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rates of a subdistrict with a million needs cost no more than those of a small one; counting them takes a while, once. */
@Tag("long")
class RatesAtSizeTest extends ClosureTest {

    @Test
    void a_million_needs_are_counted_by_the_sweep_and_never_by_the_page() {
        truth().sql("""
                insert into need.need (id, subdistrict, receipt, title, words, topic, community, spot, voice, open_to_all, voiced_at, promised_by, stage, triaged_at, pin, since, limit_days)
                select cast(lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7000a000' || lpad(to_hex(i), 12, '0') as uuid), s.id, 'R' || lpad(i::text, 8, '0'), '第 ' || i || ' 件', '第 ' || i || ' 件',
                       (array['SAFETY', 'MEALS', 'HEALTH', 'COMPANY', 'LEARNING', 'SURROUNDINGS', 'MEDIATION', 'OTHER'])[1 + i % 8], c.ids[1 + i % array_length(c.ids, 1)], '', 'IMPORT', i % 10 > 0, at,
                       (at + interval '5 days')::date, 'SOLVED', at + interval '1 day', '0000', at, 3
                  from generate_series(1, 1000000) i cross join lateral (select timestamptz '2025-12-01 00:00+08' + i * interval '30 seconds' as at) w
                  cross join (select id from place.subdistrict where main) s
                  cross join (select array_agg(id) as ids from place.community where subdistrict = (select id from place.subdistrict where main)) c
                """).update();
        truth().sql("analyze need.need").update();
        long began = System.nanoTime();
        while (count("select count(*) from need.tally_stale") > 0) {
            sweeper.look();
        }
        System.out.printf("counted %d needs into %d rows in %.1f s%n", count("select count(*) from need.need"), count("select count(*) from need.tally"), (System.nanoTime() - began) / 1e9);
        assertThat(count("select sum(voiced) from need.tally")).isGreaterThanOrEqualTo(1_000_000);
        var visitor = visitor();
        var times = new ArrayList<Long>();
        for (int i = 0; i < 60; i++) {
            long start = System.nanoTime();
            assertThat(visitor.get("/needs/rates?period=YEAR").status()).isEqualTo(200);
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        Collections.sort(times);
        System.out.printf("rates: median %d ms, p95 %d ms%n", times.get(30), times.get(57));
        assertThat(times.get(30)).as("milliseconds").isLessThan(1_500);
    }
}
