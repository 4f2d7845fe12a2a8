package org.yicai.supervision.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.project.Delivered;
import org.yicai.project.ProjectId;
import org.yicai.project.PurchaseTest;
import org.yicai.supervision.SampleSize;

/** Where confirmation is hard: a draw that was looked at lets the rest count by its lower bound, whole records only, none twice, never more than was recorded. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class EstimateTest extends PurchaseTest {

    private static final Pattern GIVEN = Pattern.compile("given=([2-9A-Z-]+)");
    private static final int RECORDS = 24;
    private static final String TWICE = "select count(*) from (select id from activity.published_delivered where project = ? group by id having count(*) > 1) t";

    @Autowired
    private Delivered delivered;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Map<UUID, String> slips = new HashMap<>();
    private UUID project;
    private String draw;

    @BeforeAll
    void recordWithoutAnybodysWord() {
        project = awarded("8000", 40, "难确认的探访").getFirst();
        done(sign(project));
        var deliverable = id("select id from project.deliverable where project = ?", project);
        for (int i = 0; i < RECORDS; i++) {
            var activity = idIn(done(person("林涛").send("/activities/new", "/activities", "deliverable", deliverable.toString(), "title", "难确认的探访", "words", "上门看看。", "risk_notice", "慢走。",
                    "community", "@六条社区", "venue", "东四六条", "starts_at", TODAY + "T09:00", "ends_at", TODAY + "T18:00", "places", "15", "position_name", "", "position_duty", "", "position_seats", "0")).location());
            var address = "/activities/" + activity;
            var given = GIVEN.matcher(done(person("林涛").send(address, address + "/walk-ins", "name", "某街坊", "capacity", "RESIDENT", "door", "SELF", "phone", "")).location());
            assertThat(given.find()).isTrue();
            slips.put(activity, given.group(1));
            done(person("林涛").send(address, address + "/result", "quantity", "" + (1 + i % 3), "words", "看过了。"));
        }
    }

    private void yes(UUID activity) {
        var slip = "/here/" + slips.get(activity);
        done(visitor().send(slip, slip, "was_there", "YES", "rating", "5", "words", ""));
    }

    private int counted() {
        return (int) count("select coalesce(sum(quantity), 0) from activity.published_delivered where project = ?", project);
    }

    private int reported() {
        return (int) count("select sum(r.quantity) from activity.result r join activity.activity a on a.id = r.activity where a.project = ?", project);
    }

    private List<UUID> some(String question) {
        return truth().sql(question).param(project).query(UUID.class).list();
    }

    /** The sum by hand: what people confirmed, what was looked at and fits, and the smallest of the rest up to the bound. */
    private int byHand() {
        int sum = (int) count("select coalesce(sum(quantity), 0) from activity.published_delivered where estimate is null and project = ?", project);
        var all = " from activity.estimated m join activity.estimate e on e.id = m.estimate join activity.result r on r.activity = m.record where e.project = ? and m.live and m.left_out_at is null "
                + "and not exists (select 1 from activity.dispute d where d.record = m.record and d.settled_at is null)";
        var said = "exists (select 1 from activity.attendance t join activity.opinion o on o.attendance = t.id where t.activity = m.record)";
        var open = all + " and not " + said;
        sum += (int) count("select coalesce(sum(r.quantity), 0)" + open + " and m.looked", project);
        var rest = truth().sql("select r.quantity" + open + " and not m.looked order by (exists (select 1 from project.claim c where c.activity = m.record)) desc, r.quantity, m.record").param(project).query(Integer.class).list();
        int confirmed = (int) count("select count(*)" + all + " and not m.looked and " + said, project);
        int checked = (int) count("select checked from activity.estimate where project = ?", project);
        int fitted = (int) count("select fitted from activity.estimate where project = ?", project);
        int most = (int) Math.floor((rest.size() + confirmed) * SampleSize.lowerBound(fitted, checked, 0.95)) - confirmed;
        return sum + rest.stream().limit(Math.max(0, most)).mapToInt(each -> each).sum();
    }

    private void holds(String when) {
        assertThat(counted()).as(when).isEqualTo(byHand()).isLessThanOrEqualTo(reported());
        assertThat(count(TWICE, project)).as(when).isZero();
        long claimed = count("select count(*) from project.claim c join activity.activity a on a.id = c.activity where a.project = ?", project);
        long records = count("select count(*) from activity.published_delivered where project = ?", project);
        long open = unclaimed().stream().filter(each -> each.quantity() > 0).count();
        assertThat(claimed + open).as(when + ": paid and to be paid").isLessThanOrEqualTo(Math.max(records, claimed));
    }

    private List<Delivered.Record> unclaimed() {
        var found = new AtomicReference<List<Delivered.Record>>(List.of());
        Scope.of(new SubdistrictId(id("select subdistrict from project.project where id = ?", project))).run(() -> found.set(new TransactionTemplate(transactions).execute(status -> delivered.unclaimed(new ProjectId(project)))));
        return found.get();
    }

    private void send(String who, String path, String... fields) {
        done(as(who).send("/sign-in", path, fields));
    }

    @Test
    void a_nothing_counts_before_all_that_was_drawn_is_looked_at() {
        done(post("陈志远", "/ways", "/ways", "way", "DRAW_COUNTS_LEAST", "number", "10", "from", TODAY.toString(), "reason", "先试一试"));
        assertThat(counted()).isZero();
        itIs(TODAY.plusDays(1));
        send("陈静", "/draws", "draw_from", TODAY.toString(), "draw_until", TODAY.toString(), "counted", "ALL", "percent_high", "60", "percent_medium", "0", "percent_low", "0",
                "means", "DICE", "party_one", "李秀英", "party_two", "郑国强", "party_three", "高玉兰");
        draw = "/draws/" + id("select id from supervision.draw");
        send("陈静", draw + "/commitment");
        sequencer.sequence();
        itIs(TODAY.plusDays(2));
        for (var reader : List.of("李秀英", "陈静", "冯文博")) {
            send(reader, draw + "/readings", "randomness", "31415926535897932384");
        }
        var drawn = some("select w.id from supervision.drawn w join supervision.draw_line l on l.draw = w.draw and l.record = w.record where l.project = ? order by w.k");
        assertThat(drawn.size()).isBetween(10, RECORDS - 3);
        var looker = as("江河");
        for (int i = 0; i < drawn.size(); i++) {
            assertThat(counted()).as("after %d of %d", i, drawn.size()).isZero();
            var check = "/spot-checks/" + drawn.get(i);
            done(looker.send("/sign-in", check + "/claim"));
            var answer = i == 1 ? "NO" : "YES";
            done(looker.send("/sign-in", check + "/finding", "way", "VISIT", "took_place", answer, "by_whom", "YES", "as_described", "YES", "people", "", "words", i == 1 ? "没有人来过" : ""));
        }
        assertThat(count("select count(*) from activity.estimate where project = ? and fitted = checked - 1 and checked = ?", project, drawn.size())).isEqualTo(1);
        assertThat(counted()).isPositive();
        holds("after the last look");
        assertThat(count("select count(*) from activity.published_delivered d join supervision.drawn w on w.record = d.id join supervision.check_finding f on f.drawn = w.id where f.result <> 'FITTED' and d.project = ?", project)).as("what did not fit never counts").isZero();
    }

    @Test
    void b_everywhere_with_its_n() {
        var e = truth().sql("select '抽查 ' || checked || ' 条，' || fitted || ' 条属实' from activity.estimate where project = ?").param(project).query(String.class).single();
        for (var page : List.of("/projects/" + project, "/projects/" + project + "/trust", "/account", draw)) {
            assertThat(visitor().open(page)).as(page).contains(e);
        }
        assertThat(as("李建国").open("/milestones/" + milestone(project, 1))).contains("由抽查推算").contains(e);
        assertThat(as("李建国").open("/projects/" + project + "/ledger?kind=ACTIVITY")).contains("没人确认的记录由抽查推算");
        assertThat(as("李建国").open("/projects/" + project + "/monitoring/2026-Q4")).contains(e).contains("data-l=\"已确认\">" + counted() + " <");
        assertThat(visitor().get("/account.csv").html()).contains(e);
    }

    @Test
    void c_what_is_denied_or_confirmed_later_counts_by_itself_and_once() {
        var others = some("select m.record from activity.estimated m join activity.estimate e on e.id = m.estimate where e.project = ? and not m.looked order by m.record");
        var frozen = count("select count(*) from activity.published_estimated where project = ?", project);
        done(as("丁香").send("/activities/" + others.getFirst() + "/denial", "/activities/" + others.getFirst() + "/denial", "denial", "NOT_SEEN"));
        assertThat(count("select count(*) from activity.published_delivered where id = ?", others.getFirst())).as("denied").isZero();
        assertThat(count("select count(*) from journal.entry where type = 'estimate-left-out'")).isEqualTo(1);
        holds("after a denial");
        yes(others.get(1));
        assertThat(count("select count(*) from activity.published_delivered where id = ? and estimate is null", others.get(1))).isEqualTo(1);
        holds("after a word");
        // the control: had the draw kept counting what it counted at first, that record would stand there twice
        assertThat(count("select count(*) from activity.estimated m join activity.published_confirmed c on c.id = m.record where c.project = ? and m.live", project)).isEqualTo(1);
        assertThat(frozen).isPositive();
    }

    @Test
    void d_an_acceptance_claims_whole_records_and_says_how_many_came_by_the_draw() {
        var milestone = "/milestones/" + milestone(project, 1);
        done(as("周敏").send("/me", milestone + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "好"));
        assertThat(count("select count(*) from project.claim where estimate is not null and checked > fitted")).isPositive();
        assertThat(as("周敏").open(milestone)).contains("由抽查推算");
        holds("after the acceptance");
    }

    /** Whoever confirms whatever in whichever order: never more than was recorded, no record twice, and never paid beyond what counts. */
    @Test
    void e_in_every_order() {
        var dice = new Random(7);
        var left = new ArrayList<>(some("select r.activity from activity.result r join activity.activity a on a.id = r.activity where a.project = ? and not exists (select 1 from activity.attendance t join activity.opinion o on o.attendance = t.id where t.activity = a.id) order by r.activity"));
        left.remove(id("select m.record from activity.estimated m join activity.published_estimated x on x.record = m.record where m.looked and x.project = ? order by m.record limit 1", project));
        while (left.size() > 3) {
            yes(left.remove(dice.nextInt(left.size())));
            holds("with " + left.size() + " left");
        }
    }

    @Test
    void f_a_draw_that_was_not_right_counts_no_longer() {
        var own = (int) count("select coalesce(sum(quantity), 0) from activity.published_delivered where estimate is null and project = ?", project);
        assertThat(counted()).as("something still counts by it").isGreaterThan(own);
        assertThat(as("李建国").send("/sign-in", draw + "/withdrawal", "because", "骰子没拍全").status()).as("CF1").isEqualTo(403);
        assertThat(refused(as("陈静").send("/sign-in", draw + "/withdrawal", "because", ""))).contains("id=\"because-err\"");
        send("陈静", draw + "/withdrawal", "because", "骰子没拍全");
        assertThat(counted()).isEqualTo(own);
        assertThat(visitor().open(draw)).contains("骰子没拍全");
        assertThat(as("陈静").send("/sign-in", draw + "/withdrawal", "because", "再来").status()).as("CF2").isEqualTo(409);
        assertThat(count("select count(*) from activity.estimate e join journal.entry j on j.subject = e.id")).isPositive();
    }
}
