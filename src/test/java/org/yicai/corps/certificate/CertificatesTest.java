package org.yicai.corps.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** A certificate says what somebody else confirmed, is checked by strangers, and gives way when a record of it changes (民政部令第67号 arts. 14 to 18). */
class CertificatesTest extends TownTest {

    private UUID unit() {
        return id("select host from corps.charter where subdistrict = (select id from place.subdistrict where main) order by id limit 1");
    }

    private UUID person(String name) {
        return id("select id from party.person where name = ?", name);
    }

    /** Service of somebody on a day of 2025, two hours apart from every other of the day; the forms that lead there are tested elsewhere. */
    private UUID serve(String name, LocalDate day, int hour, int minutes, UUID unit, boolean confirmed) {
        return id("""
                with presence as (
                    insert into activity.attendance (id, subdistrict, activity, name, capacity, through, door, code, checked_in_at)
                    select gen_random_uuid(), a.subdistrict, a.id, 'x', 'VOLUNTEER', 'ROLL_CALL', 'NEIGHBOUR', left(gen_random_uuid()::text, 18), a.starts_at
                      from activity.activity a where a.title = '豆瓣 5 号楼装扶手' returning id, subdistrict, activity)
                insert into corps.service_record (id, subdistrict, person, activity, attendance, minutes, source, recorded_at, starts_at, ends_at, confirmed_by, confirmed_at, recording_unit)
                select gen_random_uuid(), t.subdistrict, v.id, t.activity, t.id, m.minutes, 'LEADER', m.at, m.at, m.at + m.minutes * interval '1 minute',
                       case when m.confirmed then (select id from party.person where name = '王淑琴') end, case when m.confirmed then m.at end, m.unit
                  from (values (cast(? as int), (cast(? as date) + cast(? as int) * interval '1 hour') at time zone 'Asia/Shanghai', cast(? as boolean), cast(? as uuid))) as m (minutes, at, confirmed, unit)
                  join party.person v on v.name = ? cross join presence t
                returning id
                """, minutes, day.toString(), hour, confirmed, unit, name);
    }

    private Door.Reply issue(Visitor who, String extent, UUID unit, LocalDate from, LocalDate until) {
        return who.send("/my/certificates", "/my/certificates", "extent", extent, "unit", unit.toString(), "from", from.toString(), "until", until.toString());
    }

    private static String number(Door.Reply reply) {
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return reply.location().replaceFirst(".*#", "");
    }

    private HttpResponse<byte[]> pdf(Visitor who, String number) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/certificates/" + number + "/certificate.pdf")).header("Cookie", who.cookies()).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    @Test
    void a_volunteer_issues_a_stranger_checks_and_a_record_struck_out_makes_it_give_way() throws IOException, InterruptedException {
        var volunteer = as("丁香");
        serve("丁香", LocalDate.of(2025, 5, 1), 9, 90, unit(), true);
        var later = serve("丁香", LocalDate.of(2025, 5, 2), 9, 45, unit(), true);
        serve("丁香", LocalDate.of(2025, 5, 3), 9, 600, unit(), false);
        var number = number(issue(volunteer, "SHORT", unit(), FIRST, LAST));
        assertThat(number(issue(volunteer, "SHORT", unit(), FIRST, LAST))).as("the same again needs no second one").isEqualTo(number);
        var file = pdf(volunteer, number);
        assertThat(file.statusCode()).isEqualTo(200);
        try (var document = Loader.loadPDF(file.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("兹证明丁香自2025年3月1日至2025年12月31日", "2.25", "135 分钟", number, "依据本单位志愿服务记录出具").doesNotContain("国家", "官方", "认证");
        }
        assertThat(visitor().get("/certificates/" + number + "/certificate.pdf").status()).isEqualTo(302);
        assertThat(as("何伟").get("/certificates/" + number + "/certificate.pdf").status()).as("no contractor").isEqualTo(404);

        var seen = visitor().open("/certificates/" + number.toLowerCase().replace("-", ""));
        assertThat(seen).contains("丁*", "2.25 小时", "有效", number).doesNotContain("丁香", person("丁香").toString(), "总院社区");

        var leader = as("王淑琴");
        var strike = leader.send("/records/people/" + person("丁香"), "/records/people/" + person("丁香") + "/strikes", "record", later.toString(), "reason", "那天是开会，不是服务");
        assertThat(strike.status()).as(Visitor.findings(strike)).isEqualTo(303);
        assertThat(visitor().open("/certificates/" + number)).contains("已被取代", "请向本人要新的").doesNotContain("开会");
        assertThat(pdf(volunteer, number).statusCode()).as("H6").isEqualTo(409);
        assertThat(volunteer.open("/my/certificates")).contains("不再计入", "那天是开会");
        assertThat(volunteer.open("/me/messages")).contains("旧证明不再使用");
        assertThat(leader.send("/records/people/" + person("丁香"), "/records/people/" + person("丁香") + "/strikes", "record", later.toString(), "reason", "又一次").status()).isEqualTo(422);

        var fresh = number(issue(volunteer, "SHORT", unit(), FIRST, LAST));
        assertThat(fresh).isNotEqualTo(number);
        assertThat(visitor().open("/certificates/" + number)).contains(fresh);
        assertThat(visitor().open("/certificates/" + fresh)).contains("1.50 小时", "有效");
        assertThat(count("select count(*) from journal.entry e join corps.certificate c on c.id = e.subject where c.number = ?", number.replace("-", ""))).as("issued, superseded, replaced").isEqualTo(3);
    }

    @Test
    void what_cannot_be_certified_is_refused_with_its_rule() {
        var volunteer = as("葛兰");
        serve("葛兰", LocalDate.of(2025, 6, 1), 9, 30, unit(), false);
        serve("葛兰", LocalDate.of(2025, 8, 1), 9, 30, unit(), true);
        assertThat(issue(volunteer, "SHORT", unit(), LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 2)).html()).contains("H2", "1 条记录还没人确认");
        assertThat(issue(volunteer, "SHORT", unit(), LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 2)).html()).contains("没有这家单位记录的服务");
        assertThat(issue(volunteer, "SHORT", unit(), LAST, FIRST).html()).contains("H1", "最后一天不能早于第一天");
        assertThat(issue(volunteer, "SHORT", unit(), FIRST, TODAY.plusDays(1)).html()).contains("只能证明到今天为止");
        assertThat(issue(volunteer, "SHORT", person("葛兰"), FIRST, LAST).status()).as("a unit that recorded nothing").isEqualTo(422);
        truth().sql("update corps.service_record set confirmed_by = ?, confirmed_at = starts_at where person = ? and starts_at < '2026-01-01'").param(person("王淑琴")).param(person("葛兰")).update();
        truth().sql("update party.person set name = '葛🙂兰' where name = '葛兰'").update();
        assertThat(issue(volunteer, "SHORT", unit(), FIRST, LAST).html()).contains("H4", "🙂", "U+1F642");
        truth().sql("update party.person set name = '葛𠮷' where name = '葛🙂兰'").update();
        assertThat(issue(volunteer, "SHORT", unit(), FIRST, LAST).status()).isEqualTo(303);
        truth().sql("update party.person set name = '葛兰' where name = '葛𠮷'").update();
        assertThat(as("林涛").open("/my/certificates")).contains("还没有服务记录");
    }

    @Test
    void a_stranger_learns_nothing_but_what_the_law_shows_and_is_slowed() {
        itIsToday();
        var guess = CertificateNumber.next().toString();
        var none = visitor().get("/certificates/" + guess);
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.html()).contains("H7", "没有出具过这个编号");
        assertThat(visitor().get("/certificates/K7M4-QX9T-B3N").html()).contains("抄错了一位");
        assertThat(visitor().get("/certificates?number=" + guess).location()).endsWith("/certificates/" + guess);
        var last = 0;
        for (int i = 0; i < 60; i++) {
            last = visitor().get("/certificates/" + CertificateNumber.next()).status();
        }
        assertThat(last).as("H8").isEqualTo(429);
        itIsToday();
        assertThat(visitor().get("/certificates/" + guess).status()).as("nobody is shut out").isEqualTo(404);
    }

    @Test
    void the_host_issues_for_somebody_keeps_the_register_and_revokes() throws IOException, InterruptedException {
        var official = as("李建国");
        serve("方明", LocalDate.of(2025, 7, 1), 9, 61, unit(), true);
        var page = "/records/people/" + person("方明");
        assertThat(official.open("/records/people?name=方")).contains("方明");
        var unasked = official.send(page, page + "/certificates", "extent", "LONG", "unit", unit().toString(), "from", FIRST.toString(), "until", LAST.toString());
        assertThat(unasked.status()).isEqualTo(422);
        assertThat(unasked.html()).contains("H5");
        var done = official.send(page, page + "/certificates", "extent", "LONG", "unit", unit().toString(), "from", FIRST.toString(), "until", LAST.toString(), "asked_for", "yes");
        assertThat(done.status()).as(Visitor.findings(done)).isEqualTo(303);
        var number = done.location().replaceFirst(".*number=([^&]*).*", "$1");
        try (var document = Loader.loadPDF(pdf(official, number).body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("经办人：李建国", "1.02", "身份证件号码", "2025-07-01");
        }
        assertThat(official.open("/certificates/register?q=方")).contains(number, "李建国代开");
        assertThat(official.open("/certificates/register?q=" + number)).contains("方明");
        assertThat(official.open("/certificates/register.csv")).contains("证明编号", number, "\"61\",\"1.02\"");
        assertThat(official.get("/certificates/register.xlsx").status()).isEqualTo(200);
        assertThat(as("王淑琴").get("/certificates/register").status()).as("a leader keeps no register").isEqualTo(403);
        assertThat(as("王芳").open("/certificates/register")).as("another office's certificates").doesNotContain(number);
        assertThat(as("王芳").send("/sign-in", "/certificates/" + number + "/revocation", "remark", "x").status()).isEqualTo(404);

        assertThat(official.send("/certificates/register?q=" + number, "/certificates/" + number + "/revocation", "remark", "").status()).isEqualTo(422);
        var revoked = official.send("/certificates/register?q=" + number, "/certificates/" + number + "/revocation", "remark", "名字写错了");
        assertThat(revoked.status()).as(Visitor.findings(revoked)).isEqualTo(303);
        assertThat(visitor().open("/certificates/" + number)).contains("已撤销").doesNotContain("名字写错了");
        assertThat(as("方明").open("/my/certificates")).contains("名字写错了", "已撤销");
    }

    /** Invariant 2 of the domain: the total is the sum of the confirmed, unvoided records in the period by that recording unit. */
    @Test
    void the_total_is_the_sum_of_the_records_whatever_happens_to_them() {
        var volunteer = as("顾城");
        var leader = as("王淑琴");
        var page = "/records/people/" + person("顾城");
        var units = List.of(unit(), id("select id from party.organisation where name = '豆瓣社区居委会'"));
        var dice = new Random(67);
        var model = new LinkedHashMap<UUID, int[]>(); // record → day of the year, minutes, unit, confirmed
        var valid = new ArrayList<String>();
        for (int round = 0; round < 40; round++) {
            if (model.size() < 12 || dice.nextInt(3) == 0) {
                var minutes = dice.nextInt(1, 110);
                var unit = dice.nextInt(2);
                var confirmed = dice.nextInt(4) > 0;
                model.put(serve("顾城", LocalDate.of(2025, 1, 1).plusDays(round), 8, minutes, units.get(unit), confirmed), new int[] {round, minutes, unit, confirmed ? 1 : 0});
            }
            var some = new ArrayList<>(model.keySet()).get(dice.nextInt(model.size()));
            switch (dice.nextInt(4)) {
                case 0 -> {
                    var reply = leader.send(page, page + "/strikes", "record", some.toString(), "reason", "不算志愿服务");
                    assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
                    model.remove(some);
                }
                case 1 -> correct(volunteer, leader, some, model.get(some));
                case 2 -> truth().sql("update corps.service_record set confirmed_by = ?, confirmed_at = starts_at where id = ?").param(person("王淑琴")).param(some).update();
                default -> {}
            }
            if (model.containsKey(some) && count("select count(confirmed_by) from corps.service_record where id = ?", some) == 1) {
                model.get(some)[3] = 1;
            }
            var from = dice.nextInt(40);
            var until = from + dice.nextInt(40);
            var unit = dice.nextInt(2);
            var expected = model.values().stream().filter(each -> each[0] >= from && each[0] <= until && each[2] == unit && each[3] == 1).mapToInt(each -> each[1]).sum();
            if (count("select count(distinct recording_unit) from corps.service_record where person = ? and voided_at is null and recording_unit = ?", person("顾城"), units.get(unit)) == 0) {
                continue;
            }
            var reply = issue(volunteer, dice.nextBoolean() ? "SHORT" : "LONG", units.get(unit), LocalDate.of(2025, 1, 1).plusDays(from), LocalDate.of(2025, 1, 1).plusDays(until));
            if (expected == 0) {
                assertThat(reply.status()).isEqualTo(422);
                assertThat(reply.html()).contains("H2");
            } else {
                var number = number(reply).replace("-", "");
                valid.add(number);
                assertThat(count("select minutes from corps.certificate where number = ?", number)).as("round " + round).isEqualTo(expected);
            }
            assertThat(stale()).as("no certificate holds that counts a record as it no longer stands, round " + round).isZero();
        }
        assertThat(valid).hasSizeGreaterThan(10);
        assertThat(count("select count(*) from corps.certificate where person = ? and superseded_why in ('CORRECTED', 'STRUCK')", person("顾城"))).isPositive();
        // the control: a change past the events is found by the same look
        truth().sql("update corps.service_record set version = version + 1 where id = (select l.record from corps.certificate_line l join corps.certificate c on c.id = l.certificate where c.superseded_at is null and c.person = ? limit 1)")
                .param(person("顾城")).update();
        assertThat(stale()).isPositive();
    }

    private long stale() {
        return count("""
                select count(*) from corps.certificate c where c.superseded_at is null and c.revoked_at is null and (
                    c.minutes <> (select sum(r.minutes) from corps.certificate_line l join corps.service_record r on r.id = l.record
                                   where l.certificate = c.id and r.voided_at is null and r.confirmed_by is not null and r.recording_unit = c.unit)
                    or exists (select 1 from corps.certificate_line l join corps.service_record r on r.id = l.record where l.certificate = c.id and (r.version <> l.version or r.voided_at is not null)))
                """);
    }

    /** The wish is a row, since its form binds it to the day of the activity; the answer is the form. */
    private void correct(Visitor volunteer, Visitor leader, UUID record, int[] told) {
        var day = LocalDate.of(2025, 1, 1).plusDays(told[0]);
        var minutes = 1 + told[1] % 100;
        truth().sql("insert into corps.correction (id, subdistrict, record, person, wrong, wanted_from, wanted_minutes, because, asked_at) "
                + "select gen_random_uuid(), subdistrict, id, person, '记错了', starts_at, ?, '有人在场', starts_at from corps.service_record where id = ?").param(minutes).param(record).update();
        var correction = id("select id from corps.correction where record = ? and answered_at is null", record);
        var reply = leader.send("/records/waiting", "/records/corrections", "correction", correction.toString(), "verdict", "CORRECT", "reason", "属实，" + day);
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        told[1] = minutes;
        told[3] = 1;
        assertThat(volunteer.open("/my/records")).contains("属实，" + day);
    }

    @Test
    void the_year_is_told_by_team_and_never_about_one_person() {
        var year = visitor().open("/corps/years/2026");
        assertThat(year).contains("2026 年志愿服务年度报告", "民政部令第67号第18条").doesNotContain("方明", "丁香");
        assertThat(visitor().get("/corps/years/2031").status()).isEqualTo(404);
        assertThat(visitor().get("/corps/years/later").status()).isEqualTo(404);
        var sums = Years.told(List.of(new Years.Sum("大队", 30, 300, 9_000, 0, 4), new Years.Sum("中队", 7, 70, 700, 0, 1), new Years.Sum("小队", 2, 4, 40, 0, 0), new Years.Sum(null, 1, 1, 10, 0, 1)));
        assertThat(sums).extracting(Years.Sum::team).as("three people alone would be told by the difference").containsExactly("大队", null);
        assertThat(sums.getLast().volunteers()).isEqualTo(10);
        assertThat(sums.stream().mapToLong(Years.Sum::minutes).sum()).isEqualTo(9_750);
        assertThat(Years.told(List.of(new Years.Sum("大队", 30, 300, 9_000, 0, 4), new Years.Sum("中队", 7, 70, 700, 0, 1)))).as("nobody is hidden where nobody must be").hasSize(2);
        assertThat(new YearPage(2026, 2026, "", Years.told(List.of(new Years.Sum("小队", 2, 4, 40, 0, 0)))).few()).isTrue();
    }
}
