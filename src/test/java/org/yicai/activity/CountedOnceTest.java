package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.yicai.TownTest;
import org.yicai.ops.demo.Visitor;

/** The same people on two lists, one of the staff at two places; and photographs, which no score reads. */
class CountedOnceTest extends TownTest {

    private static final Pattern PHOTOGRAPHS = Pattern.compile("photo|signal\\b|_reuse");

    /** Those that count, accept, pay, rate and rank. */
    private static List<String> readers(List<Path> roots, Pattern files) throws IOException {
        var found = new ArrayList<String>();
        for (var root : roots) {
            try (var all = Files.walk(root)) {
                for (var file : all.filter(each -> files.matcher(each.getFileName().toString()).matches()).toList()) {
                    if (PHOTOGRAPHS.matcher(Files.readString(file).toLowerCase(java.util.Locale.ROOT)).find()) {
                        found.add(file.toString());
                    }
                }
            }
        }
        return found;
    }

    @Test
    void no_score_and_no_count_reads_a_photograph() throws IOException {
        var java = Path.of("src/main/java/org/yicai");
        var sql = Path.of("src/main/resources/db/migration");
        var scores = List.of(java.resolve("project"), java.resolve("evaluation"), java.resolve("activity/opinion"), java.resolve("corps/record"), java.resolve("corps/giveback/honour"),
                sql.resolve("project"), sql.resolve("evaluation"));
        assertThat(readers(scores, Pattern.compile(".*\\.(java|sql)"))).isEmpty();
        assertThat(readers(List.of(java.resolve("activity/photo")), Pattern.compile(".*\\.java"))).as("the control").isNotEmpty();
        var counting = truth().sql("select coalesce(string_agg(viewname, ' '), '') from pg_views where schemaname in ('activity', 'project', 'evaluation') and definition ~ 'photo' and viewname not in ('published_photo', 'published_reuse')").query(String.class).single();
        assertThat(counting).as("views that count and know of photographs").isEmpty();
        assertThat(count("select count(*) from pg_views where schemaname = 'activity' and definition ~ 'photo'")).as("the control").isEqualTo(2);
    }

    private UUID held(String who, String deliverable, String title, String from, String until, List<String> people) {
        var day = TODAY.plusDays(1);
        var reply = as(who).send("/activities/new", "/activities", "deliverable", "@" + deliverable, "title", title, "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区",
                "venue", title, "starts_at", day + "T" + from, "ends_at", day + "T" + until, "places", "30", "position_name", "引导", "position_duty", "在门口", "position_seats", "9");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        var address = reply.location().replaceFirst("\\?.*", "");
        itIs(day);
        for (var each : people) {
            var seen = as(who).send(address, address + "/walk-ins", "name", each, "capacity", "RESIDENT", "door", "SELF", "phone", "");
            assertThat(seen.status()).as(Visitor.findings(seen)).isEqualTo(303);
        }
        itIsToday();
        return UUID.fromString(address.substring("/activities/".length()));
    }

    @Test
    void one_list_for_two_projects_is_found_and_two_lists_are_not() {
        var ten = List.of("甲一", "甲二", "甲三", "甲四", "甲五", "甲六", "甲七", "甲八", "甲九", "甲十");
        var one = held("何伟", "楼道扶手和灯", "名单一", "10:10", "11:00", ten);
        var other = held("马超", "手机课", "名单二", "10:20", "11:00", ten.subList(1, 10));
        var third = held("马超", "手机课", "名单三", "10:30", "11:00", List.of("甲一", "乙二", "乙三", "乙四", "乙五", "乙六", "乙七", "乙八"));
        var shared = "select count(*) from (select who from activity.published_listed where activity = ? intersect select who from activity.published_listed where activity = ?) x";
        assertThat(count(shared, one, other)).as("without accounts people are known by name; flag P1 counts them").isEqualTo(9);
        assertThat(count(shared, one, third)).isEqualTo(1);
    }

    @Test
    void an_activity_with_its_list_serves_one_deliverable() {
        var one = held("何伟", "楼道扶手和灯", "只算一次", "10:25", "11:00", List.of("戊一"));
        assertThatThrownBy(() -> truth().sql("update activity.activity set programme = gen_random_uuid(), programme_title = '另一件事' where id = :id").param("id", one).update())
                .as("a deliverable and something else").hasMessageContaining("serves_exactly_one");
        assertThatThrownBy(() -> truth().sql("insert into activity.result (id, subdistrict, activity, quantity, words, recorded_by, recorded_at) select gen_random_uuid(), subdistrict, activity, quantity, words, recorded_by, recorded_at from activity.result limit 1").update()).as("a second result of one activity").isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> truth().sql("update activity.attendance set activity = null where activity = :id").param("id", one).update()).as("a list of no activity").hasMessageContaining("null value");
        assertThat(count("select count(*) from activity.attendance where activity = ?", one)).as("the control: it is there").isOne();
    }

    @Test
    void staff_are_at_one_place_at_a_time() {
        var one = held("何伟", "楼道扶手和灯", "门口一", "10:15", "11:00", List.of("丙一", "丙二"));
        var other = held("何伟", "楼道扶手和灯", "门口二", "10:25", "11:00", List.of("丁一", "丁二"));
        var both = "select count(*) from activity.published_two_places where one in (?, ?) and other in (?, ?)";
        truth().sql("update activity.attendance set checked_in_at = checked_in_at + case when name like '%二' then interval '30 minutes' else interval '0' end where activity = any (?)").param(new UUID[] {one, other}).update();
        assertThat(count(both, one, other, one, other)).as("at both doors from ten to half past").isEqualTo(1);
        truth().sql("update activity.attendance set checked_in_at = checked_in_at + interval '2 hours' where activity = ?").param(other).update();
        assertThat(count(both, one, other, one, other)).as("one after the other").isZero();
    }
}
