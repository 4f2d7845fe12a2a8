package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** Brings projects to where their contract is signed, all through the forms, and delivers for them. */
public abstract class PurchaseTest extends TownTest {

    private static final List<String> MEMBERS = List.of("张丽", "陈静", "冯文博", "许建军", "李秀英", "郑国强", "高玉兰", "宋德福");
    private static final Pattern ID = Pattern.compile("/([0-9a-f-]{36})");
    private static final Pattern GIVEN = Pattern.compile("given=([2-9A-Z-]+)");
    private final Map<String, Visitor> people = new HashMap<>();

    /** Contracts of these tests have two halves, whatever they cost; light ones have one milestone only (T3). */
    @BeforeAll
    protected void nothingIsLight() {
        lightUpTo(0);
    }

    protected void lightUpTo(int yuan) {
        done(post("陈志远", "/ways", "/ways", "way", "LIGHT_MOST", "number", "" + yuan, "from", TODAY.toString(), "reason", "先这样试一试"));
    }

    /** The same person, signed in once. */
    protected Visitor person(String name) {
        return people.computeIfAbsent(name, this::as);
    }

    /** After some days everybody signs in anew. */
    protected void laterBy(int days) {
        itIs(TODAY.plusDays(days));
        people.clear();
    }

    protected static String[] design(String title, String amount, int hours) {
        return new String[] {
            "title", title, "origin", "BOUGHT_HERE", "regime", "BELOW_THRESHOLD", "leaf", "@独居老人助餐", "kind", "SAFETY_NET", "nature", "PUBLIC_SERVICE", "e1_kind", "VOLUNTEERS", "e1_quantity", "4", "e1_unit", "PERSON", "purchaser_level", "SUBDISTRICT",
            "target_group", "独居老人", "summary", "上门看看独居老人。", "remains", "一支探访小组", "budget_line", "@社区为老服务", "amount", amount,
            "d1_name", title + "的探访", "d1_unit", "HOUR", "d1_quantity", "" + hours, "d1_standard", "两人上门", "d1_evidence", "VISIT",
            "indicator_OUTPUT", "到位", "indicator_BENEFIT", "有人惦记", "indicator_SATISFACTION", "满意", "indicator_SOCIAL_TRUST", "邻居带路", "indicator_POLICY", "讲清政策", "indicator_PEOPLES_INTERESTS", "说解决了",
            "negative_1", "NO", "negative_2", "NO", "negative_3", "NO", "negative_4", "NO", "negative_5", "NO", "negative_6", "NO"};
    }

    /** Designs of so many hours each that have passed the gate and were awarded to 乐邻. */
    protected List<UUID> awarded(String amount, int hours, String... titles) {
        var projects = passed(amount, hours, titles);
        projects.forEach(this::award);
        return projects;
    }

    /** Designs of so many hours each that have passed the gate and wait for who is chosen. */
    protected List<UUID> passed(String amount, int hours, String... titles) {
        var group = id("select id from need.need_group where title = '独居老人周末暖餐'");
        var day = TODAY.minusDays(10);
        itIs(day);
        people.clear();
        var projects = new ArrayList<UUID>();
        for (var title : titles) {
            var all = new ArrayList<>(List.of(design(title, amount, hours)));
            all.addAll(List.of("group", group.toString()));
            var project = idIn(person("李建国").send("/designs/new?group=" + group, "/designs", all.toArray(String[]::new)).location());
            done(person("李建国").send("/designs/" + project, "/designs/" + project + "/submission"));
            projects.add(project);
        }
        decided(day, projects, "AGREE");
        // the days in which anybody may object are over
        itIsToday();
        people.clear();
        return projects;
    }

    /** The committee meets on that day, and decides what it has before it about these projects. */
    protected void decided(LocalDate day, List<UUID> projects, String choice, String... more) {
        done(person("陈静").send("/council", "/council/sessions", "held_on", day.toString(), "venue", "活动室"));
        var session = id("select session from council.item where conclusion is null and subject = ?", projects.getFirst());
        MEMBERS.forEach(name -> done(person(name).send("/council/sessions/" + session, "/council/sessions/" + session + "/presence")));
        for (var project : projects) {
            var item = "/council/items/" + id("select id from council.item where conclusion is null and subject = ?", project);
            MEMBERS.forEach(name -> done(person(name).send(item, item + "/vote", "choice", choice, "reason", "看过了。")));
            done(person("陈静").send(item, item + "/conclusion", with(new String[] {"reason", "商量过了。"}, more)));
        }
    }

    /** 乐邻 says why it takes this on, and looks at itself on five points. */
    protected void checked(UUID project) {
        checked(project, "林涛");
    }

    protected void checked(UUID project, String clerk) {
        done(person(clerk).send("/projects/" + project + "/work", "/projects/" + project + "/self-check", "why_us", "认得这里的人", "able", "人手够", "well", "请邻居当场说", "interested", "NO", "political_awareness", "做得到", "social_responsibility", "做得到", "service_spirit", "做得到",
                "professional_quality", "做得到", "work_with_people", "做得到"));
    }

    private void award(UUID project) {
        var work = "/projects/" + project + "/work";
        checked(project);
        var amount = truth().sql("select amount_fen / 100 from project.project where id = ?").param(project).query(String.class).single();
        done(person("李建国").send(work, "/projects/" + project + "/award", "self_check", "@乐邻为老服务中心", "method", "DIRECT_BELOW_THRESHOLD", "amount", amount, "reason", "做得实"));
    }

    protected static UUID idIn(String location) {
        var found = ID.matcher(location);
        assertThat(found.find()).as(location).isTrue();
        return UUID.fromString(found.group(1));
    }

    protected static Door.Reply done(Door.Reply reply) {
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return reply;
    }

    /** A contract of two halves that is right; with some fields typed otherwise. */
    protected Door.Reply sign(UUID project, String... otherwise) {
        var amount = truth().sql("select amount_fen / 200 from project.award where project = ? and stage = 'RECORDED'").param(project).query(String.class).single();
        var half = "" + count("select quantity / 2 from project.deliverable where project = ?", project);
        var fields = new LinkedHashMap<String, List<String>>();
        put(fields, "signed_on", TODAY.toString(), "starts_on", TODAY.toString(), "ends_on", TODAY.plusMonths(6).toString(), "standards", "有签到", "duties", "各自的", "breach", "不足不付",
                "contractor_decides", "时间", "quality", "八成满意", "price_parts", "人工七成", "personal_data", "NO",
                "m1_title", "前半", "m1_due", TODAY.plusDays(60).toString(), "m1_amount", amount, "m1_q1", half,
                "m2_title", "后半", "m2_due", TODAY.plusDays(150).toString(), "m2_amount", amount, "m2_q1", half);
        put(fields, otherwise);
        return person("李建国").send("/projects/" + project + "/work", "/projects/" + project + "/contract", fields);
    }

    private static void put(Map<String, List<String>> fields, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
    }

    /** An activity of today with one resident who was there and rates it: so many hours count. */
    protected void deliver(UUID project, int hours) {
        deliver(project, hours, "RESIDENT");
    }

    /** The same, witnessed by somebody of that capacity. */
    protected void deliver(UUID project, int hours, String capacity) {
        var title = truth().sql("select title from project.project where id = ?").param(project).query(String.class).single();
        var deliverable = id("select id from project.deliverable where project = ?", project);
        var activity = idIn(done(person("林涛").send("/activities/new", "/activities", "deliverable", deliverable.toString(), "title", title, "words", "上门看看。", "risk_notice", "慢走。",
                "community", "@六条社区", "venue", "东四六条", "starts_at", TODAY + "T09:00", "ends_at", TODAY + "T18:00", "places", "15", "position_name", "", "position_duty", "", "position_seats", "0")).location());
        var address = "/activities/" + activity;
        var given = GIVEN.matcher(done(person("林涛").send(address, address + "/walk-ins", "name", "某街坊", "capacity", capacity, "door", "SELF", "phone", "")).location());
        assertThat(given.find()).isTrue();
        done(person("林涛").send(address, address + "/result", "quantity", "" + hours, "words", "看过了。"));
        done(visitor().send("/here/" + given.group(1), "/here/" + given.group(1), "was_there", "YES", "rating", "5", "words", ""));
    }

    protected UUID milestone(UUID project, int position) {
        return id("select m.id from project.milestone m join project.contract k on k.id = m.contract where k.project = ? and m.position = ?", project, position);
    }

    /** What was found wrong, as the page says it: 422. */
    protected static String refused(Door.Reply reply) {
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(422);
        return reply.html();
    }

    protected Door.Reply post(String name, String page, String action, String... fields) {
        return person(name).send(page, action, fields);
    }

    public static String[] with(String[] some, String... more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
