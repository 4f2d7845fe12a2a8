package org.yicai.supervision.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.project.PurchaseTest;
import org.yicai.supervision.Asks;
import org.yicai.supervision.Suspicion;

/** From a flag to found and mended: SV1 to SV8, each with the case in which it says no, and what counts meanwhile. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class QuestionTest extends PurchaseTest {

    @Autowired
    private Asks asks;

    @Autowired
    private QuestionWatch watch;

    @Autowired
    private PlatformTransactionManager transactions;

    private UUID project;
    private UUID first;
    private UUID question;

    @BeforeAll
    void buy() {
        project = awarded("8000", 8, "要问的探访").getFirst();
        done(sign(project));
        deliver(project, 4);
        first = id("select id from activity.activity where project = ?", project);
    }

    private String list() {
        return "/projects/" + project + "/questions";
    }

    private String here() {
        return "/questions/" + question;
    }

    private UUID asked(String who, UUID record, String words) {
        return idIn(done(post(who, list(), list(), "record", record == null ? "" : record.toString(), "question_words", words)).location());
    }

    private boolean flag(String key, UUID activity) {
        var seen = new Suspicion("P3", project, activity, key, new LinkedHashMap<>(Map.of("HEADS", "12 12 12 12 12")), List.of("/activities/" + first, "//elsewhere.example/x"));
        var done = new boolean[1];
        Scope.of(new SubdistrictId(id("select subdistrict from project.project where id = ?", project)))
                .run(() -> done[0] = Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> asks.ask(seen))));
        return done[0];
    }

    private int counted() {
        return (int) count("select coalesce(sum(quantity), 0) from activity.published_delivered where project = ?", project);
    }

    private String quarter() {
        return as("李建国").open("/projects/" + project + "/monitoring/2026-Q4").replaceAll("(?s)^.*?data-l=\"已确认\">([0-9]+).*$", "$1");
    }

    private long told(String words) {
        return count("select count(*) from message.outbox where content like '%要问的探访%' || ? || '%'", words);
    }

    @Test
    void a_only_the_disputed_quantity_waits_and_everything_else_goes_on() {
        var milestone = "/milestones/" + milestone(project, 1);
        assertThat(counted()).as("before anybody asks").isEqualTo(4);
        assertThat(person("周敏").open(milestone)).doesNotContain("有疑问、先不算的");
        assertThat(refused(post("王淑琴", list(), list(), "record", "", "question_words", ""))).contains("id=\"question_words-err\"");
        assertThat(refused(post("王淑琴", list(), list(), "record", project.toString(), "question_words", "那天没看到人"))).contains("从这个项目的活动里选");
        assertThat(post("林涛", "/me", list(), "record", "", "question_words", "我来问").status()).as("SV1: the contractor answers, others ask").isEqualTo(403);
        assertThat(as("孙晓梅").get(list()).status()).as("another contractor").isEqualTo(404);
        question = asked("王淑琴", first, "那天下午门口没看到人。");
        assertThat(counted()).isZero();
        assertThat(person("周敏").open(milestone)).contains("有疑问、先不算的 4");
        assertThat(refused(post("周敏", milestone, milestone + "/acceptance", "j0", "MET", "j1", "MET", "opinion", "好"))).contains("Q6");
        assertThat(visitor().open("/account")).contains("有疑问、先不算的 4");
        itIs(TODAY.plusDays(1));
        assertThat(as("李建国").open("/projects/" + project + "/ledger?kind=ACTIVITY")).contains("有疑问，先不算");
        assertThat(quarter()).as("known on that day").isEqualTo("0");
        itIsToday();
        deliver(project, 4);
        assertThat(counted()).as("the other one counts").isEqualTo(4);
        assertThat(count("select count(*) from activity.dispute d join journal.entry e on e.subject = d.id where d.question = ?", question)).isEqualTo(1);
    }

    @Test
    void b_the_contractor_answers_corrects_and_nobody_else_does() {
        assertThat(told("请您在")).isPositive();
        assertThat(as("林涛").open("/work")).contains("请答复一个疑问：要问的探访");
        assertThat(person("林涛").open(here())).contains("问一句，不等于认定有问题").contains("只有这一笔先不算");
        assertThat(person("林涛").open("/my/questions")).contains("那天下午门口没看到人");
        assertThat(refused(post("陈静", "/me", here() + "/finding", "outcome", "NOT_SO", "reason", "没看到"))).as("heard first").contains("SV2");
        assertThat(post("李建国", "/me", here() + "/answers", "answer_words", "替他说").status()).isEqualTo(403);
        assertThat(post("孙晓梅", "/me", here() + "/answers", "answer_words", "替他说").status()).isEqualTo(404);
        assertThat(refused(post("林涛", here(), here() + "/answers", "answer_words", ""))).contains("id=\"answer_words-err\"");
        done(post("林涛", here(), here() + "/answers", "answer_words", "两位同事下午三点才到。"));
        done(post("林涛", here(), here() + "/answers", "answer_words", "两位同事下午三点才到，只待了三小时。"));
        assertThat(count("select count(*) from supervision.reply where question = ?", question)).as("no version is lost").isEqualTo(2);
        assertThat(person("陈静").open(here())).contains("第 1 版").contains("第 2 版").contains("只待了三小时");
        assertThat(as("陈静").open("/work")).contains("请看答复、作结论：要问的探访");
    }

    @Test
    void c_the_committee_finds_free_of_ties_and_never_punishes() {
        assertThat(post("李建国", "/me", here() + "/finding", "outcome", "NOT_SO", "reason", "x").status()).as("officials never do").isEqualTo(403);
        var lin = id("select organisation from party.published_appointment a join party.published_person p on p.id = a.person where p.name = '林涛' and a.role = 'CONTRACTOR'");
        truth().sql("insert into party.appointment (id, subdistrict, person, organisation, role, from_day) select gen_random_uuid(), p.subdistrict, w.id, ?, 'VOLUNTEER', ? from project.project p, party.person w where p.id = ? and w.name = '许建军'").params(lin, TODAY, project).update();
        assertThat(refused(as("许建军").send("/me", here() + "/finding", "outcome", "NOT_SO", "reason", "不是这样"))).as("tied").contains("SV3");
        truth().sql("delete from party.appointment where organisation = ? and role = 'VOLUNTEER' and person = (select id from party.person where name = '许建军')").param(lin).update();
        assertThat(as("许建军").open(here())).as("without the tie the form is there").contains("name=\"outcome\"");
        assertThat(refused(post("陈静", here(), here() + "/finding", "outcome", "COUNTS_LESS", "counts", "4", "reason", "少一些"))).contains("SV4");
        assertThat(refused(post("陈静", here(), here() + "/finding", "outcome", "COUNTS_LESS", "counts", "3", "reason", "少一些", "mend_words", "到了就签到"))).contains("id=\"mend_by-err\"").contains("SV5");
        var clerk = id("select id from party.person where name = '林涛'");
        assertThat(refused(post("陈静", here(), here() + "/finding", "outcome", "COUNTS_LESS", "counts", "3", "reason", "少一些", "mend_words", "到了就签到", "mend_by", TODAY.plusDays(9).toString(), "mender", clerk.toString()))).as("never the contractor").contains("SV5");
        assertThat(counted()).as("nothing was decided yet").isEqualTo(4);
        done(post("陈静", here(), here() + "/finding", "outcome", "COUNTS_LESS", "counts", "3", "reason", "只待了三小时，算三小时。", "mend_words", "到了就签到。", "mend_by", TODAY.plusDays(9).toString(), "mender", "@王淑琴"));
        assertThat(counted()).as("three of four count").isEqualTo(7);
        assertThat(quarter()).isEqualTo("7");
        assertThat(post("陈静", "/me", here() + "/finding", "outcome", "NOT_SO", "reason", "又变了").status()).as("once").isIn(409, 422);
        assertThat(post("林涛", "/me", here() + "/answers", "answer_words", "再改").status()).as("decided").isEqualTo(409);
        assertThat(count("select count(*) from project.hold")).as("no automatic penalty").isEqualTo(count("select count(*) from project.hold where held_on < ?", TODAY));
    }

    @Test
    void d_who_was_named_notes_that_it_is_mended_and_everybody_reads_it() {
        assertThat(visitor().open("/projects/" + project + "/trust")).contains("发现问题 1 处；要改的 1 处，改好 0 处");
        assertThat(as("王淑琴").open("/work")).contains("请看改好没有：要问的探访");
        assertThat(post("李建国", "/me", here() + "/mending", "fixed_words", "改好了").status()).as("SV6").isEqualTo(403);
        assertThat(post("林涛", "/me", here() + "/mending", "fixed_words", "改好了").status()).isEqualTo(403);
        assertThat(count("select count(*) from supervision.question where id = ? and stage = 'TO_MEND'", question)).as("a refusal moves nothing").isEqualTo(1);
        done(post("王淑琴", here(), here() + "/mending", "fixed_words", "去看了两次，都签到了。"));
        var trust = visitor().open("/projects/" + project + "/trust");
        assertThat(trust).contains("发现问题 1 处；要改的 1 处，改好 1 处").contains("只待了三小时，算三小时").contains("去看了两次").contains("两位同事下午三点才到").contains("一句假话记进来，还是假话").contains("还没有被抽到过").contains("实际算 3");
        assertThat(trust).as("no private person").doesNotContain("王淑琴").doesNotContain("陈静").doesNotContain("林涛").doesNotContain("某街坊");
        assertThat(visitor().open("/projects/" + project)).contains("/projects/" + project + "/trust");
        assertThat(person("李建国").open("/projects/" + project + "/ledger?kind=QUESTION")).contains("向承接方问了一件事").contains("实际少一些，算 3").contains("要改的，改好了");
        assertThat(count("select count(*) from journal.entry where subject in (select id from supervision.reply where question = ?) or subject in (select id from supervision.finding where question = ?) or subject = ?", question, question, question))
                .as("asked, answered twice, found, mended").isEqualTo(5);
    }

    @Test
    void e_a_flag_asks_once_for_one_thing_and_without_an_answer_the_committee_has_it() {
        var other = id("select id from activity.activity where project = ? and id <> ?", project, first);
        assertThat(flag("P3:heads", other)).isTrue();
        assertThat(flag("P3:heads", other)).as("one question for one thing").isFalse();
        assertThat(counted()).isEqualTo(3);
        question = id("select id from supervision.question where key = 'P3:heads'");
        assertThat(person("李建国").open(here())).contains("系统看到的线索 P3").contains("12 12 12 12 12").contains("/activities/" + first).doesNotContain("elsewhere.example");
        assertThat(watch.look()).as("nothing is due").isZero();
        var due = truth().sql("select due_on from supervision.question where id = ?").param(question).query(java.time.LocalDate.class).single();
        assertThat(due).as("five working days").isEqualTo(TODAY.plusDays(7));
        itIs(due.minusDays(1));
        watch.look();
        assertThat(count("select count(*) from supervision.question where id = ? and stage = 'ASKED' and reminded_at is not null", question)).isEqualTo(1);
        assertThat(watch.look()).as("reminded once").isZero();
        assertThat(told("过了这天会自己转给委员会")).isPositive();
        itIs(due);
        assertThat(watch.look()).as("its last day is its own").isZero();
        itIs(due.plusDays(1));
        watch.look();
        assertThat(count("select count(*) from supervision.question where id = ? and stage = 'UNANSWERED'", question)).isEqualTo(1);
        done(as("林涛").send(here(), here() + "/answers", "answer_words", "都是同一桌牌友，每次十二位。"));
        assertThat(as("陈静").open(here())).contains("过期才答复");
        done(as("陈静").send(here(), here() + "/finding", "outcome", "EXPLAINED", "reason", "名单看过，属实。"));
        assertThat(counted()).as("explained: all of it counts again").isEqualTo(7);
        assertThat(visitor().open("/projects/" + project + "/trust")).as("what was explained is no problem found").contains("发现问题 1 处");
    }

    @Test
    void f_two_people_or_one_who_was_noted_make_a_question() {
        laterBy(10);
        var page = "/activities/" + first + "/denial";
        assertThat(visitor().get(page).status()).as("an account, or the link from the door").isEqualTo(302);
        assertThat(person("吕大妈").open("/activities/" + first)).contains(page);
        assertThat(post("林涛", "/me", page, "denial", "NOT_SEEN").status()).as("SV7").isEqualTo(403);
        assertThat(refused(post("吕大妈", page, page, "denial", "MAYBE"))).isNotEmpty();
        done(post("吕大妈", page, page, "denial", "NOT_SEEN"));
        assertThat(post("吕大妈", "/me", page, "denial", "NOT_THERE").status()).as("SV8").isEqualTo(409);
        assertThat(count("select count(*) from supervision.question where key like ?", "DENIED:" + first + ":%")).as("one is not enough").isZero();
        done(post("田阿姨", page, page, "denial", "NOT_THERE"));
        watch.look();
        assertThat(count("select count(*) from supervision.question where key like ?", "DENIED:" + first + ":%")).as("not at once: whoever has just answered would be known by it").isZero();
        assertThat(count("select count(distinct bytes_actor) from (select substring(convert_from(e.bytes, 'UTF8') from '\"actor\":\"([^\"]*)\"') as bytes_actor from journal.entry e where e.type = 'presence-denied') x where bytes_actor <> 'nobody'")).as("the public log names no denier").isZero();
        laterBy(11);
        watch.look();
        assertThat(count("select count(*) from supervision.question where key like ?", "DENIED:" + first + ":%")).isEqualTo(1);
        assertThat(counted()).as("3 of 7 wait").isEqualTo(4);
        question = id("select id from supervision.question where key like ?", "DENIED:" + first + ":%");
        assertThat(person("李建国").open(here())).contains("1 人说参加了，2 人说没参加过或没见过").contains("有居民或志愿者说没参加过");
        assertThat(visitor().open("/projects/" + project + "/trust")).contains("2 人说没参加过或没见过").doesNotContain("吕大妈").doesNotContain("田阿姨");
        itIsToday();
    }

    @Test
    void g_not_so_counts_nothing_and_the_least_of_two_findings_holds() {
        laterBy(20);
        watch.look();
        done(post("陈静", here(), here() + "/finding", "outcome", "NOT_SO", "reason", "两位街坊都没见过，也没有答复。"));
        assertThat(counted()).isEqualTo(4);
        assertThat(person("李建国").open("/projects/" + project + "/ledger?kind=ACTIVITY")).contains("不是这样，不算数");
        itIsToday();
    }

    @Test
    void h_whoever_is_paid_for_it_confirms_nothing_by_no_link() {
        var other = awarded("4000", 4, "自己人的探访").getFirst();
        done(sign(other));
        deliver(other, 2);
        var activity = id("select id from activity.activity where project = ?", other);
        var address = "/activities/" + activity;
        var here = "/here/" + done(post("林涛", address, address + "/walk-ins", "name", "另一位", "capacity", "RESIDENT", "door", "SELF", "phone", "")).location().replaceFirst(".*given=([2-9A-Z-]+).*", "$1");
        var attendance = id("select id from activity.attendance where activity = ? and name = '另一位'", activity);
        truth().sql("update activity.attendance set person = (select id from party.person where name = '林涛') where id = ?").param(attendance).update();
        assertThat(visitor().send(here, here, "was_there", "YES", "rating", "5", "words", "").status()).as("not even signed out").isEqualTo(403);
        var say = "insert into activity.opinion (id, subdistrict, attendance, was_there, rating, asked_to_pay, words, given_at) select gen_random_uuid(), subdistrict, id, true, 5, false, '', checked_in_at from activity.attendance where id = ?";
        assertThatThrownBy(() -> truth().sql(say).param(attendance).update()).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("whoever is paid for it");
        truth().sql("alter table activity.opinion disable trigger another_kind").update();
        assertThat(truth().sql(say).param(attendance).update()).as("only the trigger stood in the way").isEqualTo(1);
        truth().sql("delete from activity.opinion where attendance = ?").param(attendance).update();
        truth().sql("alter table activity.opinion enable trigger another_kind").update();
        truth().sql("update activity.attendance set person = null where id = ?").param(attendance).update();
        assertThat(count("select count(*) from activity.opinion o join activity.attendance t on t.id = o.attendance join activity.activity a on a.id = t.activity join party.appointment w on w.person = t.person and w.organisation = a.holder and w.role = 'CONTRACTOR' where a.deliverable is not null and o.was_there"))
                .as("in the whole town").isZero();
        assertThat(visitor().open("/projects/" + other + "/trust")).contains("1 次只凭承接方自己的人给出的条子回答");
        assertThat(count("select count(*) from supervision.question where project = ?", other)).isZero();
        done(visitor().send(here, here, "was_there", "NO", "words", "我没去过"));
        laterBy(1);
        watch.look();
        assertThat(count("select count(*) from supervision.question where key like ?", "DENIED:" + activity + ":%")).as("one whose name was noted is enough").isEqualTo(1);
        assertThat(count("select coalesce(sum(quantity), 0) from activity.published_delivered where project = ?", other)).as("it waits").isZero();
        itIsToday();
    }

    @Test
    void j_what_is_enough_is_a_local_way_and_what_slipped_through_is_asked_by_the_watch() {
        laterBy(10);
        var other = id("select id from activity.activity where project = ? and id <> ?", project, first);
        var page = "/activities/" + other + "/denial";
        done(post("吕大妈", page, page, "denial", "NOT_SEEN"));
        laterBy(11);
        watch.look();
        assertThat(count("select count(*) from supervision.question where key like ?", "DENIED:" + other + ":%")).as("one is not enough").isZero();
        done(post("陈志远", "/ways", "/ways", "way", "DENIALS_LEAST", "number", "1", "from", TODAY.plusDays(11).toString(), "reason", "先试一试"));
        watch.look();
        assertThat(count("select count(*) from supervision.question where key like ?", "DENIED:" + other + ":%")).isEqualTo(1);
        assertThat(watch.look()).as("asked once").isZero();
        itIsToday();
    }

    @Test
    void i_the_list_says_what_comes_next_and_can_be_taken_away() {
        assertThat(person("李建国").open("/supervision")).contains("要问的探访").contains("改好 1 处");
        assertThat(person("李建国").open("/supervision?hands=MENDER")).contains("没有疑问。");
        assertThat(person("李建国").get("/supervision.csv").html()).contains("那天下午门口没看到人");
        assertThat(as("丁香").get("/supervision").status()).isEqualTo(403);
        assertThat(as("林涛").get("/supervision").status()).isEqualTo(403);
    }
}
