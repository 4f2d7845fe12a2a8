package org.yicai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.journal.Verification;
import org.yicai.kernel.SubdistrictId;

/** Every fact of the town has its entry, every entry its fact, every entry its leaf; and a changed fact is found. */
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
class JournalCoverageTest extends TownTest {

    @Autowired
    private Verification verification;

    private List<String> factTables() {
        return truth().sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and (obj_description(c.oid) like 'fact: %' or obj_description(c.oid) like 'person: %'
                       or n.nspname || '.' || c.relname = 'place.subdistrict')
                """).query(String.class).list();
    }

    @Test
    void a_facts_without_an_entry_0() {
        var without = new TreeMap<String, Long>();
        for (var table : factTables()) {
            without.put(table, count("select count(*) from " + table + " f where not exists (select 1 from journal.entry e where e.subject = f.id)"));
        }
        assertThat(without).hasSizeGreaterThan(25).allSatisfy((table, count) -> assertThat(count).as(table).isZero());
    }

    @Test
    void b_entries_without_a_fact_0() {
        var known = factTables().stream().map(table -> "select id from " + table).collect(Collectors.joining(" union all "));
        var strangers = truth().sql("select module || ' ' || type as what, count(*) as n from journal.entry where subject not in (" + known + ") group by 1")
                .query((row, i) -> Map.entry(row.getString("what"), row.getLong("n"))).list();
        assertThat(strangers).isEmpty();
    }

    @Test
    void c_entries_without_a_leaf_0_and_no_gap() {
        assertThat(count("select count(*) from journal.entry")).isGreaterThan(400);
        assertThat(count("select count(*) from journal.entry e where not exists (select 1 from journal.leaf l where l.entry = e.id)")).isZero();
        assertThat(count("select count(*) from (select subdistrict, year, max(index) + 1 - count(*) as gap from journal.leaf group by 1, 2) g where gap <> 0")).isZero();
    }

    @Test
    void d_the_log_verifies() {
        assertThat(verification.checkAnew(dongsi(), TODAY.getYear()).holds()).isTrue();
    }

    @Test
    void e_a_changed_entry_is_found_at_its_index() {
        truth().sql("update journal.entry set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '\"v\":2', '\"v\":3'), 'UTF8') where id = (select entry from journal.leaf where subdistrict = ? and index = 17)")
                .param(dongsi().value()).update();
        assertThat(verification.checkAnew(dongsi(), TODAY.getYear()).wrongAt()).isEqualTo(17);
    }

    @Test
    void f_a_changed_body_is_found_at_its_index() {
        truth().sql("update journal.body set content = content || ' ' where entry = (select entry from journal.leaf where subdistrict = ? and index = 5)").param(dongsi().value()).update();
        assertThat(verification.checkAnew(dongsi(), TODAY.getYear()).wrongAt()).isEqualTo(5);
    }

    private SubdistrictId dongsi() {
        return new SubdistrictId(id("select id from place.subdistrict where main"));
    }
}
