package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yicai.need.NeedFiles.HEADING;
import static org.yicai.need.NeedFiles.check;
import static org.yicai.need.NeedFiles.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TestServer;
import org.yicai.TownTest;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.ops.demo.Visitor;

/** The list that leaders work through, when a mailbox was emptied into it. */
class TriageListTest extends TownTest {

    private static final int IMPORTED = 130;

    @Autowired
    private NeedImport needImport;

    private Visitor leader;

    @BeforeAll
    void aMailboxIsEmptied() throws Exception {
        var rows = HEADING + IntStream.range(0, IMPORTED).mapToObj(i -> "t%d,u,信箱来信第%d号,2019/2/%d 11:%02d:05,%s,0,0\n"
                .formatted(i, i, i % 28 + 1, i % 60, i % 2 == 0 ? "楼下的铁皮信箱锈了" : "铁皮，信箱都没有")).collect(Collectors.joining());
        var dongsi = new SubdistrictId(id("select id from place.subdistrict where main"));
        Scope.of(dongsi).call(() -> needImport.read(Actor.nobody(dongsi), null, check(file(rows)), new NeedImport.Watch() {}));
        leader = as("王淑琴");
    }

    private static List<String> ids(String page) {
        return Pattern.compile("href=\"/triage/([0-9a-f-]{36})\"").matcher(page).results().map(each -> each.group(1)).toList();
    }

    private static String link(String page, String rel) {
        var link = Pattern.compile("href=\"([^\"]*)\" rel=\"" + rel + "\"").matcher(page);
        return link.find() ? link.group(1).replace("&amp;", "&") : "";
    }

    @Test
    void paging_to_the_end_and_back_shows_every_need_once_and_each_page_again() {
        var pages = new ArrayList<List<String>>();
        var page = leader.open("/triage?voice=IMPORT&q=信箱来信");
        pages.add(ids(page));
        while (!link(page, "next").isEmpty()) {
            page = leader.open(link(page, "next"));
            pages.add(ids(page));
        }
        assertThat(pages.stream().flatMap(List::stream).distinct()).hasSize(IMPORTED);
        assertThat(pages.stream().mapToInt(List::size).sum()).isEqualTo(IMPORTED);
        for (int i = pages.size() - 2; i >= 0; i--) {
            page = leader.open(link(page, "prev"));
            assertThat(ids(page)).isEqualTo(pages.get(i));
        }
        assertThat(link(page, "prev")).as("the first page has nothing before it").isEmpty();
    }

    @Test
    void two_characters_side_by_side_are_found_and_apart_they_are_not() {
        assertThat(ids(leader.open("/triage?q=皮信"))).hasSize(25);
        assertThat(leader.open("/triage?q=皮信&voice=IMPORT")).doesNotContain("铁皮，信箱");
        assertThat(ids(leader.open("/triage?q=皮信&voice=WEB"))).isEmpty();
        assertThat(ids(leader.open("/triage?q=皮信&stage=GROUPED"))).isEmpty();
        assertThat(ids(leader.open("/triage?q=皮信&about=OTHER"))).hasSize(25);
    }

    @Test
    void one_character_gets_a_kind_word_and_the_whole_list() {
        for (var words : List.of("桶", "桶，桶", "。。")) {
            var reply = leader.get("/triage?q=" + words);
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.html()).contains("请多写一个字");
            assertThat(ids(reply.html())).hasSize(25);
        }
    }

    @Test
    void the_source_can_be_chosen_and_stays_chosen() {
        var page = leader.open("/triage?voice=IMPORT");
        assertThat(page).contains("<option value=\"IMPORT\" selected>");
        assertThat(link(page, "next")).contains("voice=IMPORT", "before=");
        assertThat(leader.open("/triage?voice=WEB")).doesNotContain("信箱来信");
    }

    @Test
    void a_page_in_the_middle_keeps_the_budget_of_statements() {
        var page = leader.open("/triage?q=皮信");
        page = leader.open(link(page, "next"));
        var back = link(page, "prev");
        TestServer.get().forgetStatements();
        leader.get(back);
        assertThat(TestServer.get().statements()).hasSizeLessThanOrEqualTo(5);
    }
}
