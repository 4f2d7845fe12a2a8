package org.yicai.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.dao.DataIntegrityViolationException;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** A home visit becomes hours and a quantity by the word of the household, and by nobody else's. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class HouseholdWordTest extends TownTest {

    private static final Pattern LINK = Pattern.compile("/home-visits/([A-Za-z0-9_-]{43})");
    private static final String DELIVERABLE = "select d.id from project.deliverable d join project.project p on p.id = d.project where p.title = '楼道扶手和声控灯' order by d.position limit 1";

    @AfterEach
    void backToToday() {
        itIsToday();
    }

    private UUID person(String name) {
        return id("select id from party.person where phone = ?", town.accounts().get(name).phone());
    }

    private void at(LocalDate day, String time) {
        clock.put(day.atTime(LocalTime.parse(time)).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    private String link() {
        var text = truth().sql("select content from message.outbox where content like '%/home-visits/%' and address = '13900000092' order by id desc limit 1").query(String.class).single();
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private void counted(String unit) {
        truth().sql("update project.deliverable set unit = ? where id = ?").params(unit, id(DELIVERABLE)).update();
    }

    /** A visit from plan to "we are out"; 48 minutes. */
    private UUID held(LocalDate day, String... more) {
        itIs(day.minusDays(1));
        var fields = new ArrayList<>(List.of("project", "@楼道扶手和声控灯", "recipient", "@庄**", "kind", "REPAIR", "words", "装扶手", "starts_at", day + "T09:00", "minutes", "60", "visitor", "@何伟", "neighbour", "@白露"));
        fields.addAll(List.of(more));
        var reply = as("何伟").send("/visits/new", "/visits", fields.toArray(String[]::new));
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        var visit = UUID.fromString(reply.location().replaceFirst("^.*/visits/([0-9a-f-]{36}).*$", "$1"));
        at(day, "09:01");
        assertThat(as("何伟").send("/sign-in", "/visits/" + visit + "/arrival").status()).isEqualTo(303);
        at(day, "09:49");
        assertThat(as("何伟").send("/sign-in", "/visits/" + visit + "/departure").status()).isEqualTo(303);
        return visit;
    }

    private Door.Reply says(Visitor who, UUID visit, String word, String... more) {
        var fields = new ArrayList<>(List.of("visit", visit.toString(), "word", word));
        fields.addAll(List.of(more));
        return who.send(link(), link(), fields.toArray(String[]::new));
    }

    private long delivered() {
        return count("select coalesce(sum(quantity), 0) from activity.published_delivered where deliverable = ?", id(DELIVERABLE));
    }

    @Test
    void a_the_yes_of_a_household_makes_hours_for_the_volunteer_alone_and_one_quantity() {
        var day = TODAY.plusDays(30);
        var wrong = as("何伟").send("/visits/new", "/visits", "project", "@楼道扶手和声控灯", "deliverable", id(DELIVERABLE).toString(), "recipient", "@庄**", "kind", "REPAIR", "words", "装", "starts_at", day + "T09:00", "minutes", "60", "visitor", "@何伟", "neighbour", "@白露");
        assertThat(wrong.html()).as("a session is no visit").contains("规则 X23");
        counted("PERSON_TIME");
        var before = delivered();
        var visit = held(day, "deliverable", id(DELIVERABLE).toString());
        assertThat(delivered()).as("nothing counts before the household has spoken").isEqualTo(before);
        assertThat(count("select count(*) from corps.service_record where visit = ?", visit)).isZero();
        assertThat(says(as("白露"), visit, "WAS_SO").html()).as("a visitor who opens the link").contains("规则 X22");
        assertThat(says(as("孙晓梅"), visit, "WAS_SO").html()).as("a colleague of the contractor").contains("规则 X22");
        assertThat(visitor().open(link())).contains("来过了，是这样吗？", "09:01–09:49", "何伟", "白露");
        assertThat(says(visitor(), visit, "WAS_SO").status()).isEqualTo(303);
        assertThat(says(visitor(), visit, "WAS_NOT_SO", "said", "改主意").html()).contains("规则 X21");
        assertThat(truth().sql("select minutes || source || (confirmed_by is null) || (household_word is not null) from corps.service_record where visit = ? and person = ?").params(visit, person("白露")).query(String.class).list())
                .containsExactly("48AUTOtruetrue");
        assertThat(count("select count(*) from corps.service_record where visit = ?", visit)).as("paid staff have none").isEqualTo(1);
        assertThat(truth().sql("select rule from corps.unrecorded where visit = ?").param(visit).query(String.class).list()).containsExactly("W4");
        assertThat(as("白露").open("/my/records")).contains("入户：", "由看望的人家确认", "48").doesNotContain("庄");
        assertThat(delivered()).isEqualTo(before + 1);
        var quarter = "/projects/" + id("select id from project.project where title = '楼道扶手和声控灯'") + "/monitoring/" + day.getYear() + "-Q" + day.get(java.time.temporal.IsoFields.QUARTER_OF_YEAR);
        var counted = as("李建国").open(quarter);
        truth().sql("update activity.visit_word set quantity = 0 where visit = ?").param(visit).update();
        assertThat(as("李建国").open(quarter)).as("the quarter counts it").isNotEqualTo(counted);
        truth().sql("update activity.visit_word set quantity = 1 where visit = ?").param(visit).update();
        assertThat(count("select count(*) from journal.entry where type = 'visit-answered'")).isEqualTo(1);
    }

    @Test
    void b_a_leader_rings_up_and_the_visitor_never_does_not_even_past_the_pages() {
        var visit = held(TODAY.plusDays(31));
        at(TODAY.plusDays(31), "16:00");
        assertThat(as("王淑琴").open("/records/waiting")).contains("/visits/" + visit + "/word");
        var word = "/visits/" + visit + "/word";
        assertThat(as("白露").get(word).status()).isEqualTo(403);
        assertThat(as("何伟").get(word).status()).isEqualTo(403);
        assertThat(as("王淑琴").open(word)).contains("13900000092");
        assertThat(as("王淑琴").send(word, word, "word", "WAS_SO").html()).as("without having asked").contains("规则 X22");
        assertThatThrownBy(() -> truth().sql("insert into activity.visit_word (id, subdistrict, visit, was_so, quantity, words, spoken_by, said_at) select gen_random_uuid(), subdistrict, id, true, 0, '', ?, out_at from activity.visit where id = ?")
                .params(person("白露"), visit).update()).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("visitor");
        assertThat(as("陈静").get(word).status()).as("the committee of another community").isEqualTo(404);
        assertThat(as("陈静").open("/records/waiting")).doesNotContain("/visits/" + visit + "/word");
        var reply = as("王淑琴").send(word, word, "word", "WAS_SO", "rang", "yes");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        assertThat(truth().sql("select r.source || p.name from corps.service_record r join party.person p on p.id = r.confirmed_by where r.visit = ?").param(visit).query(String.class).list()).containsExactly("LEADER王淑琴");
        assertThat(as("王淑琴").open(word)).as("once answered the number is gone").doesNotContain("13900000092");
    }

    @Test
    void c_it_was_not_so_brings_nothing_and_the_leaders_hear_of_it() {
        counted("PERSON_TIME");
        var before = delivered();
        var visit = held(TODAY.plusDays(32), "deliverable", id(DELIVERABLE).toString());
        assertThat(says(visitor(), visit, "WAS_NOT_SO").status()).as("not without a word").isEqualTo(422);
        assertThat(says(visitor(), visit, "WAS_NOT_SO", "said", "只来了五分钟，没装。").status()).isEqualTo(303);
        assertThat(delivered()).isEqualTo(before);
        assertThat(count("select count(*) from corps.service_record where visit = ?", visit)).isZero();
        assertThat(as("王淑琴").open("/me/messages")).contains("只来了五分钟，没装。");
        assertThat(as("何伟").open("/me/messages")).doesNotContain("只来了五分钟");
    }

    @Test
    void d_a_household_counts_once_a_person_each_time_and_the_public_account_says_the_same() {
        counted("HOUSEHOLD");
        truth().sql("update activity.visit_word set quantity = 0").update();
        var before = delivered();
        for (int day = 33; day < 36; day++) {
            assertThat(says(visitor(), held(TODAY.plusDays(day), "deliverable", id(DELIVERABLE).toString()), "WAS_SO").status()).isEqualTo(303);
        }
        assertThat(delivered()).isEqualTo(before + 1);
        assertThat(count("select count(*) from corps.service_record where visit is not null and starts_at >= ?::timestamptz", TODAY.plusDays(33).toString())).isEqualTo(3);
        // without its first count the second would count: the question above would notice
        truth().sql("update activity.visit_word set quantity = 0").update();
        assertThat(says(visitor(), held(TODAY.plusDays(36), "deliverable", id(DELIVERABLE).toString()), "WAS_SO").status()).isEqualTo(303);
        assertThat(delivered()).isEqualTo(before + 1);
    }

    @Test
    void e_what_overlaps_another_record_is_left_out_and_the_word_stands() {
        var day = TODAY.plusDays(37);
        truth().sql("update corps.service_record set person = ?, starts_at = ?::timestamptz, ends_at = ?::timestamptz, minutes = 60 where id = (select id from corps.service_record where attendance is not null and confirmed_at is null order by id limit 1)")
                .params(person("白露"), day + " 09:30+08", day + " 10:30+08").update();
        var visit = held(day);
        assertThat(says(visitor(), visit, "WAS_SO").status()).isEqualTo(303);
        assertThat(count("select count(*) from corps.service_record where visit = ?", visit)).isZero();
        assertThat(truth().sql("select rule from corps.unrecorded where visit = ? and person = ?").params(visit, person("白露")).query(String.class).list()).containsExactly("W5");
    }

    @Test
    void f_a_link_that_goes_to_somebody_who_was_there_or_to_the_provider_says_nothing() {
        var visit = held(TODAY.plusDays(38));
        for (var insider : List.of("白露", "孙晓梅")) {
            var phone = town.accounts().get(insider).phone();
            truth().sql("update party.person set phone = '13900000092' where phone = ?").param(phone).update();
            assertThat(says(visitor(), visit, "WAS_SO").html()).as(insider).contains("规则 X22");
            truth().sql("update party.person set phone = ? where phone = '13900000092'").param(phone).update();
        }
        assertThat(count("select count(*) from activity.visit_word where visit = ?", visit)).isZero();
        assertThat(says(visitor(), visit, "WAS_SO").status()).as("of anybody else it is the household's").isEqualTo(303);
    }

    @Test
    void g_silence_is_red_after_ten_working_days() {
        var day = TODAY.plusDays(40);
        var visit = held(day);
        itIs(day.plusDays(7));
        assertThat(late(visit)).isFalse();
        itIs(day.plusDays(20));
        assertThat(late(visit)).isTrue();
    }

    private boolean late(UUID visit) {
        var html = as("王淑琴").open("/records/waiting");
        var row = html.substring(html.indexOf("/visits/" + visit + "/word"));
        return row.substring(0, row.indexOf("</li>")).contains("tag bad");
    }
}
