package org.yicai.corps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;

/** The three tiers as data: how the corps comes into being, who may sit where, and that the management tier follows the contracts. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class TiersTest extends TownTest {

    private UUID person(String name) {
        return id("select id from party.person where phone = ?", town.accounts().get(name).phone());
    }

    private String seat(String title) {
        return "/corps/seats/" + id("select id from corps.seat where title = ? and closed_at is null", title);
    }

    private Map<String, List<String>> term(String name, int from, int until) {
        return Map.of("person", List.of(person(name).toString()), "community", List.of(id("select id from place.community where name = '八条社区'").toString()), "chosen", List.of("ELECTION"),
                "from", List.of(TODAY.plusDays(from).toString()), "until", List.of(TODAY.plusDays(until).toString()));
    }

    private Door.Reply fill(String title, String name, int from, int until) {
        return as("李建国").send(seat(title), seat(title) + "/terms", term(name, from, until));
    }

    private static void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).isIn(403, 409, 422);
        assertThat(reply.html()).contains("规则 " + rule);
    }

    private long leads(String name) {
        return count("select count(*) from party.appointment a join party.organisation o on o.id = a.organisation where a.person = ? and o.kind = 'VOLUNTEER_CORPS' and a.role = 'VOLUNTEER_LEADER' and a.from_day <= ? and (a.until_day is null or a.until_day >= ?)", person(name), TODAY, TODAY);
    }

    @Test
    void a_everybody_sees_the_three_tiers_and_strangers_see_masked_names_where_nothing_is_decided() {
        var page = visitor().get("/corps").html();
        assertThat(page).contains("街道已登记", "核心负责人", "王淑琴", "空缺", "管理层", "李**", "指导协调委员会", "陈静").doesNotContain("李秀英队", "规则 O1");
        assertThat(page.indexOf("孙晓梅")).as("a contractor's person is masked").isEqualTo(-1);
        var inside = as("王淑琴").get("/corps").html();
        assertThat(inside).contains("李秀英", "规则 O15", "规则 O18", "规则 O17");
    }

    @Test
    void b_the_corps_comes_into_being_step_by_step() {
        var charter = "/corps/charter/" + id("select c.id from corps.charter c join place.subdistrict s on s.id = c.subdistrict and s.main");
        assertThat(visitor().get(charter).html()).contains("指导协调委员会第 1 号纪要", "东四街道社区志愿组织登记表 001");
        assertThat(as("高玉兰").send("/sign-in", charter + "/agreement", "on", TODAY.toString(), "paper", "纪要").status()).as("not the convener").isEqualTo(403);
        refused(as("陈静").send("/sign-in", charter + "/agreement", "on", TODAY.toString(), "paper", "纪要"), "O1");
        assertThat(as("李建国").send("/sign-in", charter + "/steps", "stage", "SUSPENDED", "on", TODAY.toString(), "paper", "").status()).as("without a paper").isEqualTo(422);
        assertThat(as("李建国").send("/sign-in", charter + "/steps", "stage", "SUSPENDED", "on", TODAY.toString(), "paper", "年检未到").status()).isEqualTo(303);
        assertThat(visitor().get("/corps").html()).contains("暂停");
        assertThat(as("周敏").send("/sign-in", charter + "/steps", "stage", "REGISTERED", "on", TODAY.toString(), "paper", "已补年检").status()).isEqualTo(303);
        refused(as("周敏").send("/sign-in", charter + "/steps", "stage", "REGISTERED", "on", TODAY.toString(), "paper", "再来一次"), "O1");
    }

    @Test
    void c_a_core_leader_is_a_resident_with_a_term() {
        refused(fill("培训", "周敏", 0, 300), "O3");
        refused(fill("培训", "张丽", 0, 300), "O3");
        refused(fill("培训", "何伟", 0, 300), "O4");
        refused(fill("培训", "王淑琴", 0, 300), "O5");
        refused(fill("团长", "贾宁", 0, 300), "O6");
        refused(fill("培训", "贾宁", 0, 3000), "O7");
        refused(fill("培训", "贾宁", 3, 300), "O7");
        refused(fill("培训", "李建国", 0, 300), "O3");
        refused(as("王芳").send("/sign-in", seat("培训") + "/terms", term("贾宁", 0, 300)), "O8");
        assertThat(count("select count(*) from corps.seat_term")).as("nothing of it was written").isEqualTo(1);
        assertThat(leads("贾宁")).isZero();
        assertThat(fill("培训", "贾宁", 0, 300).status()).as("a neighbour may").isEqualTo(303);
        assertThat(leads("贾宁")).isEqualTo(1);
        assertThat(visitor().get("/corps").html()).contains("贾宁");
        assertThat(as("贾宁").get("/me/messages").html()).contains("您现在担任“培训”");
    }

    @Test
    void d_of_ten_who_are_seated_at_once_one_sits() throws Exception {
        var names = List.of("曹阳", "程远", "董洁", "范小雨", "方明", "付强", "顾城", "郭静", "韩梅", "侯勇");
        var official = List.of(as("李建国"), as("周敏"));
        var seat = seat("宣传");
        List<Integer> answers;
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = taps.invokeAll(java.util.stream.IntStream.range(0, names.size())
                            .<Callable<Integer>>mapToObj(i -> () -> official.get(i % 2).send(seat, seat + "/terms", term(names.get(i), 0, 300)).status()).toList())
                    .stream().map(each -> each.resultNow()).toList();
        }
        assertThat(answers).filteredOn(each -> each == 303).hasSize(1);
        assertThat(answers).filteredOn(each -> each != 303).allMatch(each -> each == 409 || each == 422);
        assertThat(count("select count(*) from corps.seat_term t join corps.seat s on s.id = t.seat where s.title = '宣传'")).isEqualTo(1);
        assertThat(names.stream().mapToLong(this::leads).sum()).as("nobody else leads by it").isEqualTo(1);
    }

    @Test
    void e_a_seat_is_left_renewed_and_closed() {
        refused(as("李建国").send("/sign-in", seat("团长") + "/renewals", "renewed_until", TODAY.plusDays(600).toString()), "O9");
        refused(as("李建国").send("/sign-in", seat("团长") + "/closing"), "O6");
        itIs(TODAY.plusDays(460));
        try {
            assertThat(as("李建国").send("/sign-in", seat("团长") + "/renewals", "renewed_until", TODAY.plusDays(900).toString()).status()).isEqualTo(303);
            assertThat(count("select count(*) from corps.seat_term t join corps.seat s on s.id = t.seat where s.title = '团长'")).isEqualTo(2);
            assertThat(count("select count(*) from party.appointment where person = ? and role = 'VOLUNTEER_LEADER' and until_day = ?", person("王淑琴"), TODAY.plusDays(900))).as("and leads until then").isEqualTo(1);
        } finally {
            itIsToday();
        }
        assertThat(as("李建国").send("/sign-in", seat("培训") + "/endings", "because", "").status()).isEqualTo(422);
        assertThat(as("李建国").send("/sign-in", seat("培训") + "/endings", "because", "搬家").status()).isEqualTo(303);
        itIsTomorrow();
        try {
            assertThat(visitor().get("/corps").html()).doesNotContain("贾宁</b>");
            assertThat(as("周敏").send("/sign-in", seat("培训") + "/closing").status()).isEqualTo(303);
            assertThat(count("select count(*) from corps.seat where title = '培训' and closed_at is not null")).isEqualTo(1);
        } finally {
            itIsToday();
        }
    }

    private void itIsTomorrow() {
        itIs(TODAY.plusDays(1));
    }

    @Test
    void f_the_seat_of_a_contractor_comes_and_goes_with_its_contracts() {
        var running = "select count(distinct p.contractor) from project.project p left join project.contract k on k.project = p.id where p.stage in ('CONTRACTED', 'LANDED') and coalesce(k.signed_on, p.lands_from) <= ? and coalesce(k.ends_on, p.lands_until) >= ? and p.subdistrict = (select id from place.subdistrict where main)";
        var seats = count(running, TODAY, TODAY);
        assertThat(seats).isPositive();
        assertThat(friends(TODAY)).as("a contractor whose contract is over sits there without a vote").isPositive();
        var last = truth().sql("select max(coalesce(k.ends_on, p.lands_until)) from project.project p left join project.contract k on k.project = p.id where p.stage in ('CONTRACTED', 'LANDED')").query(LocalDate.class).single();
        var before = friends(TODAY);
        assertThat(friends(last.plusDays(1))).as("when the last contract has ended, every seat is a friend's; nothing was written").isEqualTo(before + seats);
        itIsToday();
        refused(as("何伟").send("/corps/voice", "/corps/voice", "person", person("林涛").toString()), "O10");
        assertThat(as("何伟").send("/corps/voice", "/corps/voice", "person", person("何伟").toString()).status()).isEqualTo(303);
        assertThat(count("select count(*) from corps.voice v join party.organisation o on o.id = v.contractor where o.name like '安和%' and v.ended_at is null")).as("one seat, one person").isEqualTo(1);
    }

    private long friends(LocalDate on) {
        itIs(on);
        return visitor().get("/corps").html().split("朋友席，无表决权", -1).length - 1;
    }
}
