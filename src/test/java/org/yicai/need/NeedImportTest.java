package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

class NeedImportTest extends TownTest {

    private static final String HEADING = "id,user,title,written_at,text,against,support\n";

    @Autowired
    private NeedImport needImport;

    private NeedImport.Report read(String file) throws Exception {
        var dongsi = new SubdistrictId(id("select id from place.subdistrict where main"));
        return Scope.of(dongsi).call(() -> needImport.read(Actor.nobody(dongsi), new StringReader(file), lines -> {}));
    }

    @Test
    void good_lines_come_in_once_and_bad_ones_are_named() throws Exception {
        var file = HEADING + """
                a1,u1,路灯坏了,2019/2/28 11:25:05,"巷口路灯坏了
                两盏都坏",0,1
                a2,u2,,43782.472465,没有标题的信,0,0
                a3,u3,题目,昨天,日期看不懂,0,0
                ,u4,题目,2019/2/28 11:25:05,没有编号,0,0
                a5,u5,题目,2019/2/28 11:25:05,,0,0
                a1,u1,又一次,2019/2/28 11:25:05,同一编号,0,0
                """;
        var first = read(file);
        assertThat(first).extracting("read", "imported", "skipped", "bad").containsExactly(6, 2, 1, 3);
        assertThat(first.badLines()).extracting(NeedImport.Bad::line).containsExactly(5L, 6L, 7L);
        assertThat(read(file)).extracting("read", "imported", "skipped", "bad").containsExactly(6, 0, 3, 3);
        assertThat(count("select count(*) from need.need where voice = 'IMPORT' and voiced_at = timestamptz '2019-11-13 11:20:21+08'")).isEqualTo(1);
        assertThat(count("select count(*) from need.need n where voice = 'IMPORT' and not exists (select 1 from journal.entry e where e.subject = n.id)")).isZero();
    }

    @Test
    void nothing_imported_is_public_before_it_is_triaged() throws Exception {
        read(HEADING + "b1,u,不该公开的标题,2019/2/28 11:25:05,正文,0,0\n");
        assertThat(visitor().open("/needs")).doesNotContain("不该公开的标题");
        assertThat(as("王淑琴").open("/triage?q=不该公开")).contains("不该公开的标题");
    }

    @Test
    void a_file_that_is_none_is_one_clear_finding() {
        assertThatThrownBy(() -> read("name,age\nx,1\n")).isInstanceOf(NeedImport.Unusable.class);
        assertThatThrownBy(() -> read(HEADING + "c1,u,t,2019/2/28 11:25:05,\"nicht zu,0,0\n")).isInstanceOf(NeedImport.Unusable.class);
    }
}
