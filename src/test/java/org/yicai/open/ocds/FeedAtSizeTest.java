package org.yicai.open.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yicai.TestServer;
import org.yicai.TownTest;

/** The feed of a subdistrict with 3,000 purchases, about sixty years of them: a page in the middle costs no more than the first. */
@Tag("long")
class FeedAtSizeTest extends TownTest {

    private static final int PURCHASES = 3_000;

    /** Every one like the handrails of the town, each a day earlier. */
    @BeforeAll
    void manyPurchases() {
        truth().sql("create table public.made as select gen_random_uuid() as project, gen_random_uuid() as award, gen_random_uuid() as contract, gen_random_uuid() as item, i from generate_series(1, " + PURCHASES + ") i").update();
        copy("project.project", "id", "id", "made.project", "number", "'1900-' || made.i", "drafted_at", ago("drafted_at"));
        copy("project.award", "project", "id", "made.award", "project", "made.project", "awarded_at", ago("awarded_at"));
        copy("project.contract", "project", "id", "made.contract", "project", "made.project", "published_at", ago("published_at"));
        copy("project.deliverable", "project", "id", "gen_random_uuid()", "project", "made.project");
        copy("council.item", "subject", "id", "made.item", "subject", "made.project", "submitted_at", ago("submitted_at"), "concluded_at", ago("concluded_at"));
        truth().sql("vacuum analyze").update();
    }

    private static String ago(String column) {
        return "p." + column + " - make_interval(hours => 24 * made.i + 1)";
    }

    /** One row of the town, copied for each purchase with some columns changed. */
    private void copy(String table, String whose, String... changed) {
        var columns = truth().sql("select string_agg(quote_ident(column_name), ',' order by ordinal_position) from information_schema.columns where table_schema || '.' || table_name = ?").param(table).query(String.class).single();
        var values = new StringBuilder();
        for (var column : columns.split(",")) {
            var value = "p." + column;
            for (int i = 0; i < changed.length; i += 2) {
                value = changed[i].equals(column) ? changed[i + 1] : value;
            }
            values.append(values.isEmpty() ? "" : ", ").append(value);
        }
        truth().sql("insert into " + table + " (" + columns + ") select " + values + " from " + table + " p, public.made where p." + whose + " = (select id from project.project where title = '楼道扶手和声控灯' order by drafted_at desc limit 1)").update();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private long millis(String address) throws Exception {
        get(address);
        TestServer.get().forgetStatements();
        var from = System.nanoTime();
        var reply = get(address);
        var took = Duration.ofNanos(System.nanoTime() - from).toMillis();
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(TestServer.get().statements()).hasSizeLessThanOrEqualTo(3);
        return took;
    }

    @Test
    void a_page_in_the_middle_costs_no_more_than_the_first() throws Exception {
        var feed = "http://127.0.0.1:" + port + "/open/ocds/release-package.json";
        var first = millis(feed);
        var middle = millis(feed + "?before=2022-01-01T00:00:00Z~0~00000000-0000-0000-0000-000000000000");
        System.out.println("first page of the feed " + first + " ms, one in the middle " + middle + " ms");
        assertThat(middle).isLessThan(3_000);
        assertThat(first).isLessThan(3_000);
    }
}
