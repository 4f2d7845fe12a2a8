package org.yicai.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.journal.PublishedLogs;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.SignerKey;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.ops.demo.Door;
import org.yicai.project.ProjectId;
import org.yicai.supervision.spotcheck.CheckWatch;

/** A draw of the town from its announcement to what was found; whoever would like to steer it is refused or seen. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class DrawTest extends TownTest {

    private static final String DICE = "31415 92653 58979 32384";

    @Autowired
    private CheckWatch watch;

    @Autowired
    private PublishedLogs logs;

    @Value("${yicai.home}")
    private Path home;

    @Autowired
    private Sampling sampling;

    @Autowired
    private PlatformTransactionManager transactions;

    private Door.Reply send(String who, String path, String... fields) {
        return as(who).send("/sign-in", path, fields);
    }

    private void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).isIn(403, 409, 422);
        assertThat(reply.html()).contains("规则 " + rule + "）");
    }

    private void done(Door.Reply reply) {
        assertThat(reply.status()).as(reply.html().replaceAll("(?s).*<main", "<main")).isEqualTo(303);
    }

    private String draw() {
        return "/draws/" + id("select id from supervision.draw where means = 'DICE'");
    }

    private Door.Reply plan(String who, String... more) {
        var fields = new java.util.ArrayList<>(List.of("draw_from", TODAY.minusDays(199).toString(), "draw_until", TODAY.toString(), "counted", "ALL", "percent_high", "100", "percent_medium", "60", "percent_low", "40"));
        fields.addAll(List.of(more));
        return send(who, "/draws", fields.toArray(String[]::new));
    }

    private String file() {
        return visitor().get(draw() + "/file").html();
    }

    @Test
    void a_the_convener_announces_where_the_chance_will_come_from() {
        var parties = new String[] {"means", "DICE", "party_one", "李秀英", "party_two", "郑国强", "party_three", "高玉兰"};
        refused(plan("李秀英", parties), "DR1");
        assertThat(plan("李建国", parties).status()).as("officials do not draw").isEqualTo(403);
        assertThat(plan("陈静", "means", "DICE", "party_one", "李秀英", "party_two", "郑国强", "party_three", "").status()).as("three parties").isEqualTo(422);
        refused(plan("陈静", "means", "DICE", "party_one", "李秀英", "party_two", "李秀英", "party_three", "高玉兰"), "DR5");
        refused(plan("陈静", "means", "LOTTERY", "lottery_number", "2026135", "lottery_day", TODAY.toString()), "DR4");
        refused(plan("陈静", "means", "LOTTERY", "lottery_number", "2026135", "lottery_day", TODAY.plusDays(3).toString()), "DR4");
        done(plan("陈静", parties));
        assertThat(visitor().get(draw()).html()).contains("李秀英、郑国强、高玉兰").doesNotContain("名单的指纹");
        assertThat(as("陈静").get(draw()).html()).contains("定下名单并公布");
    }

    @Test
    void b_dice_before_the_list_are_refused() {
        refused(send("李秀英", draw() + "/readings", "randomness", DICE), "DR3");
        assertThat(visitor().get(draw() + "/file").status()).isEqualTo(404);
        assertThat(count("select count(*) from supervision.draw_reading")).isZero();
    }

    @Test
    void c_the_list_is_fixed_published_and_never_changes() {
        refused(send("李秀英", draw() + "/commitment"), "DR1");
        done(send("陈静", draw() + "/commitment"));
        assertThat(send("陈静", draw() + "/commitment").status()).isEqualTo(409);
        var file = file();
        assertThat(DrawFile.check(file, null).holds()).isTrue();
        assertThat(file).doesNotContain("randomness");
        assertThat(count("select count(*) from supervision.draw_line")).isGreaterThan(5).isEqualTo(count("select population from supervision.draw"));
        assertThat(count("select count(*) from supervision.draw_line l join activity.visit v on v.id = l.record where v.confidential")).isZero();
        var told = truth().sql("select b.content from journal.body b join journal.entry e on e.id = b.entry where e.type = 'draw-committed'").query(String.class).single();
        assertThat(told).contains(truth().sql("select list_sha256 from supervision.draw").query(String.class).single(), "\"root\"", "\"size\"");
        for (var right : List.of("update", "delete")) {
            assertThat(truth().sql("select has_table_privilege('yicai_app', 'supervision.draw_line', ?)").param(right).query(Boolean.class).single()).as(right).isFalse();
        }
        assertThat(truth().sql("select has_column_privilege('yicai_app', 'supervision.draw', 'percent_high', 'update')").query(Boolean.class).single()).isFalse();
    }

    @Test
    void d_the_dice_are_later_and_two_people_agree() {
        refused(send("李秀英", draw() + "/readings", "randomness", DICE), "DR3"); // the clock stands still: not later
        itIs(TODAY.plusDays(1));
        assertThat(as("李秀英").get(draw()).html()).contains("名单还在等日志签名").doesNotContain("name=\"randomness\"");
        refused(send("李秀英", draw() + "/readings", "randomness", DICE), "DR3"); // no checkpoint covers the list yet
        sequencer.sequence();
        refused(send("李秀英", draw() + "/readings", "randomness", DICE), "DR3"); // the checkpoint is of this very moment
        itIs(TODAY.plusDays(2));
        assertThat(as("李秀英").get(draw()).html()).contains("名单已经封进日志", "name=\"randomness\"");
        refused(send("孔令", draw() + "/readings", "randomness", DICE), "DR5");
        refused(send("李秀英", draw() + "/readings", "randomness", "12345"), "DR5");
        done(send("李秀英", draw() + "/readings", "randomness", DICE));
        done(send("李秀英", draw() + "/readings", "randomness", DICE));
        assertThat(count("select count(*) from supervision.draw where drawn_at is not null")).as("one person twice is one person").isZero();
        assertThat(as("郑国强").get(draw()).html()).as("nobody sees what the other typed").doesNotContain("31415926535897932384");
        assertThat(send("郑国强", draw() + "/readings", "randomness", "31415 92653 58979 32385").location()).contains("draw.done.differs");
        assertThat(send("郑国强", draw() + "/readings", "randomness", DICE).location()).as("two of one constituency are one voice").contains("draw.done.read");
        assertThat(send("陈静", draw() + "/readings", "randomness", DICE).location()).as("two constituencies").contains("draw.done.read");
        assertThat(count("select count(*) from supervision.draw where drawn_at is not null")).isZero();
        assertThat(send("冯文博", draw() + "/readings", "randomness", DICE).location()).contains("draw.done.drawn");
        refused(send("高玉兰", draw() + "/readings", "randomness", DICE), "DR3");
        assertThat(count("select count(*) from supervision.draw_reading")).isEqualTo(6);
    }

    @Test
    void e_anybody_computes_the_same() {
        var file = file();
        var fixed = truth().sql("select list_sha256 from supervision.draw").query(String.class).single();
        var verdict = DrawFile.check(file, fixed);
        assertThat(verdict.toString()).isEqualTo("HOLDS");
        var entry = DrawEntry.of(file).orElseThrow();
        assertThat(entry.body()).contains(fixed, "\"named\"").doesNotContain(id("select committed_by from supervision.draw where means = 'DICE'").toString());
        var page = visitor().get(draw()).html();
        assertThat(page).contains("|31415926535897932384", "/static/verify/draw.js");
        assertThat(count("select count(*) from supervision.drawn")).isEqualTo(file.split("\n\n")[2].lines().count());
        // a record slipped in afterwards, past all rights: the file is another one, and says so to whoever noted the hash
        truth().sql("update supervision.draw_line set record = gen_random_uuid() where record = (select l.record from supervision.draw_line l where not exists (select 1 from supervision.drawn w where w.record = l.record) order by record limit 1)").update();
        assertThat(DrawFile.check(file(), fixed).wrong()).isEqualTo(DrawFile.Wrong.COMMITMENT);
        // the picks are computed anew from the changed list, but the log holds the old one
        var other = java.util.Objects.requireNonNull(DrawFile.check(file().replaceFirst("(?s)\n\nsalt .*", "\n").replaceFirst("v2", "v1"), null).file());
        assertThat(DrawFile.check(entry.text(other), null).wrong()).isEqualTo(DrawFile.Wrong.ENTRY);
    }

    private String first(String who) {
        var found = Pattern.compile("href=\"(/spot-checks/[0-9a-f-]{36})\"").matcher(as(who).get("/spot-checks").html());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void f_one_without_a_tie_takes_a_record_and_may_give_it_back() {
        assertThat(as("何伟").get("/spot-checks").status()).as("a contractor").isEqualTo(403);
        assertThat(as("李建国").get("/spot-checks").status()).as("an official").isEqualTo(403);
        var check = first("江河");
        done(send("江河", check + "/claim"));
        assertThat(send("高玉兰", check + "/claim").status()).as("somebody has it").isIn(403, 409);
        refused(send("高玉兰", check + "/finding", "way", "VISIT", "took_place", "YES", "by_whom", "YES", "as_described", "YES"), "DR6");
        done(send("江河", check + "/return"));
        done(send("江河", check + "/claim"));
        itIs(TODAY.plusDays(7));
        assertThat(watch.look()).as("Friday, the fifth working day after Sunday").isZero();
        itIs(TODAY.plusDays(10));
        assertThat(watch.look()).isEqualTo(1);
        assertThat(count("select count(*) from journal.entry where type = 'check-ended'")).isEqualTo(1);
        refused(send("江河", check + "/finding", "way", "VISIT", "took_place", "YES", "by_whom", "YES", "as_described", "YES"), "DR6");
        itIs(TODAY.plusDays(2));
        done(send("江河", check + "/claim"));
        var was = id("select t.person from activity.attendance t join supervision.drawn w on w.record = t.activity join party.person p on p.id = t.person where p.name in ('丁香', '白露', '曹阳', '程远', '董洁', '范小雨') order by p.name limit 1");
        var there = id("select w.id from activity.attendance t join supervision.drawn w on w.record = t.activity where t.person = ? order by w.k limit 1", was);
        refused(send(truth().sql("select name from party.person where id = ?").param(was).query(String.class).single(), "/spot-checks/" + there + "/claim"), "DR6");
    }

    @Test
    void g_five_questions_are_answered_once_and_the_public_sees_n() {
        var check = "/spot-checks/" + id("select drawn from supervision.check_claim where returned_at is null");
        assertThat(send("江河", check + "/finding", "way", "VISIT", "took_place", "YES").status()).isEqualTo(422);
        refused(send("江河", check + "/finding", "way", "VISIT", "took_place", "NO", "by_whom", "YES", "as_described", "YES"), "DR6");
        done(send("江河", check + "/finding", "way", "VISIT", "took_place", "YES", "by_whom", "YES", "as_described", "YES", "people", "", "words", "街坊都说办了，秘密的话"));
        refused(send("江河", check + "/finding", "way", "VISIT", "took_place", "NO", "by_whom", "NO", "as_described", "NO", "words", "改主意"), "DR6");
        var project = new ProjectId(id("select l.project from supervision.check_finding f join supervision.drawn w on w.id = f.drawn join supervision.draw_line l on l.draw = w.draw and l.record = w.record"));
        var sampled = sampled(project);
        assertThat(sampled).hasSize(1).first().satisfies(each -> {
            assertThat(each.checked()).isEqualTo(1);
            assertThat(each.fitted()).isEqualTo(1);
            assertThat(each.drawn()).isLessThanOrEqualTo(each.population());
            assertThat(each.drawnOn()).isEqualTo(TODAY.plusDays(2));
            assertThat(each.address()).isEqualTo(draw());
        });
        assertThat(visitor().get(draw()).html()).containsPattern("看过的 1 条里 1 条相符。由此可以说：这 \\d+ 条里至少百分之 5 相符|这 1 条全都看过了，1 条相符").doesNotContain("秘密的话").doesNotContain("江河");
        assertThat(visitor().get("/draws").html()).contains("已经看过 1 条");
    }

    private List<Sampling.Sampled> sampled(ProjectId project) {
        var found = new AtomicReference<List<Sampling.Sampled>>(List.of());
        Scope.of(new SubdistrictId(id("select id from place.subdistrict where main"))).run(() -> found.set(new TransactionTemplate(transactions).execute(status -> sampling.of(project))));
        return found.get();
    }

    @Test
    void h_a_lottery_and_the_witness_are_awaited() throws IOException {
        itIsToday();
        done(plan("陈静", "means", "LOTTERY", "lottery_number", "2026136", "lottery_day", "2026-11-22"));
        var draw = "/draws/" + id("select id from supervision.draw where means = 'LOTTERY'");
        itIs(TODAY.plusDays(2));
        assertThat(send("陈静", draw + "/commitment").status()).as("the day has come, the list is too late").isEqualTo(409);
        itIsToday();
        done(send("陈静", draw + "/commitment"));
        sequencer.sequence();
        itIs(TODAY.plusDays(2));
        refused(send("李秀英", draw + "/readings", "randomness", "03 08 11 19 25 31 + 07"), "DR4");
        itIs(TODAY.plusDays(3));
        var witness = SignerKey.generate("witness.example/draws", KeyKind.ED25519_COSIGNATURE);
        var policy = Files.writeString(home.resolve("log/policy"), "witness draws " + witness.verifier().text() + "\nquorum draws\n");
        refused(send("李秀英", draw + "/readings", "randomness", "03 08 11 19 25 31 + 07"), "DR3");
        assertThat(as("李秀英").get(draw).html()).contains("还在等见证人联署");
        var main = new SubdistrictId(id("select id from place.subdistrict where main"));
        var note = Note.parse(truth().sql("select note from journal.checkpoint where subdistrict = ? order by size desc limit 1").param(main.value()).query(String.class).single());
        logs.cosign(main, 2026, note.checkpoint().size(), List.of(witness.sign(note.text(), clock.instant())));
        done(send("李秀英", draw + "/readings", "randomness", "03 08 11 19 25 31 + 07"));
        Files.delete(policy);
        done(send("高玉兰", draw + "/readings", "randomness", "31 25 19 11 08 03 07"));
        assertThat(DrawFile.check(visitor().get(draw + "/file").html(), null).toString()).isEqualTo("HOLDS");
        itIsToday();
    }

    @Test
    void i_every_step_has_its_entry() {
        for (var table : List.of("draw", "draw_reading", "check_claim", "check_finding")) {
            assertThat(count("select count(*) from supervision." + table + " f where not exists (select 1 from journal.entry e where e.subject = f.id)")).as(table).isZero();
            assertThat(count("select count(*) from supervision." + table)).as(table).isPositive();
        }
    }
}
