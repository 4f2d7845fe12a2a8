package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.TestServer;

/** P13: the ledger of a project is there by itself, complete, and can be taken away (财政部令第102号 art. 27). */
@TestMethodOrder(MethodOrderer.MethodName.class)
class LedgerTest extends PurchaseTest {

    private static final Pattern ENTRY = Pattern.compile("<li><p><time class=\"meta\">([^<]*)</time> <span class=\"tag run\">([^<]*)</span></p>\\s*<p><b>([^<]*)</b>");
    private static final Pattern OLDER = Pattern.compile("class=\"pages noprint\"><a class=\"btn ghost\" href=\"([^\"]*)\"");
    private UUID project;

    @BeforeAll
    void live() {
        project = awarded("6000", 6, "台账的探访").getFirst();
        done(sign(project, "advance", "1000"));
        done(post("李建国", "/projects/" + project + "/work", "/projects/" + project + "/finance-filing", "filed_on", TODAY.toString(), "file_number", "备9"));
        done(post("李建国", "/projects/" + project + "/contract", "/projects/" + project + "/advance-payment", "invoice", "财政往来结算，没有发票", "advance_paid_on", TODAY.toString()));
        deliver(project, 3);
        var milestone = "/milestones/" + milestone(project, 1);
        done(post("周敏", milestone, milestone + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "老人都认得人了"));
        done(post("周敏", milestone, milestone + "/payment", "invoice", "财政往来结算，没有发票", "paid_on", TODAY.toString()));
        later(1);
    }

    private void later(int days) {
        itIs(TODAY.plusDays(days));
    }

    private String ledger() {
        return "/projects/" + project + "/ledger";
    }

    @Test
    void a_everything_that_was_recorded_stands_there_the_latest_first() {
        var html = as("林涛").open(ledger());
        var seen = ENTRY.matcher(html).results().map(each -> each.group(3)).toList();
        assertThat(seen.getLast()).startsWith("起草项目：台账的探访");
        assertThat(seen).anyMatch(each -> each.startsWith("交给委员会：前期把关")).anyMatch(each -> each.startsWith("委员会通过：前期把关")).contains("乐邻为老服务中心提交自查")
                .anyMatch(each -> each.startsWith("选定乐邻为老服务中心")).contains("和乐邻为老服务中心签订合同，¥6,000.00").contains("合同报财政备案").contains("付预付款 ¥1,000.00")
                .contains("活动：台账的探访，有人确认，3 小时").contains("验收：前半，1 人次评价，¥3,000.00").contains("付款：前半，¥2,000.00");
        assertThat(seen.indexOf("合同报财政备案")).isLessThan(seen.size() - 5);
        assertThat(html).contains("老人都认得人了").contains("周敏");
    }

    @Test
    void b_one_kind_alone_can_be_looked_at() {
        var kinds = ENTRY.matcher(as("李建国").open(ledger() + "?kind=MONEY")).results().map(each -> each.group(2)).toList();
        assertThat(kinds).hasSize(2).containsOnly("钱");
        assertThat(as("李建国").open(ledger() + "?kind=END")).contains("没有这一类的记录");
    }

    @Test
    void c_all_of_it_can_be_reached_page_by_page_and_none_twice() {
        truth().sql("""
                insert into activity.activity (id, subdistrict, project, deliverable, holder, title, words, risk_notice, community, venue, starts_at, ends_at, places, taken, code, planned_by, planned_at)
                select gen_random_uuid(), a.subdistrict, a.project, a.deliverable, a.holder, '第 ' || n || ' 次', a.words, a.risk_notice, a.community, a.venue,
                       a.starts_at - interval '3 days', a.ends_at - interval '3 days', 50, 0, 'many' || n, a.planned_by, a.planned_at
                  from (select * from activity.activity where project = :project limit 1) a, generate_series(1, 120) n
                """).param("project", project).update();
        var titles = new ArrayList<String>();
        var next = ledger();
        var pages = 0;
        while (next != null) {
            var html = as("沈明").open(next);
            pages++;
            ENTRY.matcher(html).results().map(each -> each.group(3)).filter(each -> each.contains("次，还没有算数")).forEach(titles::add);
            var older = OLDER.matcher(html);
            next = older.find() ? older.group(1).replace("&amp;", "&") : null;
        }
        assertThat(pages).isGreaterThan(2);
        assertThat(titles).hasSize(120);
        assertThat(new HashSet<>(titles)).as("all at the same moment, and none twice").hasSize(120);
    }

    @Test
    void d_it_can_be_taken_away_whole_as_csv_and_xlsx() throws Exception {
        var csv = as("林涛").open(ledger() + ".csv");
        assertThat(csv).startsWith("\uFEFF\"记录时间\",\"日期\"").contains("付款：前半，¥2,000.00").contains("第 120 次");
        assertThat(as("林涛").open(ledger() + ".csv?lang=en")).contains("\"recorded\"").contains("Contract signed with");
        var answer = bytes(ledger() + ".xlsx");
        var number = truth().sql("select number from project.project where id = ?").param(project).query(String.class).single();
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("ledger-" + number + ".xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.body())); var rows = book.getFirstSheet().openStream()) {
            var all = rows.toList();
            assertThat(all).hasSize(csv.split("\r\n").length);
            assertThat(all.get(1).getCellText(3)).startsWith("起草项目");
        }
    }

    private HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Cookie", as("林涛").cookies()).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void e_it_is_read_by_the_contractor_whose_it_is_and_by_those_who_check() {
        for (var name : new String[] {"林涛", "李建国", "宋德福", "沈明"}) {
            assertThat(as(name).get(ledger()).status()).as(name).isEqualTo(200);
        }
        assertThat(as("孙晓梅").get(ledger()).status()).as("another contractor").isEqualTo(404);
        assertThat(as("丁香").get(ledger()).status()).as("a volunteer").isEqualTo(403);
        assertThat(visitor().get(ledger()).status()).as("nobody").isEqualTo(302);
        assertThat(as("李建国").get(ledger() + "?before=nonsense").status()).isEqualTo(404);
    }

    @Test
    void f_a_contractor_does_not_read_who_else_applied() {
        var open = passed("4000", 4, "两家自查的探访").getFirst();
        checked(open);
        checked(open, "孙晓梅");
        assertThat(as("林涛").get("/projects/" + open + "/ledger").status()).as("before one was chosen").isEqualTo(404);
        done(person("李建国").send("/projects/" + open + "/work", "/projects/" + open + "/award", "self_check", "@乐邻为老服务中心", "method", "DIRECT_BELOW_THRESHOLD", "amount", "4000", "reason", "做得实"));
        assertThat(as("李建国").open("/projects/" + open + "/ledger")).contains("安和社会工作服务中心提交自查");
        assertThat(as("林涛").open("/projects/" + open + "/ledger")).contains("乐邻为老服务中心提交自查").doesNotContain("安和社会工作服务中心提交自查");
    }

    @Test
    void g_it_keeps_its_budget_and_every_event_has_its_sentence() {
        as("李建国").open(ledger());
        var official = as("李建国");
        official.open(ledger());
        TestServer.get().forgetStatements();
        official.open(ledger());
        assertThat(TestServer.get().statements()).hasSizeLessThanOrEqualTo(5);
        for (var each : truth().sql("select id from project.project where stage <> 'DRAFT'").query(UUID.class).list()) {
            if (count("select count(*) from project.project p join place.subdistrict s on s.id = p.subdistrict where p.id = ? and s.main", each) == 1) {
                assertThat(official.get("/projects/" + each + "/ledger.csv?lang=en").status()).isEqualTo(200);
            }
        }
    }
}
