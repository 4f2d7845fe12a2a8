package org.yicai.open.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.yicai.TestServer;
import org.yicai.TownTest;
import org.yicai.kernel.Receipt;

/** The list at 100,000 needs of one subdistrict, one in four public, as the application's own role sees them. */
@Tag("long")
class PublicRequestsTest extends TownTest {

    private static final int NEEDS = 100_000;

    @BeforeAll
    void aBusySubdistrict() {
        truth().sql("""
                with made as (
                    select receipt, i, lpad(to_hex(cast(extract(epoch from cast(:now as timestamptz)) * 1000 as bigint) - cast(i as bigint) * 250000), 12, '0') as ms from unnest(cast(:receipts as text[])) with ordinality r (receipt, i)
                ), entered as (
                    insert into need.need (id, subdistrict, receipt, title, words, topic, spot, voice, open_to_all, voiced_at, promised_by, stage, triaged_at, pin)
                    select cast(ms || '7000' || '8000' || lpad(to_hex(i), 12, '0') as uuid), s.id, receipt, 'x', repeat('字', 60), (array['MEALS','SAFETY','OTHER','OTHER','OTHER'])[cast(i as int) % 5 + 1], '',
                           'IMPORT', i % 4 = 0, cast(:now as timestamptz) - make_interval(secs => i * 250), cast('2026-11-30' as date), (array['NEW','SOLVED','DECLINED','SERVED','HANDED_OVER','GROUPED','NEW'])[cast(i as int) % 7 + 1],
                           case when i % 4 = 0 then cast(:now as timestamptz) end, '0000'
                      from made, place.subdistrict s where s.main
                    returning id, subdistrict, voiced_at
                )
                insert into need.step (id, subdistrict, need, kind, at, words)
                select gen_random_uuid(), subdistrict, id, k.kind, voiced_at, '' from entered, (values ('VOICED'), ('GROUPED')) k (kind)
                """).param("now", clock.instant().toString()).param("receipts", Stream.generate(() -> Receipt.next().code()).distinct().limit(NEEDS).toArray(String[]::new)).update();
        truth().sql("vacuum analyze need.need, need.step").update();
    }

    private String plan(Question question) {
        var one = new SingleConnectionDataSource();
        try {
            var connection = TestServer.get().superuser(database).getConnection();
            connection.setAutoCommit(false);
            one = new SingleConnectionDataSource(connection, true);
            var sql = JdbcClient.create(one);
            sql.sql("set local role yicai_app").update();
            sql.sql("select set_config('yicai.subdistricts', (select string_agg(id::text, ',') from place.subdistrict), true)").query(String.class).single();
            var params = new HashMap<String, Object>(Map.of("subdistrict", id("select id from place.subdistrict where main"), "most", question.size() + 1));
            var text = PublicRequests.where(question, params);
            return String.join("\n", sql.sql("explain (analyze, buffers off) " + text).params(params).query(String.class).list());
        } catch (java.sql.SQLException gone) {
            throw new AssertionError(gone);
        } finally {
            one.destroy();
        }
    }

    private Question question(List<String> topics, Boolean open, Receipt before, int size) {
        Instant now = clock.instant();
        return new Question(List.of(), false, topics, new Moment.Span(now.minus(Duration.ofDays(90)), now), open, before, size);
    }

    @Test
    void no_question_reads_a_whole_table() {
        var middle = new Receipt(truth().sql("select receipt from need.published_need where subdistrict = (select id from place.subdistrict where main) order by id desc offset 4000 limit 1").query(String.class).single());
        var plans = Map.of(
                "all", plan(question(List.of(), null, null, 1_000)),
                "topic", plan(question(List.of("MEALS"), null, null, 1_000)),
                "closed", plan(question(List.of(), false, null, 1_000)),
                "open, further on", plan(question(List.of(), true, middle, 100)),
                "by number", plan(new Question(List.of(middle), true, List.of(), new Moment.Span(Instant.EPOCH, clock.instant()), null, null, 1_000)));
        assertThat(plans).allSatisfy((name, plan) -> {
            System.out.println(name + ": " + plan.lines().filter(each -> each.contains("Execution Time")).findFirst().orElse("").strip());
            assertThat(plan).as(name).contains("Index").doesNotContain("Seq Scan on need", "Seq Scan on step");
        });
    }

    @Test
    void a_thousand_requests_take_one_statement_besides_the_scope() {
        var http = visitor();
        http.get("/open311/v2/requests.json");
        TestServer.get().forgetStatements();
        var began = System.nanoTime();
        var reply = http.get("/open311/v2/requests.json");
        System.out.printf("1,000 of %,d needs: %d bytes in %d ms%n", NEEDS, reply.html().length(), (System.nanoTime() - began) / 1_000_000);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(TestServer.get().statements()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void the_rule_about_plans_can_fail() {
        assertThat(truth().sql("explain select * from need.need n where n.title = 'y'").query(String.class).list().toString()).contains("Seq Scan on need");
    }
}
