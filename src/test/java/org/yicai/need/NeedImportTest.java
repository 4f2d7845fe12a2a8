package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yicai.need.NeedFiles.HEADING;
import static org.yicai.need.NeedFiles.check;
import static org.yicai.need.NeedFiles.file;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Scope;
import org.yicai.place.Codes;

class NeedImportTest extends TownTest {

    @Autowired
    private NeedImport needImport;

    @Autowired
    private Codes codes;

    private NeedImport.Report read(String text) throws Exception {
        return read(text, "110101006000", new NeedImport.Watch() {});
    }

    private NeedImport.Report read(String text, String code, NeedImport.Watch watch) throws Exception {
        var where = codes.find(code).orElseThrow();
        return Scope.of(where.subdistrict()).call(() -> needImport.read(Actor.nobody(where.subdistrict()), where.community(), check(file(text)), watch));
    }

    private static String rows(String prefix, int from, int to) {
        return HEADING + IntStream.range(from, to).mapToObj(i -> prefix + i + ",u,题目" + i + ",2019/2/28 11:25:05,同样的话,0,0\n").collect(Collectors.joining());
    }

    @Test
    void good_lines_come_in_once_and_bad_ones_are_named() throws Exception {
        var text = HEADING + """
                a1,u1,路灯坏了,2019/2/28 11:25:05,"巷口路灯坏了
                两盏都坏",0,1
                a2,u2,,43782.472465,没有标题的信,0,0
                a3,u3,题目,昨天,日期看不懂,0,0
                ,u4,题目,2019/2/28 11:25:05,没有编号,0,0
                a5,u5,题目,2019/2/28 11:25:05,,0,0
                a1,u1,又一次,2019/2/28 11:25:05,同一编号,0,0
                """;
        var first = read(text);
        assertThat(first).extracting("read", "imported", "skipped", "bad").containsExactly(6L, 2L, 1L, 3L);
        assertThat(first.badLines()).extracting(NeedImport.Bad::line).containsExactly(5L, 6L, 7L);
        assertThat(read(text)).extracting("read", "imported", "skipped", "bad").containsExactly(6L, 0L, 3L, 3L);
        assertThat(count("select count(*) from need.need where voice = 'IMPORT' and voiced_at = timestamptz '2019-11-13 11:20:21+08'")).isEqualTo(1);
        assertThat(count("select count(*) from need.need n where voice = 'IMPORT' and not exists (select 1 from journal.entry e where e.subject = n.id)")).isZero();
        assertThat(count("select count(*) from need.need n where voice = 'IMPORT' and (n.due_on is distinct from n.promised_by or n.limit_days is null or n.since < timestamptz '2026-01-01')")).as("its clock began when it was read in").isZero();
    }

    @Test
    void same_words_under_two_ids_are_two_needs() throws Exception {
        assertThat(read(rows("same", 0, 3))).extracting("imported", "skipped").containsExactly(3L, 0L);
    }

    @Test
    void nothing_imported_is_public_before_it_is_triaged() throws Exception {
        read(HEADING + "b1,u,不该公开的标题,2019/2/28 11:25:05,正文,0,0\n");
        assertThat(visitor().open("/needs")).doesNotContain("不该公开的标题");
        assertThat(as("王淑琴").open("/triage?q=不该公开")).contains("不该公开的标题");
    }

    @Test
    void quotes_that_do_not_fit_leave_even_the_good_rows_before_them_outside() {
        assertThatThrownBy(() -> read(HEADING + "c1,u,t,2019/2/28 11:25:05,gut,0,0\nc2,u,t,2019/2/28 11:25:05,\"nicht zu,0,0\n")).isInstanceOf(Unusable.class);
        assertThat(count("select count(*) from need.imported where source_id = 'c1'")).isZero();
    }

    @Test
    void a_code_files_the_messages_under_its_community_a_retired_one_too() throws Exception {
        read(rows("liutiao", 0, 1), "110101006006", new NeedImport.Watch() {});
        assertThat(codes.find("110101006002")).get().satisfies(each -> assertThat(each.endedOn()).isEqualTo("2021-10-31"));
        read(rows("qitiao", 0, 1), "110101006002", new NeedImport.Watch() {});
        assertThat(truth().sql("select c.code from need.imported i join need.need n on n.id = i.need join place.community c on c.id = n.community where i.source_id in ('liutiao0', 'qitiao0') order by 1")
                .query(String.class).list()).containsExactly("110101006002", "110101006006");
        assertThat(codes.find("110101006999")).isEmpty();
    }

    @Test
    void a_rehearsal_counts_and_writes_nothing() throws Exception {
        var where = codes.find("110101006000").orElseThrow();
        var before = count("select count(*) from need.need");
        var report = Scope.of(where.subdistrict()).call(() -> needImport.rehearse(Actor.nobody(where.subdistrict()), check(file(rows("try", 0, 700))), new NeedImport.Watch() {}));
        assertThat(report).extracting("read", "imported", "bad").containsExactly(700L, 700L, 0L);
        assertThat(count("select count(*) from need.need")).isEqualTo(before);
    }

    @Test
    void what_was_left_off_goes_on_from_there() throws Exception {
        var batches = new int[1];
        var first = read(rows("stop", 0, 1_700), "110101006000", new NeedImport.Watch() {
            @Override
            public void read(long rows) {
                batches[0]++;
            }

            @Override
            public boolean enough() {
                return batches[0] == 2;
            }
        });
        assertThat(first.imported()).isEqualTo(1_000);
        assertThat(read(rows("stop", 0, 1_700))).extracting("imported", "skipped").containsExactly(700L, 1_000L);
    }

    @Test
    void two_imports_of_one_file_and_somebody_who_triages_do_not_trip_over_each_other() throws Exception {
        var text = rows("both", 0, 3_000);
        var leader = as("王淑琴");
        var declined = new ArrayList<Integer>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = hands.submit((Callable<NeedImport.Report>) () -> read(text));
            var other = hands.submit((Callable<NeedImport.Report>) () -> read(text));
            while (!one.isDone() || !other.isDone()) {
                for (var need : truth().sql("select id::text from need.need where stage = 'NEW' and voice = 'IMPORT' and title like '题目%' order by random() limit 3").query(String.class).list()) {
                    declined.add(leader.send("/triage/" + need, "/triage/" + need + "/decline", "reason", "试一试").status());
                }
                sequencer.sequence();
            }
            assertThat(one.get().imported() + other.get().imported()).isEqualTo(3_000);
            assertThat(one.get().skipped() + other.get().skipped()).isEqualTo(3_000);
        }
        assertThat(declined).isNotEmpty().allMatch(status -> status == 303 || status == 409);
        sequencer.sequence();
        assertThat(count("select count(*) from need.imported where source_id like 'both%'")).isEqualTo(3_000);
        assertThat(count("select count(*) from journal.entry e where not exists (select 1 from journal.leaf l where l.entry = e.id)")).isZero();
    }

    /** The figure that counts is measured on 100,000 real texts (docs/benchmarks.md); this one finds out when it falls by half. */
    @Test
    @Tag("long")
    void ten_thousand_letters_come_in_with_their_leaves_at_a_good_pace() throws Exception {
        var words = "小区门口的路灯坏了两个月，晚上老人出门看不清台阶，已经有人摔倒，反映过几次都没有人来修，希望尽快解决。";
        var text = HEADING + IntStream.range(0, 10_000).mapToObj(i -> "pace%d,u,第%d封信,2019/2/28 11:25:05,%s,0,0\n".formatted(i, i, (words + i).repeat(5))).collect(Collectors.joining());
        var began = System.nanoTime();
        assertThat(read(text).imported()).isEqualTo(10_000);
        sequencer.sequence();
        var pace = 10_000 / ((System.nanoTime() - began) / 1e9);
        System.out.printf("imported 10,000 letters with their leaves, %.0f rows/s%n", pace);
        assertThat(count("select count(*) from journal.waiting")).isZero();
        assertThat(pace).isGreaterThan(1_000);
    }
}
