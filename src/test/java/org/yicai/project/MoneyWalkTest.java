package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever is done in whatever order, right or wrong: money, quantities and the gate never come apart. The seed is fixed, so that a walk can be walked again. */
class MoneyWalkTest extends PurchaseTest {

    private static final int STEPS = 140;
    private static final List<String> BOTH = List.of("李建国", "林涛");
    private final Random random = new Random(20_261_126);
    private final Map<String, Integer> went = new TreeMap<>();

    /** What must hold, as questions that find what breaks it. */
    private static final Map<String, String> BROKEN = Map.ofEntries(
            Map.entry("milestones sum to the contract", """
                    select count(*) from project.contract k where k.amount_fen <> (select sum(m.amount_fen) from project.milestone m where m.contract = k.id)
                    """),
            Map.entry("deliverables promise what their milestones promise", """
                    select count(*) from project.deliverable d join project.contract k on k.project = d.project
                     where d.quantity <> (select sum(q.quantity) from project.milestone_quantity q where q.deliverable = d.id)
                    """),
            Map.entry("only what is accepted is paid, and never more", """
                    select count(*) from project.payment y join project.milestone m on m.id = y.milestone left join project.acceptance a on a.milestone = m.id
                      left join project.hold h on h.milestone = m.id left join project.other_payment o on o.subject = h.id
                     where a.id is null or y.amount_fen + y.offset_fen + coalesce(o.amount_fen, 0) + case when h.answer = 'AGREED' then h.amount_fen else 0 end > m.amount_fen
                    """),
            Map.entry("an advance is made up for once", """
                    select count(*) from project.contract k where (select coalesce(sum(y.offset_fen), 0) from project.payment y join project.milestone m on m.id = y.milestone where m.contract = k.id)
                           > (select coalesce(sum(o.amount_fen), 0) from project.other_payment o where o.contract = k.id and o.kind = 'ADVANCE')
                    """),
            Map.entry("what was paid in all is never more than the contract", """
                    select count(*) from project.contract k where k.amount_fen < (select coalesce(sum(y.amount_fen), 0) from project.published_payment y where y.project = k.project)
                    """),
            Map.entry("accepted is never more than contracted", """
                    select count(*) from project.deliverable d where (select coalesce(sum(c.quantity), 0) from project.claim c where c.deliverable = d.id) > d.quantity
                    """),
            Map.entry("an activity is claimed once", "select count(*) from (select activity from project.claim group by activity having count(*) > 1) x"),
            Map.entry("amendments stay within a tenth", """
                    select count(*) from project.contract k where (select coalesce(sum(abs(a.delta_fen)), 0) from project.amendment a where a.contract = k.id and a.answer = 'AGREED' and a.committee is null)
                           > k.original_fen * k.amend_percent / 100
                    """),
            Map.entry("a line is never over-committed", "select count(*) from project.budget_line where reserved_fen + committed_fen > amount_fen or reserved_fen < 0 or committed_fen < 0"),
            Map.entry("a line commits what its contracts come to", """
                    select count(*) from project.budget_line b where b.committed_fen <> (
                        select coalesce(sum(case when p.stage = 'TERMINATED' then e.value_fen
                                                 else k.amount_fen - coalesce((select sum(h.amount_fen) from project.hold h join project.milestone m on m.id = h.milestone
                                                                                where m.contract = k.id and h.answer = 'AGREED'), 0) end), 0)
                          from project.contract k join project.project p on p.id = k.project left join project.exit e on e.project = p.id and e.answer = 'AGREED' where p.budget_line = b.id)
                    """),
            Map.entry("no contract without a passed gate", """
                    select count(*) from project.contract k where not exists (select 1 from council.item i where i.subject = k.project and i.conclusion = 'PASSED')
                    """),
            Map.entry("nothing ends half done", """
                    select count(*) from project.project p join project.contract k on k.project = p.id join project.milestone m on m.contract = k.id
                      left join project.payment y on y.milestone = m.id where p.stage = 'COMPLETED' and y.id is null
                    """));

    private void allHolds(String step) {
        var broken = new ArrayList<String>();
        BROKEN.forEach((rule, question) -> {
            if (count(question) > 0) {
                broken.add(rule);
            }
        });
        assertThat(broken).as(step).isEmpty();
    }

    private void send(String name, String path, String... fields) {
        var reply = person(name).send("/sign-in", path, fields);
        assertThat(reply.status()).as(path + " " + List.of(fields)).isIn(303, 403, 404, 409, 422);
        went.merge(path.replaceAll(".*/", "") + " " + reply.status(), 1, Integer::sum);
    }

    private String one(String... some) {
        return some[random.nextInt(some.length)];
    }

    private void amend(UUID project, String who) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("change_reason", "改一改");
        fields.put("change_ends_on", TODAY.plusMonths(random.nextInt(4, 8)).toString());
        truth().sql("""
                select m.position, m.amount_fen, coalesce((select sum(q.quantity) from project.milestone_quantity q where q.milestone = m.id), 0) as hours
                  from project.milestone m join project.contract k on k.id = m.contract left join project.acceptance a on a.milestone = m.id where k.project = ? and a.id is null order by m.position
                """).param(project).query().listOfRows().forEach(row -> {
            var field = "a" + row.get("position") + "_";
            fields.put(field + "due", TODAY.plusDays(random.nextInt(1, 110)).toString());
            fields.put(field + "amount", "" + (((Number) row.get("amount_fen")).longValue() + random.nextInt(-30_000, 30_001)) / 100.0);
            fields.put(field + "q1", "" + Math.max(0, ((Number) row.get("hours")).intValue() + random.nextInt(-1, 3)));
        });
        if (random.nextInt(4) == 0) {
            fields.putAll(Map.of("an_title", "新增", "an_due", TODAY.plusDays(60).toString(), "an_amount", one("100", "900", "5000"), "an_q1", "1"));
        }
        send(who, "/projects/" + project + "/amendments", fields.entrySet().stream().flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue())).toArray(String[]::new));
    }

    private void hold(UUID project, String milestone) {
        var deliverable = id("select id from project.deliverable where project = ?", project).toString();
        send("李建国", milestone + "/holds", "held_deliverable", deliverable, "held_quantity", one("1", "2", "9"), "held_amount", one("10", "500", "900", "4000"), "held_term", "八", "held_reason", "少");
    }

    private void agree(UUID project) {
        var refund = person("李建国").get("/projects/" + project + "/exit").html().replaceAll("(?s).*name=\"refund_fen\" value=\"(\\d+)\".*", "$1");
        send(one("李建国", "林涛"), "/projects/" + project + "/exit-answers", "answer", one("AGREED", "WITHDRAWN"), "refund_fen", refund.matches("\\d+") ? refund : "0");
    }

    /** A milestone that is accepted and not paid, if there is one. */
    private Optional<String> owed(UUID project) {
        return truth().sql("""
                select '/milestones/' || m.id from project.milestone m join project.contract k on k.id = m.contract join project.acceptance a on a.milestone = m.id
                  left join project.payment y on y.milestone = m.id where k.project = ? and y.id is null order by m.position limit 1
                """).param(project).query(String.class).optional();
    }

    private void step(UUID project, int what) {
        var address = "/projects/" + project;
        var milestone = "/milestones/" + truth().sql("select m.id::text from project.milestone m join project.contract k on k.id = m.contract where k.project = ? order by m.position").param(project)
                .query(String.class).list().stream().skip(random.nextInt(2)).findFirst().orElseThrow();
        var running = count("select count(*) from project.project where id = ? and stage = 'CONTRACTED'", project) == 1;
        switch (what) {
            case 0, 1 -> amend(project, BOTH.get(random.nextInt(2)));
            case 2, 3 -> send(BOTH.get(random.nextInt(2)), address + "/amendment-answers", "answer", one("AGREED", "AGREED", "REFUSED"));
            case 4, 5, 6 -> {
                if (running) {
                    deliver(project, random.nextInt(1, 5));
                }
            }
            case 7, 8 -> send("周敏", milestone + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "都好");
            case 9, 10 -> send("周敏", owed(project).orElse(milestone) + "/payment", "invoice", "财政往来结算，没有发票", "paid_on", TODAY.plusDays(random.nextInt(4) == 0 ? 1 : 0).toString());
            case 11 -> hold(project, milestone);
            case 12 -> {
                if (running) {
                    send(BOTH.get(random.nextInt(2)), milestone + "/hold-answers");
                }
            }
            case 13 -> send("周敏", milestone + "/held-payment", "invoice", "财政往来结算，没有发票", "held_paid_on", TODAY.toString());
            case 14 -> send("李建国", address + "/advance-payment", "invoice", "财政往来结算，没有发票", "advance_paid_on", TODAY.toString());
            case 15 -> {
                if (random.nextInt(4) == 0) {
                    send(BOTH.get(random.nextInt(2)), address + "/exits", "exit_reason", "不做了", "exit_people", "几位老人", "exit_handed_to", "暖邻队");
                }
            }
            case 16 -> agree(project);
            case 17 -> send("李建国", address + "/exit-payment", "invoice", "财政往来结算，没有发票", "exit_paid_on", TODAY.toString());
            case 18 -> send("李建国", address + "/ending", "kind", "COMPLETED");
            default -> send("李建国", address + "/contract", "signed_on", TODAY.toString());
        }
    }

    @Test
    void nothing_comes_apart_on_a_long_walk() {
        var projects = awarded("6000", 6, "走一", "走二", "走三", "走四");
        allHolds("awarded");
        for (int i = 0; i < projects.size(); i++) {
            done(sign(projects.get(i), "advance", i % 2 == 0 ? "" : "1500"));
        }
        allHolds("signed");
        for (int i = 0; i < STEPS; i++) {
            var what = random.nextInt(20);
            step(projects.get(random.nextInt(projects.size())), what);
            allHolds("step " + i + ", action " + what);
        }
        System.out.println(went);
        assertThat(went.keySet()).as("the walk went somewhere").contains("amendments 303", "amendment-answers 303", "acceptance 303", "payment 303", "holds 303", "exits 303", "advance-payment 303");
    }

    @Test
    void the_questions_can_find_something() {
        truth().sql("update project.milestone set amount_fen = amount_fen + 1").update();
        assertThat(count(BROKEN.get("milestones sum to the contract"))).isPositive();
        truth().sql("update project.milestone set amount_fen = amount_fen - 1").update();
        allHolds("put back");
    }
}
