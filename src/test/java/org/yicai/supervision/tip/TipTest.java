package org.yicai.supervision.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;
import org.yicai.project.PurchaseTest;

/** Told, handled, answered, read: TP1 to TP9, each with the case in which it says no. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class TipTest extends PurchaseTest {

    @Autowired
    private TipWatch watch;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private UUID project;
    private UUID tip;
    private String code = "";

    @BeforeAll
    void deliver() {
        project = awarded("6000", 6, "有人反映的探访").getFirst();
        done(sign(project));
        deliver(project, 3);
    }

    private String form() {
        return "/projects/" + project + "/tip";
    }

    private Door.Reply tell(Visitor who, String way, String about, String words) {
        return who.send(form(), "/tips", "project", project.toString(), "tip_about", about, "tip_kind", "NOT_HAPPENED", "tip_words", words, "tip_way", way);
    }

    /** The code on the page that shows it once. */
    private static String code(Visitor who) {
        return who.open("/tips/sent").replaceAll("(?s)^.*?<p class=\"receipt long\">([2-9A-Z-]{11})</p>.*$", "$1");
    }

    private UUID latest() {
        return id("select id from supervision.tip order by ctid desc limit 1");
    }

    private String here() {
        return "/tips/" + tip;
    }

    @Test
    void a_anybody_tells_and_gets_a_code_that_is_shown_once() {
        var somebody = visitor();
        assertThat(somebody.open("/projects/" + project + "/trust")).contains(form(), "昨天以前反映的 0 件");
        assertThat(refused(tell(somebody, "NAMED", "CONTRACTOR", "没人来"))).contains("TP1");
        assertThat(refused(tell(somebody, "PSEUDONYM", "CONTRACTOR", "没人来"))).contains("TP1");
        assertThat(refused(tell(somebody, "ANONYMOUS", "CONTRACTOR", "字".repeat(301)))).contains("id=\"tip_words-err\"", "字字字");
        assertThat(refused(person("石叔").send("/tips/new", "/tips", "tip_about", "OFFICE", "tip_kind", "MONEY", "tip_words", "有人收钱", "tip_way", "PSEUDONYM"))).contains("TP2");
        assertThat(refused(somebody.send(form(), "/tips", "project", UUID.randomUUID().toString(), "tip_about", "OFFICE", "tip_kind", "MONEY", "tip_words", "有人收钱", "tip_way", "ANONYMOUS"))).contains("有人收钱");
        assertThat(count("select count(*) from supervision.tip")).as("a refusal keeps nothing").isZero();
        assertThat(done(tell(somebody, "ANONYMOUS", "CONTRACTOR", "礼拜三下午记了三个小时，我在家，没人敲过门。")).location()).as("no code in the address").isEqualTo("/tips/sent");
        code = code(somebody);
        assertThat(code).matches("[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}");
        assertThat(somebody.open("/tips/sent")).as("once").contains("已经显示过了").doesNotContain(code);
        tip = latest();
        assertThat(truth().sql("select due_on from supervision.tip where id = ?").param(tip).query(java.time.LocalDate.class).single()).as("ten working days").isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void b_who_is_concerned_does_not_handle_it() {
        assertThat(as("李建国").open("/tips")).contains(here(), "等了 0 个工作日");
        assertThat(as("李建国").open(here())).contains("没人敲过门", "不留名");
        assertThat(as("林涛").get(here()).status()).as("the contractor").isEqualTo(403);
        assertThat(as("王淑琴").get("/tips").status()).as("leaders handle nothing").isEqualTo(403);
        assertThat(as("沈明").get("/tips").status()).as("auditors read of it what is public").isEqualTo(403);
        done(tell(visitor(), "ANONYMOUS", "OFFICE", "干部让我们多记人数。"));
        var office = "/tips/" + latest();
        assertThat(as("李建国").open("/tips")).doesNotContain(office);
        assertThat(as("李建国").get(office).status()).as("TP3: officials do not handle what is about officials").isEqualTo(404);
        assertThat(as("陈静").get(office).status()).as("she is a community worker, whom the office pays").isEqualTo(404);
        assertThat(as("宋德福").open(office)).contains("干部让我们多记人数");
        done(tell(visitor(), "ANONYMOUS", "COUNCIL", "委员收了礼。"));
        assertThat(as("宋德福").get("/tips/" + latest()).status()).isEqualTo(404);
        assertThat(as("李建国").get("/tips/" + latest()).status()).isEqualTo(200);
        var contractor = id("select contractor from project.project where id = ?", project);
        truth().sql("insert into party.appointment (id, subdistrict, person, organisation, role, from_day) select gen_random_uuid(), p.subdistrict, w.id, ?, 'VOLUNTEER', ? from project.project p, party.person w where p.id = ? and w.name = '宋德福'").params(contractor, TODAY, project).update();
        assertThat(as("宋德福").get(here()).status()).as("a member who belongs to the contractor").isEqualTo(404);
        truth().sql("delete from party.appointment where organisation = ? and role = 'VOLUNTEER' and person = (select id from party.person where name = '宋德福')").param(contractor).update();
        assertThat(as("宋德福").get(here()).status()).as("without the tie").isEqualTo(200);
        done(tell(person("李建国"), "PSEUDONYM", "CONTRACTOR", "我自己反映的一件事。"));
        assertThat(as("李建国").get("/tips/" + latest()).status()).as("TP4: nobody handles what he told").isEqualTo(404);
        assertThat(as("周敏").get("/tips/" + latest()).status()).isEqualTo(200);
    }

    @Test
    void c_a_pseudonym_joins_within_a_project_and_not_beyond() {
        var other = awarded("4000", 4, "另一个有人反映的探访").getFirst();
        var name = truth().sql("select name from party.person where phone = ?").param(town.accounts().get("石叔").phone()).query(String.class).single();
        done(tell(person("石叔"), "PSEUDONYM", "CONTRACTOR", "第一件。"));
        var first = latest();
        done(tell(person("石叔"), "PSEUDONYM", "CONTRACTOR", "第二件。"));
        done(person("石叔").send("/projects/" + other + "/tip", "/tips", "project", other.toString(), "tip_about", "CONTRACTOR", "tip_kind", "MONEY", "tip_words", "第三件。", "tip_way", "PSEUDONYM"));
        var pseudonym = truth().sql("select pseudonym from supervision.tip where id = ?").param(first).query(String.class).single();
        assertThat(count("select count(*) from supervision.tip where pseudonym = ?", pseudonym)).isEqualTo(2);
        assertThat(count("select count(distinct pseudonym) from supervision.tip where project in (?, ?) and pseudonym is not null", project, other)).as("李建国's, and two of one person").isEqualTo(3);
        assertThat(as("周敏").open("/tips/" + first)).contains("代号 " + pseudonym.substring(0, 6), "同一个代号").doesNotContain(name);
        done(tell(person("石叔"), "NAMED", "CONTRACTOR", "我留名。"));
        assertThat(as("周敏").open("/tips/" + latest())).contains(name);
    }

    @Test
    void d_the_contractor_is_asked_in_other_words() {
        assertThat(refused(post("李建国", here(), here() + "/answers", "tip_outcome", "ASKED", "answer_words", "问了"))).contains("TP6");
        assertThat(refused(post("李建国", here(), here() + "/questions", "record", "", "question_words", "有人说：记了三个小时，我在家，是吗？"))).contains("TP7");
        assertThat(refused(post("李建国", here(), here() + "/questions", "record", UUID.randomUUID().toString(), "question_words", "谁去的？"))).contains("从这个项目的活动里选");
        assertThat(count("select count(*) from supervision.question where project = ?", project)).isZero();
        var record = id("select id from activity.activity where project = ?", project);
        done(post("李建国", here(), here() + "/questions", "record", record.toString(), "question_words", "这一次是谁去的，待了多久？"));
        var question = id("select id from supervision.question where project = ?", project);
        assertThat(as("李建国").open(here())).contains("/questions/" + question);
        assertThat(as("林涛").open("/questions/" + question)).contains("这一次是谁去的", "李建国").doesNotContain("反映的一件", "没人敲过门");
        assertThat(count("select coalesce(sum(quantity), 0) from activity.published_delivered where project = ?", project)).as("only this waits").isZero();
    }

    @Test
    void e_an_answer_stays_and_a_correction_is_one_more() {
        assertThat(refused(post("李建国", here(), here() + "/answers", "tip_outcome", "PASSED_ON", "answer_words", "转了"))).contains("TP5");
        assertThat(refused(post("李建国", here(), here() + "/answers", "tip_outcome", "FINE", "answer_words", "好"))).contains("id=\"tip_outcome-err\"");
        done(post("李建国", here(), here() + "/answers", "tip_outcome", "ASKED", "answer_words", "问了承接方，五个工作日里答复。"));
        done(post("周敏", here(), here() + "/answers", "tip_outcome", "MENDED", "answer_words", "那三个小时不算了。"));
        assertThat(count("select count(*) from supervision.tip_answer where tip = ?", tip)).isEqualTo(2);
        for (var change : new String[] {"update supervision.tip_answer set words = 'x'", "delete from supervision.tip_answer"}) {
            assertThatThrownBy(() -> truth().sql(change).update()).as("TP8, even the owner of the database").isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("once given, stays");
            var scope = Scope.of(new SubdistrictId(id("select subdistrict from supervision.tip where id = ?", tip)));
            assertThatThrownBy(() -> scope.run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> sql.sql(change).update()))).as("the application may not at all").hasStackTraceContaining("permission denied");
        }
        truth().sql("alter table supervision.tip_answer disable trigger stays").update();
        assertThat(truth().sql("update supervision.tip_answer set words = words where tip = ?").param(tip).update()).as("control: only the trigger stood in the way").isEqualTo(2);
        truth().sql("alter table supervision.tip_answer enable trigger stays").update();
    }

    @Test
    void f_with_the_code_and_no_account_one_reads_and_adds() {
        var somebody = visitor();
        assertThat(refused(somebody.send("/tips/follow", "/tips/follow", "tip_code", "K7M-4QX-9TA"))).contains("这不是一个编号");
        assertThat(refused(somebody.send("/tips/follow", "/tips/follow", "tip_code", org.yicai.kernel.Receipt.next().toString()))).contains("TP9");
        var page = somebody.send("/tips/follow", "/tips/follow", "tip_code", code.toLowerCase(java.util.Locale.ROOT));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("问了承接方", "查实了，改好了", "对前一次答复的更正", "李建国").doesNotContain("没人敲过门");
        assertThat(refused(somebody.send("/tips/follow", "/tips/follow/words", "tip_code", code, "more_words", ""))).contains("id=\"more_words-err\"");
        done(somebody.send("/tips/follow", "/tips/follow/words", "tip_code", code, "more_words", "邻居也在家。"));
        assertThat(as("李建国").open(here())).contains("没人敲过门", "邻居也在家");
        var guesses = 0;
        while (somebody.send("/tips/follow", "/tips/follow", "tip_code", org.yicai.kernel.Receipt.next().toString()).status() == 422) {
            guesses++;
        }
        assertThat(guesses).as("TP9: guessing is slowed").isLessThan(5);
        assertThat(somebody.send("/tips/follow", "/tips/follow", "tip_code", code).status()).as("for whoever guessed").isEqualTo(429);
        assertThat(visitor().send("/tips/follow", "/tips/follow", "tip_code", code).status()).as("and nobody else").isEqualTo(200);
    }

    @Test
    void g_everybody_reads_how_many_from_the_next_day_on() {
        var trust = "/projects/" + project + "/trust";
        assertThat(visitor().open(trust)).as("not at once: whoever was just there would be known by it").contains("昨天以前反映的 0 件").doesNotContain("没办</");
        assertThat(count("select count(*) from journal.entry where type like 'tip-%'")).as("nor in the log").isZero();
        assertThat(watch.look()).as("nor by the watch").isZero();
        laterBy(1);
        var told = count("select count(*) from supervision.tip where project = ?", project);
        var all = count("select (select count(*) from supervision.tip) + (select count(*) from supervision.tip_word) + (select count(*) from supervision.tip_answer)");
        var notices = count("select count(*) from message.outbox");
        assertThat(watch.look()).isEqualTo((int) all);
        assertThat(watch.look()).as("once").isZero();
        assertThat(count("select count(*) from journal.entry where type like 'tip-%'")).isEqualTo(all);
        assertThat(count("select count(*) from message.outbox")).as("and whoever handles it hears of it").isGreaterThan(notices);
        assertThat(count("select count(*) from journal.entry where type like 'tip-%' and convert_from(bytes, 'UTF8') not like '%\"actor\":\"nobody\"%'")).isZero();
        assertThat(visitor().open(trust)).contains("昨天以前反映的 " + told + " 件，答复了 1 件，改好了 1 件", "记了，其实没办", "等了 1 天").doesNotContain("邻居也在家", "我留名", "代号 ");
        assertThat(as("李建国").open("/supervision")).contains("答复了 1 件，改好了 1 件", "href=\"/tips\"");
        assertThat(visitor().send("/tips/follow", "/tips/follow", "tip_code", code).html()).contains("/proofs/of/" + tip);
        sequencer.sequence();
        assertThat(visitor().open("/proofs/of/" + tip)).contains("tip-told");
        itIs(TODAY.plusDays(20));
        assertThat(as("李建国").open("/tips")).contains("其中过期的");
        itIsToday();
    }

    @Test
    void h_there_is_one_answer_of_each_number() {
        done(tell(visitor(), "ANONYMOUS", "CONTRACTOR", "再说一件。"));
        var told = latest();
        done(post("李建国", "/tips/" + told, "/tips/" + told + "/answers", "tip_outcome", "KNOWN", "answer_words", "知道了。"));
        assertThatThrownBy(() -> truth().sql("insert into supervision.tip_answer select gen_random_uuid(), subdistrict, tip, number, outcome, passed_to, words, answered_by, answered_on from supervision.tip_answer where tip = ?").param(told).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
