package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.yicai.Parcel;
import org.yicai.TownTest;
import org.yicai.need.Workbook;

/** Budget lines and the catalogue come from spreadsheets: looked at first, taken in whole or not at all. */
class ListsTest extends TownTest {

    private static final String BUDGET = "/budget/several";
    private static final List<String> COLUMNS = List.of("年度", "编码", "名称", "金额（元）");

    private long lines() {
        return count("select count(*) from project.budget_line");
    }

    private HttpResponse<String> send(String who, String page, byte[] file) {
        return new Parcel().field("lines", "").file("file", "budget.xlsx", "application/octet-stream", file).send(port, as(who), page, page);
    }

    @Test
    void a_spreadsheet_is_looked_at_and_then_entered_with_a_fact_for_each_line() {
        var before = lines();
        var file = Workbook.template("预算", COLUMNS, List.of(List.of("2027", "0208-01", "居家养老", "120,000.50"), List.of("2027年", "0208-02", "社区文化", "30000")));
        var looked = send("李建国", BUDGET, file);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).contains("读到 2 行", "没有问题，还没有登记", "登记这 2 行");
        assertThat(lines()).as("nothing is written by looking").isEqualTo(before);
        var entered = as("李建国").send(BUDGET, BUDGET, "lines", "年度\t编码\t名称\t金额（元）\n2027\t0208-01\t居家养老\t120,000.50\n2027年\t0208-02\t社区文化\t30000\n", "write", "yes");
        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        assertThat(count("select amount_fen from project.budget_line where year = 2027 and code = '0208-01'")).as("the zero in front is kept, and the half yuan").isEqualTo(12_000_050);
        assertThat(count("select count(*) from journal.entry where type = 'budget-entered' and subject in (select id from project.budget_line where code like '0208-0_')")).isEqualTo(2);
    }

    @Test
    void each_wrong_line_is_named_and_then_none_is_entered() {
        var before = lines();
        var reply = as("李建国").send(BUDGET, BUDGET, "write", "yes", "lines",
                "名称\t金额（元）\t编码\t年度\n好的一行\t100\tX-1\t2027\n没有编码\t100\t\t2027\n坏金额\t一百\tX-2\t2027\n坏年度\t100\tX-3\t27\n重复\t100\tX-1\t2027\n" + "长".repeat(61) + "\t100\tX-4\t2027\n");
        assertThat(reply.html()).contains("6 行里有 5 行要改", "“编码”没有写", "“一百”不是金额", "“27”不是年度", "这一年已有这个预算编码", "“名称”最多 60 个字", "好的一行");
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void what_is_no_list_says_so_in_one_sentence() throws Exception {
        assertThat(as("李建国").send(BUDGET, BUDGET, "lines", "").html()).contains("选一个文件，或者粘贴几行");
        assertThat(as("李建国").send(BUDGET, BUDGET, "lines", "甲\t乙\n1\t2\n").html()).contains("没有“年度”这一列");
        assertThat(send("李建国", BUDGET, "PK\u0003\u0004 no workbook".getBytes(StandardCharsets.ISO_8859_1)).body()).contains("这个 Excel 文件打不开");
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 700; i++) {
                zip.write(new byte[100_000]);
            }
        }
        assertThat(bomb.size()).isLessThan(200_000);
        assertThat(send("李建国", BUDGET, bomb.toByteArray()).body()).as("70 MB in a small box").contains("这个 Excel 文件打不开");
    }

    @Test
    void the_catalogue_of_a_year_comes_with_parents_above_their_children() {
        var page = "/catalogue/several";
        var wrong = as("陈志远").send(page, page, "year", "2031", "write", "yes", "lines", "编码\t名称\t英文名称\n010101\t助餐\t\n01\t养老\tOld age\n");
        assertThat(wrong.html()).contains("2 行里有 1 行要改");
        assertThat(count("select count(*) from project.catalogue_item where year = 2031")).isZero();
        var right = as("陈志远").send(page, page, "year", "2031", "write", "yes", "lines", "编码\t名称\t英文名称\n01\t养老\tOld age\n0101\t居家养老\t\n010101\t助餐\tMeals\n");
        assertThat(right.status()).as(right.html()).isEqualTo(303);
        assertThat(count("select count(*) from project.catalogue_item where year = 2031")).isEqualTo(3);
        assertThat(visitor().open("/catalogue?year=2031")).contains("助餐");
    }

    @Test
    void the_template_can_be_read_back_as_it_is() {
        var template = as("李建国").get(BUDGET + "/template.xlsx");
        assertThat(template.status()).isEqualTo(200);
        assertThat(send("李建国", BUDGET, Workbook.template("预算", COLUMNS, List.of(List.of("2027", "0", "名称", "1")))).body()).contains("读到 1 行");
    }
}
