package org.yicai.need;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yicai.need.NeedFiles.HEADING;
import static org.yicai.need.NeedFiles.check;
import static org.yicai.need.NeedFiles.file;

import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yicai.kernel.Finding;
import org.yicai.web.Words;

class NeedFileTest {

    private static final String ROW = "a1,u1,路灯坏了,2019/2/28 11:25:05,\"巷口，两盏都坏\",0,1\n";

    private static List<Letter> letters(Path path) throws Exception {
        var letters = new ArrayList<Letter>();
        rows(path, letters, new ArrayList<>());
        return letters;
    }

    private static void rows(Path path, List<Letter> letters, List<Finding> findings) throws Exception {
        var file = check(path);
        var reading = new Letter.Reading(file.columns(), ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-20T02:00:00Z"));
        try (var in = Files.newInputStream(path)) {
            var sheet = file.open(in);
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                var why = reading.wrong(row);
                if (why == null) {
                    letters.add(reading.letter(row));
                } else {
                    findings.add(why);
                }
            }
        }
    }

    private static String sentence(Path path) {
        try {
            check(path);
            return "";
        } catch (Unusable unusable) {
            return new Words().say("en", unusable.why().key(), unusable.why().args().toArray());
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, '', UTF-8", "UTF-8, EFBBBF, UTF-8", "UTF-16LE, FFFE, UTF-16LE", "UTF-16BE, FEFF, UTF-16BE", "GBK, '', GB18030", "GB18030, '', GB18030", "GB18030, 84319533, GB18030"})
    void every_spelling_is_read_alike(String charset, String mark, String found) throws Exception {
        var path = file(java.util.HexFormat.of().parseHex(mark), (HEADING + ROW).getBytes(Charset.forName(charset)));
        assertThat(check(path).charset()).isEqualTo(found);
        assertThat(letters(path)).singleElement().isEqualTo(
                new Letter("a1", "路灯坏了", "巷口，两盏都坏", Instant.parse("2019-02-28T03:25:05Z")));
    }

    @Test
    void a_file_that_is_plain_for_a_megabyte_and_gbk_after_it_is_gbk() throws Exception {
        var plain = "b%d,u,title,2019/2/28 11:25:05,nothing but ascii in this row of the file,0,0\n".formatted(7).repeat(15_000);
        var path = file((HEADING + plain).getBytes(UTF_8), ROW.getBytes(Charset.forName("GBK")));
        assertThat(check(path).charset()).isEqualTo("GB18030");
        assertThat(letters(path).getLast().title()).isEqualTo("路灯坏了");
    }

    @Test
    void a_few_broken_bytes_in_utf_8_are_a_bad_row_and_no_other_spelling() throws Exception {
        var path = file((HEADING + ROW.repeat(5)).getBytes(UTF_8), "x1,u,".getBytes(UTF_8), new byte[] {(byte) 0xC2, (byte) 0xB7, (byte) 0xFE}, ",2019/2/28,正文,0,0\n".getBytes(UTF_8));
        var letters = new ArrayList<Letter>();
        var findings = new ArrayList<Finding>();
        rows(path, letters, findings);
        assertThat(letters).hasSize(5);
        assertThat(findings).extracting(Finding::key).containsExactly("need.import.characters");
    }

    @Test
    void half_pairs_at_the_edge_of_a_buffer_stay_whole_in_utf_16() throws Exception {
        for (int shift = 0; shift < 2; shift++) {
            var text = HEADING + "c1,u,t,2019/2/28 11:25:05," + "x".repeat(shift) + "𠮷".repeat(9_000) + ",0,0\n";
            assertThat(letters(file(text, "UTF-16LE", 0xFF, 0xFE)).getFirst().words()).isEqualTo("x".repeat(shift) + "𠮷".repeat(9_000));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "text;id;Extra;WRITTEN AT;user;title;Support;against\n正文;d1;x;2019/2/28;u;题目;0;0\n",
        "\uFEFF\"id\"\t\" User \"\ttitle\twritten-at\ttext\tagainst\tsupport\r\nd1\tu\t题目\t2019-02-28T00:00:00\t正文\t0\t0\r\n",
        "留言编号,留言用户,留言主题,留言时间,留言详情,反对数,点赞数\nd1,u,题目,2019/02/28 0:00,正文,0,0",
        "\n\nid,user,title,written_at,text,against,support\r\r,,,,,,\rd1,u,题目,43524,正文,0,0\r,,,,,,\r"
    })
    void headings_separators_and_line_ends_come_as_they_like(String text) throws Exception {
        assertThat(letters(file(text))).singleElement().isEqualTo(new Letter("d1", "题目", "正文", Instant.parse("2019-02-27T16:00:00Z")));
    }

    @Test
    void each_file_that_is_none_gets_one_sentence() {
        assertThat(sentence(file(""))).isEqualTo("the file is empty");
        assertThat(sentence(file("", "UTF-8", 0xEF, 0xBB, 0xBF))).isEqualTo("the file is empty");
        assertThat(sentence(file("\n\r\n\n"))).isEqualTo("the file is empty");
        assertThat(sentence(file("name,age\n王小明的话,1\n"))).isEqualTo("the first line is no heading; needed are the columns id, user, title, written_at, text, against, support");
        assertThat(sentence(file("id,user,Title,content\n"))).isEqualTo("these columns are missing: written_at, text, against, support; the file has: id, user, Title, content");
        assertThat(sentence(file("id,user,ID ,text\n"))).isEqualTo("the column id stands there twice");
        assertThat(sentence(file("PK\3\4whatever"))).startsWith("this is no text file");
        assertThat(sentence(file(HEADING, "UTF-16LE"))).startsWith("this is no text file");
        assertThat(sentence(file(HEADING))).isEmpty();
        assertThat(check(file(HEADING)).rows()).isZero();
    }

    @Test
    void a_quote_without_its_other_half_is_named_by_its_line() {
        assertThat(sentence(file(HEADING + ROW + "e1,u,t,2019/2/28,\"nicht zu,0,0\n" + "more\n".repeat(3)))).isEqualTo("the quote that opens in line 3 is never closed; nothing was imported");
        assertThat(sentence(file(HEADING + "e1,u,t,2019/2/28,\"a\nb\"c,0,0\n"))).startsWith("in line 2 a quote opens and is followed by another one inside");
        assertThat(sentence(file(HEADING + "e1,u,t,2019/2/28,\"nicht zu,0,0\n" + ROW))).startsWith("in line 2 a quote opens");
    }

    @Test
    void a_text_of_20_000_characters_is_taken_and_one_more_is_not_however_long() throws Exception {
        var letters = new ArrayList<Letter>();
        var findings = new ArrayList<Finding>();
        var rows = new StringBuilder(HEADING);
        for (var length : List.of(20_000, 20_001, 3_000_000)) {
            rows.append("f").append(length).append(",u,t,2019/2/28 11:25:05,\"").append("长".repeat(length)).append("\",0,0\n");
        }
        rows(file(rows + ROW), letters, findings);
        assertThat(letters).extracting(Letter::source).containsExactly("f20000", "a1");
        assertThat(findings).extracting(Finding::key).containsExactly("need.import.long", "need.import.huge");
    }

    @Test
    void dates_that_cannot_be_are_bad_rows_and_no_finding_repeats_what_was_written() throws Exception {
        var findings = new ArrayList<Finding>();
        var letters = new ArrayList<Letter>();
        var rows = new StringBuilder(HEADING);
        for (var date : List.of("2019/2/30 10:00:00", "1901/1/1 10:00:00", "2027/1/1 10:00:00", "王小明，13812345678", "")) {
            rows.append("g,u,t,").append(date).append(",正文,0,0\n");
        }
        rows(file(rows.toString()), letters, findings);
        assertThat(letters).isEmpty();
        assertThat(findings).hasSize(5).allSatisfy(each -> assertThat(each).isEqualTo(Finding.that("need.import.date")));
    }

    /** Sparse files: two gigabytes that take no room on the disk. */
    @Test
    @Tag("long")
    void two_gigabytes_of_nothing_are_one_sentence_within_seconds() throws Exception {
        for (var beginning : List.of("", HEADING, HEADING + "h1,u,t,2019/2/28,\"")) {
            var path = file(beginning);
            try (var room = new RandomAccessFile(path.toFile(), "rw")) {
                room.setLength(2L << 30);
            }
            var began = System.nanoTime();
            assertThat(sentence(path)).isIn(
                    "this is no text file; save a spreadsheet as CSV first",
                    "the row that begins in line 2 is longer than 16 MB: a quote is not closed, or this is no table; nothing was imported");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    @Tag("long")
    void three_hundred_megabytes_of_rows_are_checked_without_keeping_any() throws Exception {
        var block = ROW.repeat(10_000).getBytes(UTF_8);
        var path = file(HEADING);
        try (var out = Files.newOutputStream(path, java.nio.file.StandardOpenOption.APPEND)) {
            for (int i = 0; i < 300_000_000L / block.length; i++) {
                out.write(block);
            }
        }
        var began = System.nanoTime();
        var rows = check(path).rows();
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("checked %d rows, %.0f MB/s%n", rows, Files.size(path) / 1e6 / seconds);
        assertThat(rows).isEqualTo(300_000_000L / block.length * 10_000);
        assertThat(seconds).isLessThan(15);
        Files.delete(path);
    }
}
