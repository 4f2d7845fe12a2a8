package org.yicai;

import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yicai.kernel.Keys;

/** All addresses the application answers to, and for each a living example in 东四街道. */
final class Routes {

    private Routes() {}

    record Route(String method, String pattern) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static List<Route> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getPackageName().startsWith("org.yicai."))
                .flatMap(each -> each.getKey().getPatternValues().stream().flatMap(pattern -> methods(each.getKey().getMethodsCondition().getMethods()).map(method -> new Route(method, pattern))))
                .filter(each -> !each.pattern().equals("/error"))
                .distinct()
                .sorted(java.util.Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }

    private static java.util.stream.Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? java.util.stream.Stream.of("GET") : methods.stream().map(Enum::name);
    }

    private static final String DONGSI = "(select id from place.subdistrict where main)";

    private static final String OPEN_NEED = "select substr(receipt,1,3)||'-'||substr(receipt,4,3)||'-'||substr(receipt,7) from need.need where stage = 'SERVED' and open_to_all and subdistrict = " + DONGSI + " order by id limit 1";

    /** The town has no draw yet: one that was fixed, with a record picked, is put where the pages look for it. */
    private static final String A_DRAW = """
            with a as (select a.id, a.subdistrict, a.project, p.person from activity.published_activity a join council.published_seat p on p.subdistrict = a.subdistrict and p.convener
                        where a.project is not null and a.recorded_at is not null and a.subdistrict = (select id from place.subdistrict where main)
                          and not exists (select 1 from supervision.draw) order by a.starts_at limit 1),
            d as (insert into supervision.draw (id, subdistrict, from_day, until_day, counted, percent_high, percent_medium, percent_low, means, named, planned_by, planned_at,
                                                committed_by, committed_at, origin, log_size, log_root, population, list_sha256)
                  select '019aab00-0000-7000-8000-0000000d0001', subdistrict, '2026-05-01', '2026-11-01', 'ALL', 100, 100, 100, 'DICE', 'a|b|c', person, '2026-11-01', person, '2026-11-02', 'yicai.example.org/log', 1, 'x', 1, repeat('0', 64) from a),
            l as (insert into supervision.draw_line select '019aab00-0000-7000-8000-0000000d0001', subdistrict, 'HIGH', 'ACTIVITY', 'CONFIRMED', id, project from a),
            w as (insert into supervision.drawn select '019aab00-0000-7000-8000-0000000d0002', subdistrict, '019aab00-0000-7000-8000-0000000d0001', 1, 'HIGH', 1, id from a)
            """;

    /** Nobody of the town has told anything yet: a tip that came without a trace, and whose words nobody can open. */
    private static final String A_TIP = """
            with t as (insert into supervision.tip (id, subdistrict, way, project, about, kind, sealed, code_hash, sent_on, due_on)
                       select '019aab00-0000-7000-8000-0000000e0001', subdistrict, 'ANONYMOUS', id, 'SOMETHING_ELSE', 'NUMBERS', '\\x00', decode(repeat('00', 32), 'hex'), '2026-11-10', '2026-11-24'
                         from project.project where title = '楼道扶手和声控灯' on conflict do nothing)
            select '019aab00-0000-7000-8000-0000000e0001'
            """;

    /** By the beginning of a pattern: how to find the id of an example, the longest beginning first. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("/log/{*path}", "select slug || '/' || year || '/vkey' from journal.log where subdistrict = " + DONGSI + " order by year desc limit 1"),
            Map.entry("/proofs/{leaf}", "select encode(l.hash, 'hex') from journal.leaf l where l.subdistrict = " + DONGSI + " order by l.year desc, l.index limit 1"),
            Map.entry("/proofs/of/{id}", "select id::text from project.project where title = '楼道扶手和声控灯'"),
            Map.entry("/visits/{id}", "select id::text from activity.visit where in_at is null and subdistrict = " + DONGSI + " order by starts_at limit 1"),
            Map.entry("/visits/{id}/declining", "select id::text from activity.visit where in_at is null and subdistrict = " + DONGSI + " order by starts_at desc limit 1"),
            Map.entry("/visits/{id}/word", "select id::text from activity.visit where out_at is not null and not confidential and subdistrict = " + DONGSI + " order by out_at limit 1"),
            Map.entry("/home-visits/{token}", "select link::text from activity.home where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/portraits/{person}", "select person::text from activity.portrait f join party.person p on p.id = f.person where p.name = '何伟' and f.erased_at is null"),
            Map.entry("/badges/{code}", "select code from activity.visit_badge where project is not null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/absences/{id}", "select id::text from activity.absence where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/policies/{id}", "select id::text from activity.policy where paper is not null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/people/{id}", "select id::text from party.person where name = '林涛'"),
            Map.entry("/organisations/{id}", "select id::text from party.organisation where name = '安和社会工作服务中心'"),
            Map.entry("/invitation/{token}", "select id::text from party.invitation where used_at is null and ended_at is null order by id limit 1"),
            Map.entry("/needs/{receipt}", "select substr(receipt,1,3)||'-'||substr(receipt,4,3)||'-'||substr(receipt,7) from need.need where stage = 'SERVED' and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/needs/{receipt}/photos/{number}", "select substr(n.receipt,1,3)||'-'||substr(n.receipt,4,3)||'-'||substr(n.receipt,7) from need.photo p join need.need n on n.id = p.need where n.open_to_all and n.triaged_at is not null and p.number = 1 and n.subdistrict = " + DONGSI + " order by n.id limit 1"),
            Map.entry("/needs/paper/lists/{id}", "select id::text from need.paper_list where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/triage/{id}", "select id::text from need.need where stage = 'NEW' and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/entitlements/{id}", "select id::text from need.entitlement where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/errands/{id}", "select id::text from need.dispatch where ended_at is null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/referrals/{id}", "select id::text from need.referral where ended_at is null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/groups/{id}", "select id::text from need.need_group where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/designs/{id}", "select id::text from project.project where title = '楼院议事厅'"),
            Map.entry("/comments/{id}", "select id::text from project.design_comment where answered_at is null and speaker = 'RESIDENTS_COMMITTEE' and subdistrict = " + DONGSI + " limit 1"),
            Map.entry("/projects/{id}", "select id::text from project.project where title = '楼道扶手和声控灯'"),
            Map.entry("/projects/{id}/landing", "select id::text from project.project where title = '失能老人助浴（区里购买）'"),
            Map.entry("/projects/{id}/advice", "select id::text from project.project where title = '失能老人助浴（区里购买）'"),
            Map.entry("/projects/{id}/evaluation", "select p.id::text from project.project p join project.contract k on k.project = p.id where p.stage = 'COMPLETED' order by p.id limit 1"),
            Map.entry("/projects/{id}/remaining", "select p.id::text from project.project p join project.contract k on k.project = p.id where p.stage = 'COMPLETED' order by p.id limit 1"),
            Map.entry("/rectifications/{id}", "select r.id::text from project.rectification r join project.project p on p.id = r.project where p.title = '楼道扶手和声控灯'"),
            Map.entry("/tips/{id}", A_TIP),
            Map.entry("/questions/{id}", "select q.id::text from supervision.question q join project.project p on p.id = q.project where p.title = '楼道扶手和声控灯' order by q.asked_at limit 1"),
            Map.entry("/activities/{id}/denial", "select id::text from activity.activity where deliverable is not null and cancelled_at is null and ends_at < timestamptz '2026-11-15' and subdistrict = " + DONGSI + " order by starts_at limit 1"),
            Map.entry("/contractors/{id}", "select id::text from party.organisation where name = '乐邻为老服务中心'"),
            Map.entry("/payments/{year}", "select '2026'"),
            Map.entry("/milestones/{id}", "select m.id::text from project.milestone m join project.contract k on k.id = m.contract join project.project p on p.id = k.project where p.title = '楼道扶手和声控灯' and m.position = 2"),
            Map.entry("/council/sessions/{id}", "select id::text from council.session where subdistrict = " + DONGSI + " order by number desc limit 1"),
            Map.entry("/council/items/{id}", "select id::text from council.item where conclusion is null and subdistrict = " + DONGSI + " limit 1"),
            Map.entry("/council/seats/{id}", "select s.id::text from council.seat s join party.person p on p.id = s.person where p.name = '许建军'"),
            Map.entry("/council/motions/{id}", "select id::text from council.motion where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/council/notices/{id}", "select id::text from council.notice where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/council/minutes/{id}", "select id::text from council.session where closed_at is not null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/council/conclusions/{id}", "select item::text from council.objection where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/conditions/{id}", "select id::text from council.condition where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/objections/{id}", "select id::text from council.objection where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/certificates/{number}", "select number from corps.certificate where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/records/people/{id}", "select id::text from party.person where name = '方明'"),
            Map.entry("/corps/years/{year}", "select '2026'"),
            Map.entry("/guardian/{token}", "select substring(content from '/guardian/([A-Za-z0-9_-]{22})') from message.outbox where content like '%/guardian/%' and subdistrict = " + DONGSI + " order by id desc limit 1"),
            Map.entry("/volunteers/{id}", "select id::text from party.person where name = '孔令'"),
            Map.entry("/training/sessions/{id}", "select id::text from corps.course_session where subdistrict = " + DONGSI + " order by starts_at limit 1"),
            Map.entry("/proposals/{id}", "select id::text from corps.proposal where ended_at is null and subdistrict = " + DONGSI + " limit 1"),
            Map.entry("/invitations/{id}", "select i.id::text from corps.invitation i join party.person p on p.id = i.person where p.name in ('江河', '金鑫') and i.answer is null order by i.id limit 1"),
            Map.entry("/training/courses/{id}", "select id::text from corps.course where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/mentors/{id}", "select id::text from corps.mentoring where ended_at is null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/foundings/{id}", "select id::text from corps.founding where recorded_at is null and ended_at is null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/minors/findings/{id}", "select id::text from corps.minor_finding where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/growth/{id}", "select id::text from party.person where name = '丁香'"),
            Map.entry("/corps/charter/{id}", "select id::text from corps.charter where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/corps/seats/{id}", "select id::text from corps.seat where title = '团长' and subdistrict = " + DONGSI),
            Map.entry("/corps/table/{id}", "select id::text from corps.round_table where published_at is not null and subdistrict = " + DONGSI + " order by number limit 1"),
            Map.entry("/corps/table/items/{id}", "select id::text from corps.table_item where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/programmes/{id}", "select id::text from corps.programme where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/programmes/ideas/{id}", "select id::text from corps.programme_idea where answered_at is null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/programmes/gifts/{id}", "select id::text from corps.season_gift where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/partners/{id}", "select id::text from corps.partner where ended_at is null order by id limit 1"),
            Map.entry("/professionals/{id}", "select id::text from corps.skill_offer where title = '法律咨询'"),
            Map.entry("/bookings/{token}", "select id::text from corps.booking where stage = 'BOOKED' order by id limit 1"),
            Map.entry("/colleagues/{token}", "select id::text from corps.professional where answered_at is null and ended_at is null order by id limit 1"),
            Map.entry("/teams/{id}", "select id::text from party.organisation where name = '巧手队'"),
            Map.entry("/time/gifts/{id}", "select id::text from corps.time_gift where answered_at is null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/time/asks/{id}", "select id::text from corps.time_ask where ended_at is null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/honours/stars/{id}", "select id::text from corps.star where given_at is not null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/agreements/{id}", "select id::text from corps.agreement where signed_at is null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/team-asks/{id}", "select id::text from corps.team_ask where answered_at is null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/activities/{id}/photos/{number}", "select activity::text from activity.published_photo where open_to_all and not held and number = 1 and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/activities/{id}/photos/{number}/asks", "select activity::text from activity.published_photo where open_to_all and not held and number = 1 and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/activities/{id}/photos/{number}/answer", "select activity::text from activity.published_reuse where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/photo-matches/{id}", "select id::text from activity.published_reuse where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/activities/{id}", "select id::text from activity.activity where title = '豆瓣 5 号楼装扶手'"),
            Map.entry("/badge/{code}", "select code from activity.badge where ended_at is null order by id limit 1"),
            Map.entry("/hosts/{id}", "select h.id::text from activity.host h join party.person p on p.id = h.person where p.name = '白露'"),
            Map.entry("/ics/teams/{token}", "select id::text from corps.team_calendar where ended_at is null order by id limit 1"),
            Map.entry("/ics/{token}", "select id::text from activity.calendar_address where ended_at is null order by id limit 1"),
            Map.entry("/here/{code}", "select t.code from activity.attendance t where t.subdistrict = " + DONGSI + " and not exists (select 1 from activity.opinion o where o.attendance = t.id) order by t.id limit 1"),
            Map.entry("/outbox/{id}", "select id::text from message.outbox where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/api-keys/{id}", "select id::text from open.api_key where revoked_at is null and subdistrict = " + DONGSI + " limit 1"),
            Map.entry("/open311/v2/services/{code}", "select 'SAFETY'"),
            Map.entry("/open311/v2/requests/{id}", OPEN_NEED),
            Map.entry("/open311/v2/tokens/{token}", OPEN_NEED),
            Map.entry("/rounds/{id}", "select id::text from need.round where ended_at is null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/entrances/{id}", "select e.id::text from need.round_entrance e join need.round r on r.id = e.round where r.ended_at is null and e.subdistrict = " + DONGSI + " order by e.position limit 1"),
            Map.entry("/knocks/{id}", "select id::text from need.knock where outcome = 'OPENED' and answered_at is null and subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/offers/{id}", "select id::text from need.offer where subdistrict = " + DONGSI + " order by id limit 1"),
            Map.entry("/c/{token}", "select substring(content from '/c/([A-Za-z0-9_-]{22})') from message.outbox where content like '%/c/%' and subdistrict = " + DONGSI + " order by id desc limit 1"),
            Map.entry("/calls/{id}", "select c.id::text from need.callback c where c.unanswered_at is not null and c.answered_at is null and c.stage = 'SERVED' and c.subdistrict = " + DONGSI + " order by c.id limit 1"),
            Map.entry("/draws/{id}", A_DRAW + " select '019aab00-0000-7000-8000-0000000d0001'"),
            Map.entry("/spot-checks/{id}", A_DRAW + " select '019aab00-0000-7000-8000-0000000d0002'"),
            Map.entry("/asks/{id}", "select id::text from coordination.ask where kind = 'NOTICE' and subdistrict = " + DONGSI + " limit 1"));

    /** The address of an example. */
    static String address(Route route, org.springframework.jdbc.core.simple.JdbcClient truth) {
        var variable = route.pattern().replaceFirst("^([^{]*\\{[^}]*\\}).*$", "$1");
        if (variable.equals(route.pattern()) && !route.pattern().contains("{")) {
            return route.pattern();
        }
        var sql = EXAMPLES.getOrDefault(route.pattern(), EXAMPLES.get(variable));
        if (sql == null) {
            throw new IllegalStateException("no example for " + route);
        }
        var example = truth.sql(sql).query(String.class).single();
        var first = variable.startsWith("/invitation/") ? token(UUID.fromString(example))
                : SIGNED.keySet().stream().filter(variable::startsWith).max(Comparator.comparingInt(String::length)).map(each -> signed(SIGNED.get(each), UUID.fromString(example))).orElse(example);
        return route.pattern().replaceFirst("\\{[^}]*\\}", first).replace("{number}", "1").replace("{quarter}", "2026-Q3")
                .replace("{person}", route.pattern().contains("{token}") ? truth.sql(EXAMPLES.get("/portraits/{person}")).query(String.class).single() : "");
    }

    /** Addresses with a signed id, and the key that signs it. */
    private static final Map<String, String> SIGNED = Map.of("/ics", "calendar", "/ics/teams", "team-calendar", "/home-visits", "home-visits", "/bookings", "bookings", "/colleagues", "professional");

    private static String signed(String key, UUID address) {
        return new Keys(TestServer.HOME.resolve("keys")).token(key, address);
    }

    /** The database holds only the hash of a link; with the key of the installation it can be made again. */
    private static String token(UUID invitation) {
        var mac = new Keys(TestServer.HOME.resolve("keys")).sign("invitation", Keys.bytes(invitation));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, 24));
    }
}
