package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yicai.Parcel;
import org.yicai.TownTest;

/** A list of paper keyed in by a committee: looked at first, then every good row once. */
class PaperListTest extends TownTest {

    private static final String PAGE = "/needs/paper";
    private static final Pattern LIST = Pattern.compile("name=\"list\" value=\"([0-9a-f-]{36})\"");

    private long needs() {
        return count("select count(*) from need.need");
    }

    private String look(String lines) {
        return as("王芳").send(PAGE, PAGE, "lines", lines).html();
    }

    private java.util.Map<String, Object> need(String words) {
        return truth().sql("select * from need.need where words = ?").param(words).query().singleRow();
    }

    @Test
    void the_dry_run_says_what_it_understood_and_writes_nothing() {
        var before = count("select (select count(*) from need.need) + (select count(*) from need.paper_list) + (select count(*) from journal.entry)");
        var reply = as("王芳").send(PAGE, PAGE, "lines", "电话\t需要\t方面\t社区\n138 0000 9901\t楼门口没有坡道\t安全\t六条\n");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.html()).contains("看到 1 行", "楼门口没有坡道", "13800009901", "六条社区", "登记这 1 件");
        assertThat(count("select (select count(*) from need.need) + (select count(*) from need.paper_list) + (select count(*) from journal.entry)")).isEqualTo(before);
    }

    @Test
    void each_wrong_cell_is_told_with_its_line_and_column_and_everything_typed_stays() {
        var html = look("需要\t姓名\t电话\t社区\t方面\t日期\t不公开\n\t王大爷\n灯坏了\t\t12345\t火星社区\t飞天\t2030-01-01\t也许\n好的一行\t张三\n路不平\t\t\t\t\t11月31日\n");
        assertThat(html).contains("看到 4 行", "3 行有问题", "没有写", "不是 11 位手机号", "没有叫“火星社区”的社区", "没有“飞天”这个方面", "2030-01-01 不在过去一年里", "不认识“也许”", "认不出日期“11月31日”",
                "登记没问题的 1 件，3 行先留着");
        assertThat(html).as("everything typed").contains("灯坏了\t\t12345\t火星社区\t飞天\t2030-01-01\t也许");
    }

    @Test
    void files_of_any_spelling_are_read_and_columns_may_stand_anywhere() {
        var text = "社区,Name,备注,需要,日期\r\n二条社区,\"赵,奶奶\",看不懂的列,\"楼道里\r\n堆了杂物\",2026/11/3\r\n";
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"), StandardCharsets.UTF_16)) {
            var reply = new Parcel().file("file", "清单.csv", "text/csv", text.getBytes(charset)).send(port, as("王芳"), PAGE, PAGE);
            assertThat(reply.statusCode()).as(charset.name()).isEqualTo(200);
            assertThat(reply.body()).as(charset.name()).contains("看到 1 行", "赵,奶奶", "二条社区", "堆了杂物");
        }
    }

    @Test
    void what_is_no_list_is_told_in_one_sentence() {
        var workbook = new Parcel().file("file", "清单.xlsx", "application/octet-stream", new byte[] {'P', 'K', 3, 4, 0, 0, 0}).send(port, as("王芳"), PAGE, PAGE);
        assertThat(workbook.statusCode()).isEqualTo(422);
        assertThat(workbook.body()).contains("lines-err");
        assertThat(new Parcel().file("file", "大.csv", "text/csv", new byte[1_000_001]).send(port, as("王芳"), PAGE, PAGE).body()).contains("file-err");
        assertThat(look("")).contains("请粘贴表格，或者选一个文件");
        assertThat(look("没有列名的一句话")).contains("第一行要写列名", "没有列名的一句话");
        assertThat(look("需要\t内容\nx\ty\n")).contains("写了两次");
        assertThat(look("需要\n")).contains("只有列名");
        assertThat(look("需要\n" + "灯坏了\n".repeat(301))).contains("一次最多 300 行");
        assertThat(look("需要\n\"没有关上的引号\n")).contains("lines-err");
    }

    @Test
    void confirming_takes_every_good_row_in_with_its_own_receipt_and_the_rest_waits() {
        var before = needs();
        var worker = as("王芳");
        var reply = worker.send(PAGE, PAGE + "/lists", "lines", "需要\t姓名\t电话\t社区\t具体位置\t方面\t日期\t不公开\n"
                + "纸上说的第一件事\t钱奶奶 64012345\t13800009911\t二条社区\t3 号院\t助餐\t2026-11-03\t是\n\t没有内容\n纸上说的第二件事\n");
        assertThat(reply.status()).as(reply.html()).isEqualTo(303);
        assertThat(needs()).isEqualTo(before + 2);
        var first = need("纸上说的第一件事");
        assertThat(first).containsEntry("voice", "PAPER").containsEntry("door", "COMMITTEE").containsEntry("subject_name", "钱奶奶 64012345").containsEntry("phone", "13800009911")
                .containsEntry("spot", "3 号院").containsEntry("topic", "MEALS").containsEntry("open_to_all", false).containsEntry("pin", "9911");
        assertThat(count("select count(*) from need.need n join place.community c on c.id = n.community where n.words = ? and c.name = '二条社区' and (n.voiced_at at time zone 'Asia/Shanghai')::date = '2026-11-03'", "纸上说的第一件事")).isEqualTo(1);
        assertThat(count("select count(*) from need.need n join place.community c on c.id = n.community where n.words = ? and c.name = '豆瓣社区' and n.acted_by = (select id from party.person where name = '王芳') and n.voiced_by is null", "纸上说的第二件事")).as("her own community").isEqualTo(1);
        var page = worker.open(reply.location().replaceFirst("^http://[^/]+", ""));
        assertThat(page).contains("登记了 2 件", "钱奶奶 64012345", "9911", (String) need("纸上说的第二件事").get("pin"), "没有内容");
        assertThat(count("select count(*) from journal.entry where type = 'paper-list-keyed-in' and subject = ?", java.util.UUID.fromString(reply.location().replaceFirst(".*/lists/([0-9a-f-]+).*", "$1")))).isEqualTo(1);
        assertThat(visitor().open("/needs")).doesNotContain("钱奶奶");
    }

    @Test
    void however_often_it_is_confirmed_each_row_is_taken_once() {
        var worker = as("王芳");
        var lines = "需要\t姓名\n反复确认的一件事\t甲\n反复确认的另一件事\t乙\n";
        var looked = worker.send(PAGE, PAGE, "lines", lines).html();
        var list = LIST.matcher(looked);
        assertThat(list.find()).isTrue();
        var before = needs();
        for (int i = 0; i < 3; i++) {
            assertThat(worker.send(PAGE, PAGE + "/lists", "lines", lines, "list", list.group(1)).status()).isIn(303, 422);
        }
        assertThat(needs()).isEqualTo(before + 2);
        assertThat(worker.send(PAGE, PAGE + "/lists", "lines", "需要\t姓名\n再添的一件事\t丙\n" + lines.substring(6), "list", list.group(1)).status()).isEqualTo(303);
        assertThat(needs()).isEqualTo(before + 3);
        assertThat(as("刘洋").send(PAGE, PAGE + "/lists", "lines", "需要\n别人的清单\n", "list", list.group(1)).status()).as("somebody else's list").isEqualTo(404);
        assertThat(as("刘洋").get("/needs/paper/lists/" + list.group(1)).status()).as("it holds codes").isEqualTo(404);
        assertThat(worker.get("/needs/paper/lists/" + list.group(1)).status()).as("the control").isEqualTo(200);
    }

    @Test
    void doubles_are_shown_and_taken_only_when_somebody_says_so() {
        visitor().send("/needs/new", "/needs", "words", "院里的路灯，晚上不亮！", "phone", "13800009921");
        var lines = "需要\t电话\n院里的路灯晚上不亮\t13800009921\n井盖响\t13800009922\n井盖响\t13800009922\n井盖响\t13800009923\n井盖响\t13800009923\n";
        var html = look(lines);
        assertThat(html).contains("以前登记过：", "和第 3 行是同一件", "和第 3 行说得一样，两件都会登记", "和第 5 行是同一件", "登记这 2 件");
        var mark = Pattern.compile("name=\"again\" value=\"([0-9a-f]{16})\"").matcher(html);
        assertThat(mark.find()).isTrue();
        var before = needs();
        assertThat(as("王芳").send(PAGE, PAGE + "/lists", "lines", lines).status()).isEqualTo(303);
        assertThat(needs()).isEqualTo(before + 2);
        assertThat(as("王芳").send(PAGE, PAGE + "/lists", "lines", lines).status()).as("nothing new").isEqualTo(422);
        assertThat(as("王芳").send(PAGE, PAGE + "/lists", "lines", lines, "again", mark.group(1)).status()).isEqualTo(303);
        assertThat(needs()).as("ticked").isEqualTo(before + 3);
    }

    @Test
    void three_hundred_rows_are_one_transaction_and_stay_quick() {
        var lines = new StringBuilder("需要\t电话\n");
        for (int i = 0; i < 300; i++) {
            lines.append("第 ").append(i).append(" 件写在纸上的事\t").append(13_900_000_000L + i).append('\n');
        }
        var before = needs();
        var began = System.nanoTime();
        assertThat(new Parcel().field("lines", lines.toString()).send(port, as("王芳"), PAGE, PAGE + "/lists").statusCode()).isEqualTo(303);
        System.out.printf("300 rows of paper in %d ms%n", (System.nanoTime() - began) / 1_000_000);
        assertThat(needs()).isEqualTo(before + 300);
    }

    @Test
    void the_template_opens_in_a_spreadsheet_and_is_a_list_itself() {
        var template = as("王芳").get(PAGE + "/template.csv").html();
        assertThat(template).startsWith("\uFEFF需要,姓名,电话,社区,具体位置,方面,日期,不公开");
        assertThat(look(template.strip() + "\n只有一件事\n")).contains("看到 1 行", "只有一件事");
    }

    @Test
    void days_are_read_as_people_write_them() {
        var html = look("需要\t日期\n一\t2026-11-3\n二\t2026年11月3日\n三\t11月3日\n四\t26/11/3\n五\t46329\n六\t12月25日\n");
        assertThat(html).doesNotContain("有问题");
        assertThat(Pattern.compile("11月3日（周二）").matcher(html).results().count()).isEqualTo(5);
        assertThat(html).as("of last year").contains("2025年12月25日");
    }

    @Test
    void only_workers_and_leaders_key_in() {
        assertThat(as("李建国").get(PAGE).status()).isEqualTo(403);
        assertThat(as("孔令").get(PAGE).status()).isEqualTo(403);
        assertThat(as("王淑琴").get(PAGE).status()).isEqualTo(200);
    }
}
