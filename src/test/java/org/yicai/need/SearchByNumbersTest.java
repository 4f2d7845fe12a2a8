package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yicai.TestServer;
import org.yicai.TownTest;

/** What an older version indexed as texts is found by numbers afterwards, exactly as what is voiced today. */
class SearchByNumbersTest extends TownTest {

    record Said(UUID id, String said) {}

    private List<Said> all() {
        return truth().sql("select id, title || chr(10) || words as said from need.need order by id").query(Said.class).list();
    }

    /** As the index held it before. */
    private static String vector(String text) {
        var pairs = new TreeSet<String>();
        var points = text.toLowerCase(Locale.ROOT).codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            if (Character.isLetterOrDigit(points[i]) && Character.isLetterOrDigit(points[i + 1])) {
                pairs.add("'" + new String(points, i, 2) + "'");
            }
        }
        return String.join(" ", pairs);
    }

    private int[] held(UUID need) {
        var list = truth().sql("select unnest(grams) from need.search where need = ?").param(need).query(Integer.class).list();
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void the_old_index_is_read_over_and_nothing_is_lost() throws Exception {
        visitor().send("/needs/new", "/needs", "words", "𠮷野家门口 3A栋的灯不亮，𠀀𠀁，ABC 也没人修。");
        visitor().send("/needs/new", "/needs", "words", "？！");
        truth().sql("drop function need.matching(int[], int)").update();
        truth().sql("drop index need.search_grams").update();
        truth().sql("alter table need.search alter column grams type tsvector using cast('' as tsvector)").update();
        truth().sql("create function need.matching(query tsquery, most int) returns setof uuid language sql as 'select s.need from need.search s where s.grams @@ query limit most'").update();
        truth().sql("create index search_grams on need.search using gin (grams)").update();
        var all = all();
        all.forEach(each -> truth().sql("update need.search set grams = cast(? as tsvector) where need = ?").params(vector(each.said), each.id).update());

        try (var migration = getClass().getResourceAsStream("/db/migration/need/V202611270101__search_by_numbers.sql");
                var owner = TestServer.get().superuser(database).getConnection();
                var statement = owner.createStatement()) {
            // the driver takes one statement at a time beside a function's body; the end of one is followed by no indented line
            for (var each : new String(migration.readAllBytes(), StandardCharsets.UTF_8).split(";\\n(?! )")) {
                statement.execute(each);
            }
        }

        assertThat(all).hasSizeGreaterThan(30);
        all.forEach(each -> assertThat(held(each.id)).as(each.said).isEqualTo(Grams.of(each.said)));
        assertThat(held(all.getFirst().id)).as("the control").isNotEqualTo(Grams.of(all.getFirst().said + "另外的话"));
        truth().sql("update need.need set triaged_at = voiced_at where words like '%𠮷野家%'").update();
        assertThat(visitor().open("/needs?q=𠮷野")).contains("3A栋");
        assertThat(visitor().open("/needs?q=3a栋")).contains("3A栋");
    }

    @Test
    void two_pairs_with_one_number_are_told_apart_by_the_text() {
        // the first character of the third plane and of the second have the same lower half
        assertThat(Grams.of("𰀀灯")).isEqualTo(Grams.of("𠀀灯"));
        visitor().send("/needs/new", "/needs", "words", "𠀀灯不亮了，请来看看。");
        truth().sql("update need.need set triaged_at = voiced_at where words like '𠀀灯%'").update();
        assertThat(visitor().open("/needs?q=𠀀灯")).contains("请来看看");
        assertThat(visitor().open("/needs?q=𰀀灯")).doesNotContain("请来看看");
    }
}
