package org.yicai.corps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** A week is proposed, looked at, sent, answered and mended; what a position asks is asked everywhere, and nobody is assigned. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ProposalTest extends TownTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Proposer proposer;

    private int planned;

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
        return id("select id from party.person where phone = ?", town.accounts().get(name).phone());
    }

    private Door.Reply plan(String title, int day, String from, String until, int seats, String... asks) {
        var fields = new java.util.ArrayList<>(List.of("deliverable", "@楼道扶手和灯", "title", title, "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区", "venue", "5 号楼门口",
                "starts_at", MONDAY.plusDays(day) + "T" + from, "ends_at", MONDAY.plusDays(day) + "T" + until, "places", "5", "position_name", "搭伴", "position_duty", "在门口", "position_seats", String.valueOf(seats)));
        fields.addAll(List.of(asks));
        return as("何伟").send("/activities/new", "/activities", fields.toArray(String[]::new));
    }

    /** The position of a new activity; days count from the Monday. */
    private UUID planned(int day, String from, String until, int seats, String... asks) {
        var title = "一起做" + ++planned;
        done(plan(title, day, from, until, seats, asks));
        return position(title);
    }

    private UUID position(String title) {
        return id("select n.id from activity.position n join activity.activity a on a.id = n.activity where a.title = ?", title);
    }

    private Door.Reply takes(String who, UUID position, String... more) {
        var fields = new java.util.ArrayList<>(List.of("position", position.toString()));
        fields.addAll(List.of(more));
        return send(who, "/activities/" + id("select activity from activity.position where id = ?", position) + "/sign-ups", fields.toArray(String[]::new));
    }

    private void profile(String who, String times, String... more) {
        var fields = new java.util.ArrayList<>(List.of("wishes", "", "external", ""));
        for (var time : times.split(" ")) {
            fields.addAll(List.of("times", time));
        }
        fields.addAll(List.of(more));
        done(send(who, "/volunteer/profile", fields.toArray(String[]::new)));
    }

    private void licence(String who, String skill, LocalDate until) {
        done(send(who, "/volunteer/licences", "skill", skill, "number", "N2026001", "valid_until", until.toString()));
    }

    private UUID proposed() {
        done(send("王淑琴", "/proposals", "monday", MONDAY.toString()));
        var id = id("select id from corps.proposal where monday = ? and ended_at is null and sent_at is null", MONDAY);
        assertThat(as("王淑琴").open("/proposals/" + id)).contains("正在算", "再看一眼");
        assertThat(proposer.look()).isEqualTo(1);
        return id;
    }

    private List<String> names(UUID proposal, UUID position) {
        return truth().sql("select p.name from corps.proposed_place c join party.person p on p.id = c.person where c.proposal = ? and c.position = ? and c.struck_at is null order by 1").params(proposal, position).query(String.class).list();
    }

    private UUID choice(UUID proposal, UUID position) {
        return id("select id from corps.proposed_place where proposal = ? and position = ? and struck_at is null order by id limit 1", proposal, position);
    }

    private UUID invitation(UUID position, String who) {
        return id("select id from corps.invitation where position = ? and person = ?", position, person(who));
    }

    /** What was planned before does not take place, so that each test has its week for itself. */
    private void fresh() {
        truth().sql("update activity.sign_up set withdrawn_at = signed_at where withdrawn_at is null").update();
        truth().sql("update activity.activity set cancelled_at = planned_at, cancelled_because = '改天' where title like '一起做%' and cancelled_at is null").update();
    }

    @BeforeAll
    void theyPledge() {
        for (var who : List.of("曹阳", "程远", "董洁")) {
            done(send(who, "/volunteer/pledge", "pledge", "yes", "under_18", "NO"));
        }
        profile("曹阳", "MON-MORNING TUE-MORNING WED-MORNING", "skills", "NURSE", "skills", "COOKING", "languages", "MANDARIN");
        licence("曹阳", "NURSE", MONDAY.plusDays(1));
        profile("程远", "MON-MORNING TUE-MORNING TUE-EVENING", "skills", "COOKING", "languages", "ENGLISH");
        profile("董洁", "MON-MORNING THU-MORNING", "languages", "MANDARIN");
    }

    @Test
    void a_a_position_asks_and_each_refusal_names_its_rule() {
        fresh();
        var nurse = planned(2, "09:00", "10:00", 2, "position_skill", "NURSE");
        refused(takes("曹阳", nurse), "B6");
        assertThat(takes("曹阳", nurse).html()).contains("href=\"/volunteer\"");
        licence("曹阳", "NURSE", MONDAY.plusDays(2));
        done(takes("曹阳", nurse));
        refused(takes("程远", planned(3, "09:00", "10:00", 1, "position_skill", "REPAIRS")), "M1");
        refused(takes("董洁", planned(3, "09:00", "10:00", 1, "position_language", "ENGLISH")), "M2");
        done(takes("程远", planned(3, "09:00", "10:00", 1, "position_language", "ENGLISH")));
        refused(plan("只要女的", 4, "09:00", "10:00", 1, "position_sex", "F"), "M5");
        assertThat(count("select count(*) from activity.activity where title = '只要女的'")).isZero();
        var bath = planned(4, "09:00", "10:00", 1, "position_sex", "F", "position_sex_because", "在女浴室帮忙");
        var reply = takes("董洁", bath);
        assertThat(reply.html()).contains("规则 M4<", "在女浴室帮忙", "我是女性");
        done(takes("董洁", bath, "sex", "yes"));
        assertThat(plan("不认识的本事", 4, "11:00", "12:00", 1, "position_skill", "MAGIC").status()).isEqualTo(422);
    }

    @Test
    void b_a_minor_is_too_young_for_some_and_home_by_nine() {
        fresh();
        done(send("王淑琴", "/volunteers/" + person("小满") + "/guardian-paper", "paper", "yes"));
        profile("小满", "TUE-EVENING THU-EVENING", "languages", "MANDARIN");
        refused(takes("小满", planned(3, "18:30", "19:30", 1, "position_age", "18")), "M3");
        var young = truth().sql("select name from party.person where id = ?").params(person("小满")).query(String.class).single();
        var late = planned(1, "19:30", "21:30", 2);
        var early = planned(1, "18:00", "19:20", 2);
        var proposal = proposed();
        assertThat(names(proposal, late)).as("nobody is asked twice for what follows too closely, and the minor not for what ends after nine").doesNotContain(young);
        assertThat(names(proposal, early)).as("the control: beside an adult, in time").contains(young);
        refused(takes("小满", late), "B9");
    }

    @Test
    void c_an_expired_licence_is_never_proposed_and_a_renewed_one_is() {
        fresh();
        var nurse = planned(1, "09:00", "10:00", 1, "position_skill", "NURSE");
        licence("曹阳", "NURSE", MONDAY);
        var without = proposed();
        assertThat(names(without, nurse)).isEmpty();
        assertThat(as("王淑琴").open("/proposals/" + without)).contains("还差 1 人", "护士", "还没有这里需要的技能或培训", "谁的证快到期");
        licence("曹阳", "NURSE", MONDAY.plusDays(40));
        var with = proposed();
        assertThat(names(with, nurse)).containsExactly("曹阳");
        assertThat(as("王淑琴").open("/proposals/" + without)).contains("已经被新的一份代替");
        assertThat(as("王淑琴").open("/proposals/" + with)).contains("为什么请这位", "有 1 位符合条件", "近四周服务了");
    }

    @Test
    void d_only_leaders_of_the_corps_see_it_and_nobody_is_told_before_it_is_sent() {
        fresh();
        var two = planned(0, "09:00", "10:00", 2);
        var proposal = proposed();
        for (var who : List.of("李秀英", "李建国", "丁香", "何伟")) {
            assertThat(as(who).get("/proposals/" + proposal).status()).as(who).isEqualTo(403);
            assertThat(as(who).get("/proposals").status()).as(who).isEqualTo(403);
        }
        assertThat(as("唐宁").get("/proposals/" + proposal).status()).isEqualTo(404);
        assertThat(as("王淑琴").get("/proposals/" + proposal).status()).as("the control").isEqualTo(200);
        assertThat(names(proposal, two)).hasSize(2).isSubsetOf("曹阳", "程远", "董洁");
        assertThat(count("select count(*) from corps.invitation where position = ?", two)).isZero();

        var first = names(proposal, two);
        var out = choice(proposal, two);
        done(send("王淑琴", "/proposals/" + proposal + "/swaps", "choice", out.toString()));
        var second = names(proposal, two);
        assertThat(second).hasSize(2).isNotEqualTo(first);
        assertThat(send("王淑琴", "/proposals/" + proposal + "/restorations", "choice", out.toString()).status()).as("his place has another").isEqualTo(409);
        refused(send("王淑琴", "/proposals/" + proposal + "/swaps", "choice", choice(proposal, two).toString()), "M8");
        var messages = count("select count(*) from message.outbox");
        done(send("王淑琴", "/proposals/" + proposal + "/invitations"));
        assertThat(count("select count(*) from corps.invitation where position = ?", two)).isEqualTo(2);
        assertThat(count("select count(*) from message.outbox")).isGreaterThan(messages);
        assertThat(send("王淑琴", "/proposals/" + proposal + "/invitations").status()).as("not twice").isEqualTo(409);
        assertThat(count("select count(*) from activity.sign_up where position = ?", two)).as("nobody is assigned").isZero();
    }

    @Test
    void e_a_yes_sits_a_no_frees_and_a_replan_moves_nobody() {
        var two = id("select position from corps.invitation i join activity.position n on n.id = i.position join activity.activity a on a.id = n.activity where a.title = ? limit 1", "一起做" + planned);
        var invited = truth().sql("select p.name from corps.invitation i join party.person p on p.id = i.person where i.position = ? order by 1").params(two).query(String.class).list();
        var yes = invited.get(0);
        var no = invited.get(1);
        assertThat(send(no, "/invitations/" + invitation(two, yes) + "/acceptance").status()).as("somebody else's").isEqualTo(404);
        assertThat(as(yes).open("/invitations")).contains("我去", "这次不去", "不去不用说理由");
        done(send(yes, "/invitations/" + invitation(two, yes) + "/acceptance"));
        done(send(no, "/invitations/" + invitation(two, no) + "/declining"));
        refused(send(no, "/invitations/" + invitation(two, no) + "/acceptance"), "M6");
        assertThat(count("select taken from activity.position where id = ?", two)).isEqualTo(1);
        var sent = id("select proposal from corps.invitation where position = ? limit 1", two);
        assertThat(as("王淑琴").open("/proposals/" + sent)).contains("答应了", "这次不去", "只给空出来的位置再提议");

        var asked = count("select count(*) from corps.invitation where answer is null");
        var again = proposed();
        assertThat(names(again, two)).hasSize(1).doesNotContain(yes, no);
        assertThat(count("select count(*) from corps.proposed_place c join corps.invitation i on i.position = c.position and i.person = c.person where c.proposal = ?", again)).as("nobody is asked twice").isZero();
        done(send("王淑琴", "/proposals/" + again + "/invitations"));
        assertThat(count("select count(*) from corps.invitation where answer is null")).as("those asked before still are").isGreaterThan(asked);
        assertThat(count("select count(*) from activity.sign_up where position = ? and person = ? and withdrawn_at is null", two, person(yes))).isEqualTo(1);
    }

    @Test
    void f_a_yes_obeys_the_seats_when_all_tap_at_once() throws Exception {
        fresh();
        var one = planned(3, "10:30", "11:30", 1);
        var proposal = proposed();
        assertThat(names(proposal, one)).containsExactly("董洁");
        done(send("王淑琴", "/proposals/" + proposal + "/invitations"));
        var invitation = "/invitations/" + invitation(one, "董洁") + "/acceptance";
        var page = "/activities/" + id("select activity from activity.position where id = ?", one) + "/sign-ups";
        var rivals = List.of("范小雨", "方明", "付强", "葛兰", "顾城").stream().map(this::as).toList();
        var invited = as("董洁");
        int taken = 0;
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var taps = new java.util.ArrayList<java.util.concurrent.Future<Integer>>();
            rivals.forEach(each -> taps.add(all.submit(() -> each.send("/sign-in", page, "position", one.toString()).status())));
            taps.add(all.submit(() -> invited.send("/sign-in", invitation).status()));
            for (var tap : taps) {
                taken += tap.get() == 303 ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(1);
        assertThat(count("select count(*) from activity.sign_up where position = ? and withdrawn_at is null", one)).isEqualTo(1);
        assertThat(count("select count(*) from corps.invitation i where i.position = ? and i.answer = 'ACCEPTED' and not exists (select 1 from activity.sign_up s where s.position = i.position and s.person = i.person)", one)).as("no yes without its seat").isZero();
    }

    @Test
    void g_an_invitation_has_its_time() {
        var open = id("select i.id from corps.invitation i where i.answer is null and i.person = ? limit 1", person("江河"));
        itIs(TODAY.plusDays(3));
        refused(send("江河", "/invitations/" + open + "/acceptance"), "M6");
        refused(send("江河", "/invitations/" + open + "/declining"), "M6");
        itIsToday();
        done(send("江河", "/invitations/" + open + "/acceptance"));
    }

    @Test
    void h_the_list_for_me_says_why_hides_by_rule_and_is_one_tap() {
        fresh();
        var nurse = planned(1, "10:30", "11:30", 1, "position_skill", "NURSE");
        assertThat(as("曹阳").open("/for-me")).contains(nurse.toString(), "用得上您的本领：护士", "在您有空的时间");
        licence("曹阳", "NURSE", MONDAY);
        assertThat(as("曹阳").open("/for-me")).doesNotContain(nurse.toString()).contains("要会一样本事");
        var english = planned(1, "06:30", "07:30", 1, "position_language", "ENGLISH");
        assertThat(as("董洁").open("/for-me")).doesNotContain(english.toString());
        assertThat(as("程远").open("/for-me")).contains(english.toString());
        done(send("程远", "/for-me/sign-ups", "position", english.toString(), "activity", id("select activity from activity.position where id = ?", english).toString()));
        var refused = send("董洁", "/for-me/sign-ups", "position", english.toString(), "activity", id("select activity from activity.position where id = ?", english).toString());
        refused(refused, "M2");
        assertThat(as("石叔").open("/for-me")).contains("登记一下空闲时间和本领", "href=\"/volunteer\"");
    }
}
