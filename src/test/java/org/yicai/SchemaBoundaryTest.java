package org.yicai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One schema per module; others come in by published views only; foreign keys point left; every tenant's row is guarded. */
class SchemaBoundaryTest {

    /** From left to right: a module's tables may refer to those before it. */
    private static final List<String> ORDER = List.of("web", "journal", "place", "message", "party", "evidence", "council", "need", "project", "activity", "corps", "coordination", "supervision", "evaluation", "open");

    /** Tables that hold no tenant's fact; each with its reason in the table's comment. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "web.form_use", "journal.waiting", "place.division", "place.division_part", "place.subdistrict", "place.working_day", "place.rule_pack",
            "party.person", "party.session", "party.sign_in_code", "party.second_factor", "party.recovery_code", "party.message_choice");

    /** How a table says what it is; "fact" tables answer to JournalCoverageTest. */
    private static final Pattern KIND = Pattern.compile("^(fact|part|history|register|reference|technical|person|log): .+");

    private static final Pattern NAME = Pattern.compile("\\b(" + String.join("|", ORDER) + ")\\.([a-z_]+)\\b");
    private static final Pattern STRING = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern SQL = Pattern.compile("\\b(select|insert|update|delete|from|join)\\b");

    private final JdbcClient sql = JdbcClient.create(TestServer.get().superuser(TestServer.EMPTY));

    @Test
    void sql_names_its_own_tables_and_others_published_views_only() throws IOException {
        var guilty = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java/org/yicai"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var module = Path.of("src/main/java/org/yicai").relativize(file).getName(0).toString();
                STRING.matcher(Files.readString(file)).results().map(each -> each.group()).filter(each -> SQL.matcher(each).find())
                        .forEach(text -> NAME.matcher(text).results()
                                .filter(name -> !name.group(1).equals(module) && !name.group(2).startsWith("published_"))
                                .forEach(name -> guilty.add(file.getFileName() + " names " + name.group())));
            }
        }
        assertThat(guilty).isEmpty();
    }

    @Test
    void the_rule_about_names_can_fail() {
        assertThat(NAME.matcher("select 1 from need.need n").find()).isTrue();
    }

    record Reference(String fromSchema, String fromTable, String toSchema, String toTable) {}

    @Test
    void foreign_keys_point_left() {
        var references = sql.sql("""
                select fn.nspname as from_schema, f.relname as from_table, tn.nspname as to_schema, t.relname as to_table
                  from pg_constraint c
                  join pg_class f on f.oid = c.conrelid join pg_namespace fn on fn.oid = f.relnamespace
                  join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
                 where c.contype = 'f'
                """).query(Reference.class).list();
        assertThat(references).hasSizeGreaterThan(20);
        assertThat(references).filteredOn(each -> ORDER.indexOf(each.toSchema()) > ORDER.indexOf(each.fromSchema())).isEmpty();
    }

    record Table(String name, boolean guarded, boolean tenant, String comment, String owner) {}

    private List<Table> tables() {
        return sql.sql("""
                select n.nspname || '.' || c.relname as name,
                       c.relrowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid) as guarded,
                       exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'subdistrict' and a.attnotnull) as tenant,
                       coalesce(obj_description(c.oid), '') as comment, pg_get_userbyid(c.relowner) as owner
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and n.nspname = any (:schemas)
                """).param("schemas", ORDER.toArray(String[]::new)).query(Table.class).list();
    }

    @Test
    void every_tenant_row_is_guarded_and_every_other_table_is_known() {
        assertThat(tables()).filteredOn(each -> !FOR_EVERYBODY.contains(each.name())).allSatisfy(table -> {
            assertThat(table.tenant()).as(table.name() + " has a subdistrict").isTrue();
            assertThat(table.guarded()).as(table.name() + " has row-level security").isTrue();
        });
        assertThat(FOR_EVERYBODY).isSubsetOf(tables().stream().map(Table::name).toList());
    }

    @Test
    void every_table_says_what_it_is() {
        assertThat(tables()).allSatisfy(table -> assertThat(table.comment()).as(table.name()).matches(KIND));
    }

    @Test
    void the_application_owns_nothing_and_cannot_pass_the_guard() {
        assertThat(tables()).extracting(Table::owner).containsOnly("yicai_owner");
        var role = sql.sql("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = 'yicai_app'").query(Boolean.class).single();
        assertThat(role).isFalse();
    }

    @Test
    void views_see_with_the_eyes_of_whoever_asks() {
        var views = sql.sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'v' and n.nspname = any (:schemas) and not coalesce(c.reloptions::text like '%security_invoker=true%' or c.reloptions::text like '%security_invoker=on%', false)
                """).param("schemas", ORDER.toArray(String[]::new)).query(String.class).list();
        assertThat(views).as("views that would pass row-level security").isEmpty();
    }

    @Test
    void migrations_lie_in_the_folder_of_their_module() throws IOException {
        var strangers = new TreeSet<String>();
        for (var module : ORDER) {
            try (var files = Files.list(Path.of("src/main/resources/db/migration", module))) {
                for (var file : files.toList()) {
                    var created = Pattern.compile("create (?:table|view|function|procedure) ([a-z]+)\\.").matcher(Files.readString(file));
                    created.results().map(each -> each.group(1)).filter(each -> !each.equals(module) && !(module.equals("web") && each.equals("ext")))
                            .forEach(each -> strangers.add(file + " creates in " + each));
                }
            }
        }
        assertThat(strangers).isEmpty();
    }
}
