package org.yicai.corps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** Home visits in the week's proposal: known faces first, whom a household does not want never, two people, and nobody at two places at once. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class VisitProposalTest extends TownTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Pattern LINK = Pattern.compile("/home-visits/([A-Za-z0-9_-]{43})");

    @Autowired
    private Proposer proposer;

    private Door.Reply send(String who, String path, String... fields) {
        return as(who).send("/sign-in", path, fields);
    }

    private static void done(Door.Reply reply) {
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
    }

    private static void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).isIn(409, 422);
        assertThat(reply.html()).contains("规则 " + rule + "）");
    }

    private UUID person(String name) {
        return id("select id from party.person where name = ?", name);
    }

    private Door.Reply plan(String who, int day, String time, String... more) {
        var fields = new ArrayList<>(List.of("kind", "REPAIR", "words", "装扶手", "starts_at", MONDAY.plusDays(day) + "T" + time, "minutes", "60"));
        fields.addAll(List.of(more));
        return as(who).send("/visits/new", "/visits", fields.toArray(String[]::new));
    }

    /** The fitter plans for the old neighbour whom 白露 has visited once, and leaves the neighbour open. */
    private UUID sought(int day, String time) {
        return led(plan("何伟", day, time, "project", "@楼道扶手和声控灯", "recipient", "@庄**", "visitor", "@何伟", "seeks", "yes"));
    }

    private static UUID led(Door.Reply reply) {
        done(reply);
        return UUID.fromString(reply.location().replaceFirst("^.*/visits/([0-9a-f-]{36}).*$", "$1"));
    }

    private void off(String who, UUID visit) {
        done(as(who).send("/visits/" + visit, "/visits/" + visit + "/cancellation", "cancel_words", "改天"));
    }

    private UUID proposed() {
        done(send("王淑琴", "/proposals", "monday", MONDAY.toString()));
        var id = id("select id from corps.proposal where monday = ? and ended_at is null and sent_at is null", MONDAY);
        assertThat(proposer.look()).isEqualTo(1);
        return id;
    }

    private List<String> names(UUID proposal, UUID visit) {
        return truth().sql("select p.name from corps.proposed_place c join party.person p on p.id = c.person where c.proposal = ? and c.visit = ? and c.struck_at is null order by 1").params(proposal, visit).query(String.class).list();
    }

    private UUID invited(String who, UUID visit) {
        return id("select id from corps.invitation where visit = ? and person = ?", visit, person(who));
    }

    private void times(String who, String times, String... more) {
        send(who, "/volunteer/pledge", "pledge", "yes", "under_18", "NO");
        var fields = new ArrayList<>(List.of("wishes", "", "external", ""));
        for (var time : times.split(" ")) {
            fields.addAll(List.of("times", time));
        }
        fields.addAll(List.of(more));
        done(send(who, "/volunteer/profile", fields.toArray(String[]::new)));
    }

    private String link() {
        var text = truth().sql("select content from message.outbox where content like '%/home-visits/%' and address = '13900000092' order by id desc limit 1").query(String.class).single();
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private UUID seat(String title, int day, String time) {
        done(as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", title, "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区", "venue", "5 号楼门口",
                "starts_at", MONDAY.plusDays(day) + "T" + time, "ends_at", MONDAY.plusDays(day) + "T" + LocalDate.EPOCH.atTime(java.time.LocalTime.parse(time)).plusHours(1).toLocalTime(), "places", "5",
                "position_name", "搭伴", "position_duty", "在门口", "position_seats", "1"));
        return id("select n.id from activity.position n join activity.activity a on a.id = n.activity where a.title = ?", title);
    }

    private Door.Reply takes(String who, UUID position) {
        return send(who, "/activities/" + id("select activity from activity.position where id = ?", position) + "/sign-ups", "position", position.toString());
    }

    @BeforeAll
    void theySayWhenTheyHaveTime() {
        done(send("陈志远", "/ways", "way", "PROPOSED_SHIFTS", "number", "7", "from", TODAY.toString(), "reason", "试行"));
        times("白露", "TUE-MORNING WED-MORNING THU-MORNING", "languages", "MANDARIN");
        times("孔令", "TUE-MORNING WED-MORNING THU-MORNING", "languages", "MANDARIN");
        times("丁香", "TUE-MORNING WED-MORNING", "languages", "MANDARIN");
    }

    @Test
    void a_a_visit_without_a_neighbour_is_planned_only_to_be_filled_and_whoever_was_there_before_comes_first() {
        refused(plan("何伟", 1, "10:00", "project", "@楼道扶手和声控灯", "recipient", "@庄**", "visitor", "@何伟"), "X3");
        refused(plan("何伟", 1, "10:00", "project", "@楼道扶手和声控灯", "recipient", "@庄**", "seeks", "yes"), "X3");
        var visit = sought(1, "10:00");
        assertThat(as("何伟").open("/visits/" + visit)).contains("还差人");
        assertThat(as("王淑琴").open("/proposals")).contains("1 次上门还差人");
        var proposal = proposed();
        assertThat(names(proposal, visit)).as("孔令 is known in the house and free as well").containsExactly("白露");
        assertThat(as("王淑琴").open("/proposals/" + proposal)).contains("上门：维修安装", "去过这一家", "楼里认识", "位有空又合条件");
        done(send("王淑琴", "/proposals/" + proposal + "/swaps", "choice", id("select id from corps.proposed_place where proposal = ? and visit = ?", proposal, visit).toString()));
        assertThat(names(proposal, visit)).as("the next whom people in the house know; 丁香 is a stranger there").containsExactly("孔令");
        refused(send("王淑琴", "/proposals/" + proposal + "/swaps", "choice", id("select id from corps.proposed_place where proposal = ? and visit = ? and struck_at is null", proposal, visit).toString()), "M8");
        off("何伟", visit);
    }

    @Test
    void b_a_yes_obeys_the_rules_of_visits_and_everybody_hears() {
        var visit = sought(1, "10:00");
        var proposal = proposed();
        done(send("王淑琴", "/proposals/" + proposal + "/invitations"));
        assertThat(count("select count(*) from activity.visitor where visit = ? and neighbour", visit)).as("nobody is assigned").isZero();
        var page = as("白露").open("/invitations");
        assertThat(page).contains("上门：维修安装", "您去过这一家", "5号楼", "前一天能看到姓名和门牌").doesNotContain("庄", "301");
        assertThat(as("白露").get("/visits/" + visit).status()).as("not before the yes").isEqualTo(404);
        var yes = "/invitations/" + invited("白露", visit) + "/acceptance";
        assertThat(send("孔令", yes).status()).as("somebody else's").isEqualTo(404);
        done(send("白露", yes));
        assertThat(count("select count(*) from activity.visitor where visit = ? and person = ? and neighbour and ended_at is null", visit, person("白露"))).isEqualTo(1);
        assertThat(visitor().get(link()).html()).contains("白露");
        assertThat(as("何伟").get("/me/messages").html()).contains("白露答应一起去");
        assertThat(as("白露").get("/visits/" + visit).status()).isEqualTo(200);
        refused(send("白露", yes), "M6");
        assertThat(as("王淑琴").open("/proposals/" + proposal)).contains("答应了");
        var again = sought(2, "10:00");
        var next = proposed();
        assertThat(names(next, visit)).as("who goes stays, and is not asked again").isEmpty();
        assertThat(names(next, again)).hasSize(1);
        off("何伟", again);
    }

    @Test
    void c_nobody_is_at_two_places_at_once_whichever_came_first() {
        var position = seat("门口搭伴", 1, "10:30");
        assertThat(takes("白露", position).html()).as("she goes on a visit then").contains("您要去一户人家", "规则 U9");
        done(takes("孔令", position));
        refused(plan("何伟", 1, "10:30", "project", "@楼道扶手和声控灯", "name", "范爷爷", "phone", "", "community", "@豆瓣社区", "entrance", "5号楼", "door", "101", "visitor", "@孙晓梅", "neighbour", "@孔令"), "X7");
        var visit = led(plan("何伟", 1, "10:30", "project", "@楼道扶手和声控灯", "name", "范爷爷", "phone", "", "community", "@豆瓣社区", "entrance", "5号楼", "door", "101", "visitor", "@孙晓梅", "seeks", "yes"));
        var proposal = proposed();
        assertThat(names(proposal, visit)).isEmpty();
        assertThat(as("王淑琴").open("/proposals/" + proposal)).contains("还差 1 人", "这个时间已经在别处", "要有一位老人认识的人");
        off("何伟", visit);
        var later = sought(2, "10:00");
        assertThat(names(proposed(), later)).as("the control: on another day").hasSize(1);
        off("何伟", later);
    }

    @Test
    void d_whom_the_household_does_not_want_is_never_proposed_and_reads_nothing_of_it() {
        var visit = sought(3, "10:00");
        var proposal = proposed();
        assertThat(names(proposal, visit)).containsExactly("白露");
        done(send("王淑琴", "/proposals/" + proposal + "/invitations"));
        var going = id("select v.id from activity.visit v join activity.visitor x on x.visit = v.id where x.person = ? and x.ended_at is null and v.in_at is null and v.cancelled_at is null order by v.starts_at limit 1", person("白露"));
        assertThat(visitor().send(link(), link(), "visit", going.toString(), "word", "SOMEBODY_ELSE", "person", person("白露").toString()).status()).isEqualTo(303);
        var reply = send("白露", "/invitations/" + invited("白露", visit) + "/acceptance");
        refused(reply, "X16");
        assertThat(reply.html()).contains("已经不缺人了").doesNotContain("规则 X4", "不想");
        assertThat(names(proposed(), visit)).as("her seat is open again, for others").containsExactly("孔令");
        off("何伟", visit);
    }

    @Test
    void e_a_language_that_the_household_understands_is_asked_for() {
        var visit = led(plan("何伟", 3, "10:00", "project", "@楼道扶手和声控灯", "name", "洋先生", "phone", "", "community", "@豆瓣社区", "entrance", "5号楼", "door", "501", "language", "ENGLISH", "visitor", "@何伟", "seeks", "yes"));
        var proposal = proposed();
        assertThat(names(proposal, visit)).isEmpty();
        assertThat(as("王淑琴").open("/proposals/" + proposal)).contains("不会说这里需要的语言", "问问谁会说这种话");
        times("孔令", "THU-MORNING", "languages", "MANDARIN", "languages", "ENGLISH");
        assertThat(names(proposed(), visit)).containsExactly("孔令");
        off("何伟", visit);
    }

    @Test
    void f_two_go_for_the_corps_itself_and_one_of_them_is_known() {
        times("孔令", "WED-MORNING");
        var visit = led(plan("王淑琴", 2, "09:00", "project", "", "name", "金爷爷", "phone", "", "community", "@豆瓣社区", "entrance", "7号楼", "door", "102", "visitor", "@王淑琴", "seeks", "yes"));
        var proposal = proposed();
        assertThat(names(proposal, visit)).containsExactly("孔令");
        done(send("王淑琴", "/proposals/" + proposal + "/invitations"));
        done(send("孔令", "/invitations/" + invited("孔令", visit) + "/acceptance"));
        assertThat(count("select lacks from activity.published_open_visit where id = ?", visit)).isZero();
        assertThat(as("王淑琴").open("/visits/" + visit)).contains("安排好了");
    }
}
