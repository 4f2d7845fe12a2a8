package org.yicai.corps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.corps.profession.SlotWatch;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** A law firm serves with the corps: papers, people, offers, bookings; who reads what, and what each rule says. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ProfessionalsTest extends TownTest {

    @Autowired
    private SlotWatch watch;

    private UUID firm() {
        return id("select r.id from corps.partner r join party.organisation o on o.id = r.organisation where o.name = '明理律师事务所'");
    }

    private UUID offer(String title) {
        return id("select id from corps.skill_offer where title = ?", title);
    }

    /** The n-th slot still to come. */
    private UUID slot(String title, int n) {
        return id("select id from corps.slot where offer = ? and starts_at > ? and called_off_at is null order by starts_at offset ? limit 1", offer(title), clock.instant().atOffset(java.time.ZoneOffset.UTC), n);
    }

    private static void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).as(Visitor.findings(reply)).isIn(403, 409, 422);
        assertThat(reply.html()).contains("规则 " + rule + "）");
    }

    private static Door.Reply done(Door.Reply reply) {
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return reply;
    }

    private Door.Reply book(String who, String title, UUID slot, String... more) {
        var fields = new ArrayList<>(List.of("slot", slot.toString(), "words", "一件急事"));
        fields.addAll(List.of(more));
        return as(who).send("/sign-in", "/professionals/" + offer(title) + "/bookings", fields.toArray(String[]::new));
    }

    private static String path(Door.Reply reply) {
        return reply.location().replaceFirst("\\?.*", "");
    }

    private long taken(UUID slot) {
        return count("select taken from corps.slot where id = ?", slot);
    }

    private Door.Reply take(String who, String... changes) {
        var fields = new java.util.LinkedHashMap<String, String>();
        List.of("organisation", "name", "kind", "what", "contact_name", "contact_phone", "paper", "number", "authority", "valid_until", "seen").forEach(each -> fields.put(each, ""));
        fields.putAll(java.util.Map.of("name", "和平门诊部", "kind", "PUBLIC_INSTITUTION_CLASS_II", "what", "量血压、换药", "contact_name", "方院长", "contact_phone", "13800000091", "paper", "医疗机构执业许可证", "number", "PDY10",
                "authority", "东城区卫健委", "valid_until", TODAY.plusDays(20).toString(), "seen", "yes"));
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return as(who).send("/sign-in", "/partners", fields.entrySet().stream().flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue())).toArray(String[]::new));
    }

    @Test
    void a_everybody_sees_the_offers_by_skill_with_the_next_free_time_and_who_looked_at_the_papers() {
        var page = visitor().open("/professionals");
        assertThat(page).contains("法律咨询", "明理律师事务所", "最近能约", "律师", "会计税务").doesNotContain("陆远", "苏敏");
        assertThat(visitor().open("/professionals?community=" + id("select id from place.community where name = '六条社区'"))).contains("法律咨询").doesNotContain("个税怎么报");
        assertThat(visitor().get("/professionals?skill=%00").status()).as("what no skill is called").isEqualTo(422);
        assertThat(visitor().open("/professionals?skill=ACCOUNTANT")).contains("个税怎么报").doesNotContain("法律咨询");
        assertThat(visitor().open("/partners/" + firm())).contains("31110000MD01234567", "王淑琴于", "苏*").doesNotContain("苏敏", "陆远");
        assertThat(visitor().open("/professionals/" + offer("法律咨询"))).contains("登录后预约");
    }

    @Test
    void b_a_partner_is_taken_in_by_leader_or_office_with_its_papers_in_the_hand() {
        assertThat(take("李秀英").status()).as("the leader of a team").isEqualTo(403);
        refused(take("王淑琴", "valid_until", TODAY.minusDays(1).toString()), "PO1");
        refused(take("王淑琴", "seen", ""), "PO1");
        refused(take("王淑琴", "contact_phone", "13800000031"), "PO2");
        refused(take("王淑琴", "organisation", id("select organisation from corps.partner where id = ?", firm()).toString()), "PO3");
        var clinic = path(done(take("李建国")));
        assertThat(visitor().open(clinic)).contains("和平门诊部", "李建国于");
        assertThat(count("select count(*) from message.outbox where channel = 'SMS' and content like '和平门诊部成了%'")).isEqualTo(1);
        watch.look();
        assertThat(count("select count(*) from message.outbox where channel = 'APP' and content like '和平门诊部的证照%到期%'")).as("twenty days before the end both are warned").isEqualTo(2);
        watch.look();
        assertThat(count("select count(*) from message.outbox where channel = 'APP' and content like '和平门诊部的证照%到期%'")).as("once").isEqualTo(2);
        done(as("王淑琴").send(clinic, clinic + "/ending", "why", "门诊部搬走了"));
        assertThat(visitor().open("/partners")).doesNotContain("和平门诊部");
    }

    @Test
    void c_people_are_named_by_the_contact_and_answer_under_their_own_number() {
        var people = "/partners/" + firm() + "/people";
        assertThat(as("陆远").send("/sign-in", people, "table", "甲，13800000095，律师，1，2027-01-01").status()).as("no contact").isEqualTo(403);
        var wrong = as("苏敏").send("/partners/" + firm(), people, "table", "甲，13800000095，律师，A1，2027-01-01\n乙，123，律师，A2，2027-01-01\n丙，13800000096，炼丹，A3，2027-01-01\n丁，13800000097，律师，A4，2020-01-01\n戊，13800000098，律师");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("第 2 行", "第 3 行", "第 4 行", "第 5 行", "规则 PO4", "规则 PO5").doesNotContain("第 1 行");
        assertThat(count("select count(*) from corps.professional where name = '甲'")).as("one wrong line keeps all out").isZero();
        refused(as("苏敏").send("/partners/" + firm(), people, "table", "甲，13800000095，律师，A1，999999999-01-01"), "PO5");
        refused(as("苏敏").send("/partners/" + firm(), people, "table", String.join("\n", IntStream.range(0, 201).mapToObj(i -> "某，1390000" + (1000 + i) + "，律师，A" + i + "，2027-01-01").toList())), "PO4");
        done(as("苏敏").send("/partners/" + firm(), people, "table", "", "person_name", "石叔", "person_phone", "13800000072", "skill", "LAWYER", "licence_number", "A9", "licence_until", TODAY.plusDays(10).toString()));
        var letter = letter("石叔");
        assertThat(visitor().open(letter)).contains("明理律师事务所想请您");
        refused(as("余奶奶").send(letter, letter, "word", "YES", "pledge", "yes"), "PO6");
        refused(as("石叔").send(letter, letter, "word", "YES"), "PO7");
        assertThat(count("select count(*) from party.appointment a join party.person p on p.id = a.person where p.phone = '13800000072'")).as("not before a yes").isZero();
        done(as("石叔").send(letter, letter, "word", "YES", "pledge", "yes"));
        assertThat(count("select count(*) from party.appointment a join party.person p on p.id = a.person where p.phone = '13800000072' and a.role = 'VOLUNTEER'")).as("the corps and the firm").isEqualTo(2);
        assertThat(count("select count(*) from corps.professional where name = '石叔' and phone = ''")).as("the number is not kept").isEqualTo(1);
        refused(as("石叔").send("/sign-in", letter, "word", "NO"), "PO6");
    }

    /** The address in the one message to somebody. */
    private String letter(String name) {
        return "/colleagues/" + truth().sql("select substring(content from '/colleagues/([A-Za-z0-9_-]{43})') from message.outbox where channel = 'SMS' and content like ?").param(name + "您好%").query(String.class).single();
    }

    @Test
    void cc_a_minor_comes_with_the_guardians_word_a_no_holds_for_thirty_days_and_invitations_have_a_measure() {
        var people = "/partners/" + firm() + "/people";
        var young = "小满，13800000077，写稿宣传";
        done(as("苏敏").send("/partners/" + firm(), people, "table", young));
        refused(as("小满").send(letter("小满"), letter("小满"), "word", "YES"), "B8");
        var volunteers = "select count(*) from party.appointment a join party.person p on p.id = a.person where p.phone = '13800000077' and a.role = 'VOLUNTEER'";
        assertThat(count(volunteers)).as("before the guardian agreed").isZero();
        done(as("小满").send(letter("小满"), letter("小满"), "word", "NO"));
        refused(as("苏敏").send("/partners/" + firm(), people, "table", "秦姐，13800000096，写稿宣传\n" + young), "PO23");
        assertThat(as("苏敏").send("/partners/" + firm(), people, "table", "秦姐，13800000096，写稿宣传\n" + young).html()).contains("第 2 行的这位");
        watch.look();
        assertThat(count("select count(*) from corps.professional where name = '小满' and mark is not null")).as("so long as the no holds").isEqualTo(1);
        truth().sql("update corps.professional set answered_at = answered_at - interval '31 days' where name = '小满'").update();
        watch.look();
        assertThat(count("select count(*) from corps.professional where name = '小满' and mark is not null")).isZero();
        truth().sql("update message.outbox set content = '' where content like '小满您好%'").update();
        done(as("苏敏").send("/partners/" + firm(), people, "table", young));
        truth().sql("update corps.volunteer set born = born - 1500 where person = (select id from party.person where phone = '13800000077')").update();
        done(as("小满").send(letter("小满"), letter("小满"), "word", "YES"));
        assertThat(count(volunteers)).as("a control: of age").isPositive();

        truth().sql("insert into corps.professional (id, subdistrict, partner, name, phone, skill, licence_number, named_by, named_at, ended_at) select gen_random_uuid(), r.subdistrict, r.id, '某', '', 'WRITING', '', r.contact, :at, :at from corps.partner r, generate_series(1, 200) where r.id = :firm")
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC)).param("firm", firm()).update();
        refused(as("苏敏").send("/partners/" + firm(), people, "table", "秦姐，13800000096，写稿宣传"), "PO4");
        truth().sql("delete from corps.professional where name = '某'").update();

        var contact = as("苏敏");
        var replies = IntStream.range(0, 6).mapToObj(i -> contact.send("/partners/" + firm(), people, "table", "罗晴，13800000084，律师，1，" + TODAY.plusDays(100))).toList();
        done(replies.getFirst());
        refused(replies.getLast(), "PO24");
        itIsToday();
    }

    private Door.Reply offers(String professional, LocalDate until, String step, String opens) {
        return as("苏敏").send("/partners/" + firm() + "/offers", "/partners/" + firm() + "/offers", "professional", "@" + professional, "title", "劳动合同", "what", "看合同", "audience", "", "language", "", "place", "PHONE", "spot", "",
                "community", "", "minutes", "30", "capacity", "1", "weekdays", "TUESDAY", "opens", opens, "closes", "11:00", "from", TODAY.toString(), "until", until.toString(), "step", step);
    }

    @Test
    void d_an_offer_needs_a_licence_that_somebody_saw_and_papers_until_its_last_day() {
        refused(offers("石叔", TODAY.plusDays(9), "LOOK", "10:00"), "PO8");
        var held = "select l.id from corps.licence l join corps.professional p on p.person = l.person and p.skill = l.skill where p.name = '石叔' and l.ended_at is null";
        var sightings = "/partners/" + firm() + "/sightings";
        var before = id(held).toString();
        assertThat(as("石叔").send("/sign-in", sightings, "licence", before).status()).as("no contact").isEqualTo(403);
        done(as("石叔").send("/volunteer", "/volunteer/licences", "skill", "LAWYER", "number", "A10", "valid_until", TODAY.plusDays(10).toString()));
        assertThat(as("苏敏").send("/partners/" + firm(), sightings, "licence", before).status()).as("another one came in its place").isEqualTo(409);
        assertThat(count("select count(*) from corps.licence where number in ('A9', 'A10') and seen_at is not null")).isZero();
        done(as("苏敏").send("/partners/" + firm(), sightings, "licence", id(held).toString()));
        refused(offers("石叔", TODAY.plusDays(20), "LOOK", "10:00"), "PO8");
        refused(offers("顾宁", TODAY.plusDays(180), "LOOK", "12:00"), "PO10");
        refused(offers("陆远", TODAY.plusDays(190), "LOOK", "10:00"), "PO10");
        var look = offers("石叔", TODAY.plusDays(9), "LOOK", "10:00");
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.html()).contains("会有 2 个时间");
        assertThat(count("select count(*) from corps.skill_offer where title = '劳动合同'")).as("a look makes nothing").isZero();
        done(offers("石叔", TODAY.plusDays(9), "MAKE", "10:00"));
        refused(offers("石叔", TODAY.plusDays(9), "MAKE", "10:00"), "PO11");
        var holiday = TODAY.plusDays(4);
        assertThat(holiday.getDayOfWeek()).hasToString("TUESDAY");
        done(as("陈志远").send("/calendar", "/calendar", "day", holiday.toString(), "kind", "OFF", "note", "放假", "reason", "通知里说的"));
        assertThat(offers("顾宁", TODAY.plusDays(12), "LOOK", "10:00").html()).contains("会有 2 个时间", "放假跳过");
        refused(as("苏敏").send("/partners/" + firm() + "/offers", "/partners/" + firm() + "/offers", "professional", "", "title", "x"), "PO8");
    }

    @Test
    void dd_a_group_keeps_seats_and_each_of_its_people_says_the_own_yes_by_the_rules_for_everybody() {
        var day = TODAY.plusDays(12);
        var activity = path(done(as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", "院里的咨询台", "words", "坐下来问。", "risk_notice", "慢慢走。", "community", "@豆瓣社区", "venue", "5 号楼门口",
                "starts_at", day + "T09:00", "ends_at", day + "T11:00", "places", "20", "position_name", "律师", "position_duty", "答疑", "position_seats", "3", "position_skill", "LAWYER")));
        var position = id("select n.id from activity.position n join activity.activity a on a.id = n.activity where a.title = '院里的咨询台'");
        var groups = "/partners/" + firm() + "/groups";
        assertThat(as("丁香").get(groups).status()).as("a stranger").isEqualTo(403);
        refused(as("苏敏").send(groups, groups, "position", position.toString(), "people", "4"), "PO21");
        done(as("苏敏").send(groups, groups, "position", position.toString(), "people", "2"));
        refused(as("苏敏").send("/sign-in", groups, "position", position.toString(), "people", "1"), "PO21");
        assertThat(count("select taken from activity.position where id = ?", position)).isEqualTo(2);
        var group = id("select id from corps.group_place").toString();
        refused(as("丁香").send("/sign-in", groups + "/yeses", "group", group), "PO22");
        refused(as("石叔").send(groups, groups + "/yeses", "group", group), "B6");
        assertThat(count("select named from corps.group_place")).as("his licence ends before that day, and nothing was taken").isZero();
        assertThat(done(as("陆远").send(groups, groups + "/yeses", "group", group)).location()).startsWith(activity);
        assertThat(as("陆远").send(groups, groups + "/yeses", "group", group).html()).contains("规则 U4");
        assertThat(count("select taken from activity.position where id = ?", position)).as("one of the kept seats, none more").isEqualTo(2);
        assertThat(as("陆远").open("/my/activities")).contains("院里的咨询台");
        itIs(day.minusDays(1));
        watch.look();
        itIsToday();
        assertThat(count("select taken from activity.position where id = ?", position)).as("what nobody took is free at the last sign-out").isEqualTo(1);
        assertThat(as("苏敏").send("/sign-in", groups + "/endings", "group", group).status()).as("given back once").isEqualTo(404);
    }

    @Test
    void e_one_books_a_time_waits_for_another_and_the_freed_one_goes_to_who_waits() {
        var slot = slot("法律咨询", 1);
        var mine = path(done(book("汪先生", "法律咨询", slot)));
        assertThat(taken(slot)).isEqualTo(1);
        refused(book("汪先生", "法律咨询", slot("法律咨询", 2)), "PO14");
        refused(book("余奶奶", "法律咨询", slot), "PO15");
        var waits = path(done(book("余奶奶", "法律咨询", slot, "waits", "yes")));
        assertThat(visitor().open(waits)).contains("前面还有 0 位");
        refused(book("陆远", "法律咨询", slot("法律咨询", 2)), "PO16");
        refused(visitor().send(waits, waits, "word", "YES"), "PO18");
        done(visitor().send(mine, mine, "word", "NO"));
        assertThat(taken(slot)).as("held for who waits").isEqualTo(1);
        refused(book("卢师傅", "法律咨询", slot), "PO15");
        assertThat(as("余奶奶").open("/me/messages")).contains("有位置了：明理律师事务所");
        done(visitor().send(waits, waits, "word", "YES"));
        assertThat(count("select count(*) from corps.booking where slot = ? and stage = 'BOOKED'", slot)).isEqualTo(1);
        refused(visitor().send("/sign-in", mine, "word", "NO"), "PO18");
        done(book("汪先生", "法律咨询", slot, "waits", "yes"));
        done(visitor().send(waits, waits, "word", "NO"));
        clock.put(clock.instant().plus(Duration.ofHours(25)));
        watch.look();
        itIsToday();
        assertThat(count("select count(*) from corps.booking where slot = ? and stage = 'LAPSED'", slot)).as("what nobody answers goes on").isEqualTo(1);
        assertThat(taken(slot)).isZero();
    }

    private Door.Reply forAnother(String who, String title, UUID slot, String phone) {
        return book(who, title, slot, "for_another", "yes", "client_name", "马大爷", "phone", phone, "reason", "没有手机", "consent", "PHONE");
    }

    @Test
    void f_volunteers_and_workers_book_for_others_with_consent_and_a_reason() {
        var slot = slot("法律咨询", 2);
        refused(book("余奶奶", "法律咨询", slot, "for_another", "yes", "client_name", "马大爷", "reason", "没有手机", "consent", "PHONE"), "PO17");
        assertThat(book("王芳", "法律咨询", slot, "for_another", "yes", "client_name", "马大爷", "reason", "没有手机").status()).as("no consent").isEqualTo(422);
        assertThat(book("王芳", "法律咨询", slot, "for_another", "yes", "client_name", "马大爷", "consent", "PHONE").status()).as("no reason").isEqualTo(422);
        var link = path(done(book("王芳", "法律咨询", slot, "for_another", "yes", "client_name", "马大爷", "phone", "13900000033", "reason", "没有手机", "consent", "PHONE")));
        assertThat(count("select count(*) from message.outbox where address = '13900000033' and content like '约好了%' and content not like '%法律咨询%'")).as("the person hears, and not what about").isEqualTo(1);
        assertThat(as("王芳").open("/my/bookings")).contains("帮马**约的").doesNotContain("马大爷");
        refused(forAnother("王芳", "法律咨询", slot("法律咨询", 3), "13900000033"), "PO14");
        var tried = java.util.stream.Stream.of("13900000033", "13800000071", "13900000034").map(phone -> forAnother("李秀英", "法律咨询", slot, phone)).toList();
        refused(tried.getFirst(), "PO15");
        assertThat(tried).as("of something confidential another helper learns nothing by trying numbers").extracting(Door.Reply::status, Visitor::findings).containsOnly(tuple(422, Visitor.findings(tried.getLast())));
        done(visitor().send(link, link, "word", "NO"));
        var open = path(done(forAnother("王芳", "个税怎么报", slot("个税怎么报", 1), "13900000033")));
        refused(forAnother("李秀英", "个税怎么报", slot("个税怎么报", 2), "13900000033"), "PO14");
        done(visitor().send(open, open, "word", "NO"));
    }

    @Test
    void g_who_comes_and_why_is_read_by_the_professional_alone() {
        assertThat(as("陆远").open("/my/slots")).contains("吕大妈", "13800000071", "想问问遗嘱怎么写");
        for (var who : List.of("王淑琴", "苏敏", "李建国", "陈志远", "顾宁", "何伟")) {
            for (var page : List.of("/my/slots", "/partners/" + firm(), "/professionals/" + offer("法律咨询"), "/my/bookings")) {
                assertThat(as(who).get(page).html()).as(who + " " + page).doesNotContain("遗嘱怎么写", "吕大妈", "13800000071");
            }
        }
        assertThat(count("select count(*) from journal.body where content like '%遗嘱怎么写%' or content like '%一件急事%'")).isZero();
        assertThat(count("select count(*) from corps.booking where position('遗嘱' in encode(sealed, 'escape')) > 0")).isZero();
        var booking = id("select b.id from corps.booking b join corps.slot s on s.id = b.slot where b.offer = ? and b.stage in ('BOOKED', 'DONE') and s.starts_at > ? order by s.starts_at limit 1", offer("法律咨询"), clock.instant().atOffset(java.time.ZoneOffset.UTC));
        refused(as("王淑琴").send("/sign-in", "/my/slots/presences", "booking", booking.toString(), "presence", "CAME"), "PO19");
        refused(as("陆远").send("/sign-in", "/my/slots/presences", "booking", booking.toString(), "presence", "CAME"), "PO19");
        refused(as("陆远").send("/sign-in", "/my/slots/endings", "slot", slot("个税怎么报", 0).toString(), "why", "不是我的"), "PO20");
        assertThat(count("select count(*) from corps.booking where came")).as("noted once the time had come, in the town").isEqualTo(1);
    }

    @Test
    void h_tomorrow_is_reminded_once_a_late_no_reaches_the_professional_and_old_words_are_deleted() {
        var slot = slot("法律咨询", 3);
        var mine = path(done(book("卢师傅", "法律咨询", slot)));
        var day = truth().sql("select cast(starts_at at time zone 'Asia/Shanghai' as date) from corps.slot where id = ?").param(slot).query(LocalDate.class).single();
        itIs(day.minusDays(1));
        watch.look();
        watch.look();
        assertThat(count("select count(*) from message.outbox where address = '13800000076' and content like '明天见%'")).isEqualTo(1);
        clock.put(day.atTime(13, 30).atZone(java.time.ZoneId.of("Asia/Shanghai")).toInstant());
        done(visitor().send(mine, mine, "word", "NO"));
        assertThat(count("select count(*) from message.outbox i join party.person p on p.id = i.person where i.channel = 'APP' and p.phone = '13800000082' and i.content like '有人刚说来不了%'")).isEqualTo(1);
        var kept = "select count(*) from corps.booking where slot = ? and sealed is not null and person is not null and made_by is not null and client is not null and shown <> '**'";
        itIs(day.plusDays(29));
        watch.look();
        itIsToday();
        assertThat(count(kept, slot)).isEqualTo(1);
        assertThat(as("卢师傅").open("/my/bookings")).as("a control: after twenty-nine days it is still there").contains("法律咨询");
        itIs(day.plusDays(31));
        watch.look();
        itIsToday();
        assertThat(count(kept, slot)).isZero();
        assertThat(count("select count(*) from corps.booking where slot = ? and coalesce(person, made_by) is null and sealed is null and client is null and shown = '**'", slot)).as("that a place was taken").isPositive();
        assertThat(as("卢师傅").open("/my/bookings")).doesNotContain("法律咨询");
    }

    @Test
    void i_what_papers_and_licences_do_not_cover_cannot_be_booked_and_is_called_off() {
        var slot = slot("个税怎么报", 1);
        done(book("石叔", "个税怎么报", slot));
        var other = slot("个税怎么报", 2);
        truth().sql("update corps.licence set valid_until = ? where skill = 'ACCOUNTANT'").param(TODAY).update();
        refused(book("汪先生", "个税怎么报", other), "PO13");
        assertThat(visitor().open("/professionals/" + offer("个税怎么报"))).contains("规则 PO13");
        var day = truth().sql("select cast(starts_at at time zone 'Asia/Shanghai' as date) from corps.slot where id = ?").param(slot).query(LocalDate.class).single();
        itIs(day.minusDays(1));
        watch.look();
        assertThat(count("select count(*) from corps.booking where slot = ? and stage = 'CALLED_OFF'", slot)).isEqualTo(1);
        itIsToday();
        truth().sql("update corps.licence set valid_until = ? where skill = 'ACCOUNTANT'").param(TODAY.plusDays(300)).update();
        done(book("汪先生", "个税怎么报", other));
        truth().sql("update corps.partner_check set valid_until = ?").param(TODAY.minusDays(1)).update();
        assertThat(visitor().open("/professionals")).as("closed on the day").doesNotContain("个税怎么报", "法律咨询");
        refused(offers("顾宁", TODAY.plusDays(12), "LOOK", "10:00"), "PO9");
        done(as("周敏").send("/partners/" + firm(), "/partners/" + firm() + "/checks", "paper", "律师事务所执业许可证", "number", "新", "authority", "司法局", "valid_until", TODAY.plusDays(400).toString(), "seen", "yes"));
        assertThat(visitor().open("/professionals")).contains("个税怎么报", "法律咨询");
    }

    @Test
    void j_leaving_ends_it_and_whoever_had_booked_hears() {
        done(as("顾宁").send("/partners/" + firm(), "/partners/" + firm() + "/leaving"));
        assertThat(count("select count(*) from corps.booking b join corps.skill_offer o on o.id = b.offer where o.title = '个税怎么报' and b.ended_at is null")).isZero();
        assertThat(count("select count(*) from message.outbox where address = '13800000074' and content like '取消了：明理律师事务所 · 个税怎么报%'")).isEqualTo(1);
        refused(as("顾宁").send("/sign-in", "/partners/" + firm() + "/leaving"), "PO6");
        refused(book("汪先生", "个税怎么报", id("select id from corps.slot where offer = ? and called_off_at is not null order by starts_at desc limit 1", offer("个税怎么报"))), "PO12");
    }
}
