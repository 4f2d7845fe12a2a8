package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;

class LikenessTest extends TownTest {

    @Autowired
    private Likeness likeness;

    private UUID voice(String words) {
        assertThat(visitor().send("/needs/new", "/needs", "words", words).status()).isEqualTo(303);
        return id("select id from need.need where words = ?", words);
    }

    private String triage(UUID need) {
        return as("王淑琴").open("/triage/" + need);
    }

    private void followTheJournal() {
        sequencer.sequence();
        likeness.catchUp();
    }

    @Test
    void a_leader_sees_what_may_be_the_same_issue_once_the_journal_has_it() {
        var first = voice("总院社区 9 号楼电梯三天两头困人，昨天又把老人关了半个小时");
        var second = voice("9 号楼的电梯又困人了，总院社区谁来管管，老人被关了半个小时");
        voice("总院社区希望办一个书法班");
        assertThat(triage(second)).as("nobody has read the journal yet").doesNotContain("/triage/" + first + "\"");
        followTheJournal();
        assertThat(triage(second)).contains("/triage/" + first + "\"").doesNotContain("书法班");
        assertThat(triage(first)).contains("/triage/" + second + "\"");
    }

    @Test
    void what_was_merged_or_lies_in_another_subdistrict_is_not_shown() {
        var first = voice("豆瓣社区地下室积水半年没人抽，蚊子成群，味道难闻");
        var second = voice("地下室积水半年了，豆瓣社区蚊子成群味道难闻");
        var there = visitor();
        there.get("/view?at=110101007000");
        assertThat(there.send("/needs/new", "/needs", "words", "豆瓣社区地下室积水半年没人抽，蚊子成群，真难闻").status()).isEqualTo(303);
        var elsewhere = id("select id from need.need where words like '%真难闻' and not exists (select 1 from place.subdistrict s where s.id = subdistrict and s.main)");
        followTheJournal();
        assertThat(triage(second)).contains("/triage/" + first + "\"").doesNotContain(elsewhere.toString());
        truth().sql("update need.need set stage = 'MERGED', merged_into = ? where id = ?").params(second, first).update();
        assertThat(triage(second)).as("it is listed as merged, and not offered").doesNotContain("可能是同一件事").contains("并到这里的");
    }

    @Test
    void an_index_that_is_older_or_newer_than_the_database_mends_itself() {
        var first = voice("八条胡同口的健身器材断了一根横杆，孩子爬上去容易摔");
        followTheJournal();
        likeness.forget();
        var second = voice("八条胡同口健身器材的横杆断了，孩子爬上去很容易摔");
        followTheJournal();
        assertThat(triage(second)).contains("/triage/" + first + "\"");
    }
}
