package org.yicai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Role;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/**
 * What must hold whatever happens: random things happen, and a model that does not ask the product says what had to
 * come of each. Here invariants 7 and 8 of the corps; 3 to 5 are in {@code RecordInvariantsTest}.
 * What holds them is taken away at the end, to show that the questions would have noticed.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ScopeInvariantsTest extends TownTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void today() {
        itIsToday();
    }

    private UUID person(String name) {
        return id("select id from party.person where phone = ?", town.accounts().get(name).phone());
    }

    // 7: consent taken back, nothing is read any more

    @Test
    void d_7_health_limits_are_read_exactly_while_consent_and_a_fresh_purpose_stand() {
        var dice = new Random(7);
        var who = person("丁香");
        as("丁香").send("/volunteer", "/volunteer/pledge", "pledge", "yes", "under_18", "NO");
        var address = "/volunteers/" + who;
        String words = null;
        LocalDate purpose = null;
        var day = TODAY;
        int read = 0;
        int shut = 0;
        for (int step = 0; step < 80; step++) {
            switch (dice.nextInt(8)) {
                case 0 -> {
                    words = "怕高，第" + step + "回";
                    purpose = null;
                    as("丁香").send("/volunteer", "/volunteer/health", "health", words, "health_consent", "yes");
                }
                case 1 -> {
                    assertThat(as("丁香").send("/sign-in", "/volunteer/health/withdrawal").status()).isEqualTo(words == null ? 409 : 303);
                    words = null;
                    purpose = null;
                }
                case 2, 3 -> {
                    as("李秀英").send("/sign-in", address + "/health-readings", "purpose", "安排岗位");
                    purpose = words == null ? null : day;
                }
                case 4 -> {
                    day = day.plusDays(dice.nextInt(1, 5));
                    itIs(day);
                }
                default -> {
                    var page = as("李秀英").get(address + "/health");
                    var may = words != null && purpose != null && purpose.plusDays(7).isAfter(day);
                    assertThat(page.html().contains("怕高")).as("step %d: %s, purpose of %s on %s", step, words, purpose, day).isEqualTo(may);
                    if (may) {
                        assertThat(page.html()).contains(words);
                    }
                    assertThat(as("郑国强").get(address + "/health").html()).as("another team's leader").doesNotContain("怕高");
                    read += may ? 1 : 0;
                    shut += may ? 0 : 1;
                }
            }
            assertThat(count("select count(*) from corps.health_note where person = ? and withdrawn_at is not null and sealed is not null", who)).as("what was taken back is gone").isZero();
            assertThat(count("select count(*) from corps.health_note where person = ? and sealed is not null", who)).isEqualTo(words == null ? 0 : 1);
        }
        assertThat(read).as("both came about").isGreaterThan(3);
        assertThat(shut).isGreaterThan(3);
    }

    // 8: nobody sees rows outside the union of the scopes, nobody grants wider than his own

    private List<String> tenantTables() {
        return truth().sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'subdistrict'
                 where c.relkind in ('r', 'v') and n.nspname in ('message', 'party', 'evidence', 'council', 'need', 'project', 'activity', 'corps', 'coordination', 'evaluation', 'open')
                   and has_table_privilege('yicai_app', c.oid, 'select') order by 1
                """).query(String.class).list();
    }

    private List<UUID> seen(Scope scope, String table) {
        var seen = new ArrayList<UUID>();
        scope.run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> seen.addAll(sql.sql("select distinct subdistrict from " + table).query(UUID.class).list())));
        return seen;
    }

    private List<String> seenOutside(Random dice) {
        var all = truth().sql("select id from place.subdistrict order by id").query(UUID.class).list();
        assertThat(all).hasSizeGreaterThan(1);
        var outside = new ArrayList<String>();
        for (var table : tenantTables()) {
            for (int i = 0; i < 3; i++) {
                var allowed = all.stream().filter(each -> dice.nextBoolean()).toList();
                var rows = seen(new Scope(allowed.stream().map(SubdistrictId::new).collect(Collectors.toSet())), table);
                if (!allowed.containsAll(rows)) {
                    outside.add(table);
                }
            }
        }
        return outside;
    }

    @Test
    void e_8_no_table_and_no_view_shows_rows_outside_the_union_of_scopes() {
        assertThat(tenantTables()).hasSizeGreaterThan(100);
        assertThat(seenOutside(new Random(8))).isEmpty();
    }

    @Test
    void f_8_nobody_grants_what_lies_outside_his_own_subdistrict() {
        var dice = new Random(88);
        var here = id("select id from place.subdistrict where main");
        var organisations = truth().sql("select id from party.organisation order by id").query(UUID.class).list();
        var communities = truth().sql("select id from place.community order by id").query(UUID.class).list();
        var outsiders = truth().sql("select id from party.organisation where subdistrict <> ?").param(here).query(UUID.class).list();
        assertThat(outsiders).isNotEmpty();
        int given = 0;
        int refused = 0;
        for (int i = 0; i < 80; i++) {
            var who = List.of("陈志远", "陈志远", "李建国", "王淑琴", "何伟", "丁香").get(dice.nextInt(6));
            var role = Role.values()[dice.nextInt(Role.values().length)].name();
            var organisation = (dice.nextInt(3) == 0 ? outsiders : organisations).get(dice.nextInt(dice.nextInt(3) == 0 ? 1 : Math.min(outsiders.size(), organisations.size())));
            var community = dice.nextBoolean() ? "" : communities.get(dice.nextInt(communities.size())).toString();
            var before = count("select count(*) from party.appointment");
            var reply = as(who).send("/sign-in", "/people", "name", "新人" + i, "phone", "1397777" + (1000 + i), "role", role, "organisation", organisation.toString(), "community", community);
            assertThat(reply.status()).isIn(303, 403, 422);
            var more = count("select count(*) from party.appointment") - before;
            assertThat(more).as("%s gives %s", who, role).isEqualTo(reply.status() == 303 ? 1 : 0);
            assertThat(more == 0 || who.equals("陈志远")).as("%s appoints nobody", who).isTrue();
            given += (int) more;
            refused += reply.status() == 303 ? 0 : 1;
            assertThat(granted(here)).isZero();
        }
        assertThat(given).as("both came about").isGreaterThan(5);
        assertThat(refused).isGreaterThan(5);
    }

    /** Appointments of the new people that reach beyond the subdistrict. */
    private long granted(UUID here) {
        return count("""
                select count(*) from party.appointment a join party.person p on p.id = a.person and p.name like '新人%' join party.organisation o on o.id = a.organisation left join place.community c on c.id = a.community
                 where a.subdistrict <> ? or o.subdistrict <> a.subdistrict or c.subdistrict <> a.subdistrict
                """, here);
    }

    // the questions notice

    @Test
    void x_without_what_holds_them_each_question_finds_something() {
        var who = person("曹阳");
        var address = "/volunteers/" + who;
        as("曹阳").send("/volunteer", "/volunteer/pledge", "pledge", "yes", "under_18", "NO");
        as("曹阳").send("/volunteer", "/volunteer/health", "health", "怕水，不能下河", "health_consent", "yes");
        as("李秀英").send("/sign-in", address + "/health-readings", "purpose", "安排岗位");
        assertThat(as("李秀英").get(address + "/health").html()).contains("怕水");
        var sealed = truth().sql("select sealed from corps.health_note where person = ?").param(who).query(byte[].class).single();
        itIs(TODAY.plusDays(8));
        assertThat(as("李秀英").get(address + "/health").html()).doesNotContain("怕水");
        truth().sql("update corps.health_reading set noted_on = ? where note in (select id from corps.health_note where person = ?)").params(TODAY.plusDays(8), who).update();
        assertThat(as("李秀英").get(address + "/health").html()).as("7, a purpose that does not age").contains("怕水");
        assertThat(as("曹阳").send("/sign-in", "/volunteer/health/withdrawal").status()).isEqualTo(303);
        assertThat(as("李秀英").get(address + "/health").html()).doesNotContain("怕水");
        truth().sql("update corps.health_note set withdrawn_at = null, sealed = ? where person = ?").params(sealed, who).update();
        assertThat(as("李秀英").get(address + "/health").html()).as("7, a consent that cannot be taken back").contains("怕水");
        truth().sql("alter table corps.health_note drop constraint health_note_check").update();
        truth().sql("update corps.health_note set withdrawn_at = consented_at where person = ?").param(who).update();
        assertThat(count("select count(*) from corps.health_note where person = ? and withdrawn_at is not null and sealed is not null", who)).as("7, what was taken back is kept").isEqualTo(1);
        truth().sql("alter table need.need disable row level security").update();
        assertThat(seenOutside(new Random(8))).as("8").contains("need.need");
        truth().sql("insert into party.appointment (id, subdistrict, person, organisation, role, from_day) select gen_random_uuid(), o.subdistrict, (select id from party.person where name like '新人%' limit 1), o.id, 'OFFICIAL', date '2026-11-20' from party.organisation o where o.subdistrict <> ? limit 1")
                .param(id("select id from place.subdistrict where main")).update();
        assertThat(granted(id("select id from place.subdistrict where main"))).as("8, granted").isEqualTo(1);
    }
}
