package org.yicai.need.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Neighbours;

/** One list, next action first: what is overdue the longest stands on top, each row says what is to be done, and it stays quick. */
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
class NextListTest extends Neighbours {

    private static final int MANY = 60_000;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private static List<String> ids(String page) {
        return Pattern.compile("href=\"/triage/([0-9a-f-]{36})\"").matcher(page).results().map(each -> each.group(1)).toList();
    }

    private void due(Said need, String day) {
        truth().sql("update need.need set due_on = cast(? as date) where id = ?").param(day).param(need.id()).update();
    }

    @Test
    void a_late_first_then_what_is_due_soonest_with_its_next_action() {
        var soon = say("先到期的事");
        var later = say("后到期的事");
        var late = say("已经过期的事");
        var asked = say("要问一问的事");
        var dispatched = say("请人办的事");
        due(soon, "2026-11-23");
        due(later, "2026-11-27");
        due(late, "2026-11-10");
        assertThat(triage("王淑琴", asked, "question", "question", "几号楼？", "why", "要去看")).isEqualTo(303);
        assertThat(triage("王淑琴", dispatched, "dispatch", "dispatch_words", "看一眼")).isEqualTo(303);
        var silent = say("没有回话的事");
        assertThat(triage("王淑琴", silent, "answer", "answer", "好了")).isEqualTo(303);
        truth().sql("update need.need set escalated = 2, due_on = date '2026-11-09' where id = ?").param(silent.id()).update();
        var page = as("王淑琴").open("/triage");
        var order = ids(page);
        assertThat(order).containsSubsequence(silent.id().toString(), late.id().toString(), soon.id().toString(), later.id().toString());
        assertThat(order).as("whose clock stands still waits for the resident").doesNotContain(asked.id().toString());
        assertThat(order).contains(dispatched.id().toString());
        assertThat(page).contains("打电话问", "先答复", "等对方接");
        assertThat(ids(as("王淑琴").open("/triage?stage=NEW"))).as("it is found by its stage").contains(asked.id().toString());
    }

    @Test
    void b_paging_to_the_end_and_back_shows_every_need_once_while_others_are_done() {
        for (int i = 0; i < 60; i++) {
            due(say("一页一页看的事 " + i), LocalDate.of(2026, 12, 1).plusDays(i / 7).toString());
        }
        var leader = as("王淑琴");
        var seen = new ArrayList<String>();
        var page = leader.open("/triage");
        seen.addAll(ids(page));
        var first = ids(page);
        for (var next = link(page, "next"); !next.isEmpty(); next = link(page, "next")) {
            page = leader.open(next);
            seen.addAll(ids(page));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
        for (var back = link(page, "prev"); !back.isEmpty(); back = link(page, "prev")) {
            page = leader.open(back);
        }
        assertThat(ids(page)).isEqualTo(first);
        var second = leader.open(link(leader.open("/triage"), "next"));
        truth().sql("update need.need set stage = 'DECLINED', due_on = null where id = cast(? as uuid)").param(first.getFirst()).update();
        assertThat(ids(leader.open(link(leader.open(link(second, "prev")), "next")))).as("a need that was done does not move the page behind it").containsAll(ids(second).subList(1, 24));
    }

    private static String link(String page, String rel) {
        var link = Pattern.compile("href=\"([^\"]*)\" rel=\"" + rel + "\"").matcher(page);
        return link.find() ? link.group(1).replace("&amp;", "&") : "";
    }

    @Test
    void c_among_many_the_list_is_read_off_its_index() {
        truth().sql("""
                insert into need.need (id, subdistrict, receipt, title, words, topic, spot, voice, open_to_all, voiced_at, promised_by, stage, pin, since, limit_days, due_on)
                select gen_random_uuid(), (select id from place.subdistrict where main), 'X' || lpad(i::text, 8, '0'), '很多件', '很多件', 'OTHER', '', 'IMPORT', true,
                       timestamptz '2026-01-01 09:00+08', date '2027-01-01', case when i % 3 = 0 then 'NEW' else 'DECLINED' end, '0000', timestamptz '2026-01-01 09:00+08', 3,
                       case when i % 3 = 0 then date '2027-01-01' + i % 200 end
                  from generate_series(1, ?) i
                """).param(MANY).update();
        truth().sql("vacuum analyze need.need").update();
        for (var sight : List.of(new Triage.Sight(true, Set.of()), new Triage.Sight(false, Set.of()))) {
            assertThat(plan(new Triage.Wish(sight, null, "", null, null, null, null, null))).as("the first page").contains("need_next").doesNotContain("Seq Scan", "Sort");
            var place = new Triage.Wish(sight, null, "", null, null, id("select id from need.need limit 1"), null, LocalDate.of(2027, 3, 1));
            assertThat(plan(place)).as("a page in the middle").contains("need_next").doesNotContain("Seq Scan", "Sort");
        }
        var from = System.nanoTime();
        as("李建国").open("/triage");
        System.out.printf("/triage among %d needs: %d ms with signing in%n", MANY, (System.nanoTime() - from) / 1_000_000);
        assertThat(plan("select n.id from need.need n where n.subdistrict = :subdistrict and n.spot = '没有索引'", new Triage.Wish(new Triage.Sight(true, Set.of()), null, "", null, null, null, null, null)))
                .as("the plan of a question without an index shows it").contains("Seq Scan");
    }

    private String plan(Triage.Wish wish) {
        return plan(Triage.nextSql(wish), wish);
    }

    private String plan(String statement, Triage.Wish wish) {
        var dongsi = new SubdistrictId(id("select id from place.subdistrict where main"));
        var plan = new StringBuilder();
        Scope.of(dongsi).run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> sql.sql("explain " + statement)
                .param("subdistrict", dongsi.value())
                .param("kinds", new String[0])
                .param("due", wish.due(), java.sql.Types.DATE)
                .param("before", wish.before())
                .param("after", wish.after())
                .param("most", Triage.PAGE + 1)
                .query(String.class)
                .list()
                .forEach(line -> plan.append(line).append('\n'))));
        return plan.toString();
    }
}
