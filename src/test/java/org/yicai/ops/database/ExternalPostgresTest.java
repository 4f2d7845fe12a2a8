package org.yicai.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of somebody else is looked over before it gets anything to keep: one sentence for each thing that is wrong. */
@Tag("long")
class ExternalPostgresTest {

    @TempDir
    private static Path folder;

    private static SomebodysPostgres server;

    @BeforeAll
    static void start() {
        var there = Files.isExecutable(SomebodysPostgres.DEBIANS_15.resolve("bin/postgres"));
        assertThat(there || !"true".equals(System.getenv("CI"))).as("CI has PostgreSQL 15").isTrue();
        assumeTrue(there, "no PostgreSQL 15 (Debian: apt-get install postgresql-15)");
        server = SomebodysPostgres.start(folder.resolve("15"), SomebodysPostgres.DEBIANS_15);
        server.prepareAsDocumented("yicai");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static void refuses(ExternalPostgres external, String... parts) {
        assertThatThrownBy(external::require).isInstanceOf(CannotStart.class).hasMessageContainingAll(parts);
    }

    /** Does, looks, undoes: the server is as documented afterwards. */
    private static void refusesWhen(String wrong, String right, String... parts) {
        server.tell("yicai", wrong);
        try {
            refuses(server.asExternal("yicai"), parts);
        } finally {
            server.tell("yicai", right);
        }
        server.asExternal("yicai").require();
    }

    @Test
    void a_server_prepared_as_documented_is_good_and_takes_the_migrations() {
        server.prepareAsDocumented("documented");
        prepared(server, "documented");
    }

    @Test
    void so_is_one_of_the_newest_version() {
        try (var newest = SomebodysPostgres.start(folder.resolve("18"), null)) {
            newest.prepareAsDocumented("yicai");
            prepared(newest, "yicai");
        }
    }

    private static void prepared(SomebodysPostgres server, String database) {
        var external = server.asExternal(database);
        assertThat(external.checks()).hasSize(ServerRule.ALL.size()).allSatisfy(each -> assertThat(each.grade()).as(each.sentence()).isEqualTo(Check.Grade.OK));
        Flyway.configure().dataSource(external.url(), external.owner(), external.ownerPassword()).locations("classpath:db/migration")
                .schemas("ext").defaultSchema("ext").createSchemas(false).load().migrate();
        external.require();
    }

    private static ExternalPostgres with(UnaryOperator<String> url, String user, String password, String owner, String ownerPassword) {
        return new ExternalPostgres(url.apply(server.url("yicai")), user, password, owner, ownerPassword, 16);
    }

    @Test
    void a_server_that_cannot_be_reached() {
        refuses(with(url -> "postgres://here", "yicai_app", "secret", "yicai_owner", "secret"), "YICAI_DB_URL is no address", "jdbc:postgresql://HOST:PORT/DATABASE");
        refuses(with(url -> "jdbc:postgresql://127.0.0.1:9/yicai", "yicai_app", "secret", "yicai_owner", "secret"), "cannot reach the database server at 127.0.0.1:9/yicai: nothing answers there", "correct YICAI_DB_URL");
        refuses(with(url -> "jdbc:postgresql://no.such.host.invalid/yicai", "yicai_app", "secret", "yicai_owner", "secret"), "no such host");
        refuses(with(url -> url.replace("/yicai", "/other"), "yicai_app", "secret", "yicai_owner", "secret"), "no database of this name", "/other");
    }

    @Test
    void a_wrong_password_names_its_variable() {
        refuses(with(url -> url, "yicai_app", "wrong", "yicai_owner", "secret"), "does not let role yicai_app in", "correct YICAI_DB_PASSWORD");
        refuses(with(url -> url, "yicai_app", "secret", "yicai_owner", "wrong"), "does not let role yicai_owner in", "correct YICAI_DB_OWNER_PASSWORD");
        refuses(with(url -> url, "nobody_here", "secret", "yicai_owner", "secret"), "role nobody_here in", "no such role");
    }

    @Test
    void an_encoding_or_a_locale_that_cannot_hold_or_search_what_people_say() {
        server.tell("postgres", "create database ascii owner yicai_owner encoding 'SQL_ASCII' locale 'C' template template0",
                "create database c owner yicai_owner encoding 'UTF8' locale 'C' template template0",
                "create database turkish owner yicai_owner encoding 'UTF8' locale_provider icu icu_locale 'tr' locale 'C.UTF-8' template template0");
        refuses(server.asExternal("ascii"), "encoding SQL_ASCII", "encoding 'UTF8' template template0");
        refuses(server.asExternal("c"), "locale C,", "locale 'C.UTF-8'");
        refuses(server.asExternal("turkish"), "upper and lower case are not matched");
    }

    @Test
    void a_server_that_may_lose_what_it_acknowledged() throws Exception {
        for (var setting : new String[] {"fsync", "full_page_writes"}) {
            server.tell("postgres", "alter system set " + setting + " = off", "select pg_reload_conf()", "select pg_sleep(0.5)");
            refuses(server.asExternal("yicai"), setting + " is off on the server", "set " + setting + " = on in postgresql.conf and reload");
            server.tell("postgres", "alter system reset " + setting, "select pg_reload_conf()", "select pg_sleep(0.5)");
        }
        refusesWhen("alter role yicai_app set synchronous_commit = off", "alter role yicai_app reset synchronous_commit", "synchronous_commit is off", "set synchronous_commit = on");
    }

    @Test
    void an_application_role_that_could_pass_row_level_security() {
        refusesWhen("alter role yicai_app superuser", "alter role yicai_app nosuperuser", "is a superuser", "a plain role");
        refusesWhen("alter role yicai_app bypassrls", "alter role yicai_app nobypassrls", "has bypassrls");
        refusesWhen("grant yicai_owner to yicai_app", "revoke yicai_owner from yicai_app", "is a member of the owning role");
        refusesWhen("create schema mine authorization yicai_app", "drop schema mine", "owns tables, schemas or a database");
    }

    @Test
    void roles_that_may_too_little() {
        server.tell("postgres", "create role other_app login password 'secret'");
        server.tell("yicai", "grant usage on schema ext to other_app");
        refuses(new ExternalPostgres(server.url("yicai"), "other_app", "secret", "yicai_owner", "secret", 16), "role other_app does not inherit yicai_app", "let YICAI_DB_USER be yicai_app");
        refusesWhen("alter database yicai owner to postgres", "alter database yicai owner to yicai_owner", "role yicai_owner may not make schemas", "alter database … owner to");
        refusesWhen("revoke usage on schema ext from yicai_app", "grant usage on schema ext to yicai_app", "the application may not use schema ext");
    }

    @Test
    void a_server_without_the_migrations_role() {
        server.tell("yicai", "alter role yicai_app rename to yicai_renamed", "alter role yicai_renamed password 'secret'");
        try {
            refuses(new ExternalPostgres(server.url("yicai"), "yicai_renamed", "secret", "yicai_owner", "secret", 16), "there is no role yicai_app", "create it");
        } finally {
            server.tell("yicai", "alter role yicai_renamed rename to yicai_app", "alter role yicai_app password 'secret'");
        }
    }

    @Test
    void a_database_without_what_lies_in_ext() {
        server.tell("postgres", "create database bare owner yicai_owner template template0");
        refuses(server.asExternal("bare"), "there is no schema ext");
        server.tell("bare", "create schema ext authorization yicai_owner", "grant usage on schema ext to yicai_app");
        refuses(server.asExternal("bare"), "the extension btree_gist is not in schema ext", "create extension btree_gist schema ext");
        server.tell("bare", "create extension btree_gist schema ext");
        refuses(server.asExternal("bare"), "search_path of the owning role is \"$user\", public", "set search_path = ext");
        server.tell("bare", "alter database bare set search_path = ext", "alter role yicai_app in database bare set search_path = public");
        refuses(server.asExternal("bare"), "search_path of the application's role is public");
        server.tell("bare", "alter role yicai_app in database bare reset search_path");
        server.asExternal("bare").require();
    }

    @Test
    void a_server_with_too_few_connections() {
        refuses(new ExternalPostgres(server.url("yicai"), "yicai_app", "secret", "yicai_owner", "secret", 400), "connections for Yicai, which needs 402", "lower YICAI_DB_CONNECTIONS");
        refusesWhen("alter role yicai_app connection limit 5", "alter role yicai_app connection limit -1", "leaves 5 connections for Yicai, which needs 18");
    }

    @Test
    void a_server_that_takes_no_writes() throws Exception {
        refusesWhen("alter role yicai_owner set default_transaction_read_only = on", "alter role yicai_owner reset default_transaction_read_only", "set to read only", "targetServerType=primary");
        try (var standby = SomebodysPostgres.start(folder.resolve("standby"), SomebodysPostgres.DEBIANS_15)) {
            standby.prepareAsDocumented("yicai");
            standby.stop();
            Files.createFile(standby.data().resolve("standby.signal"));
            standby.start();
            refuses(standby.asExternal("yicai"), "the server is a standby and takes no writes");
        }
    }

    @Test
    void a_version_that_nobody_tried() throws Exception {
        var rule = ServerRule.ALL.getFirst();
        var stricter = new ServerRule(rule.name(), rule.sql().replace("15 and 18", "16 and 18"), rule.says(), rule.way(), false);
        try (var connection = server.asExternal("yicai").connect()) {
            assertThat(stricter.ask(connection, server.asExternal("yicai")).sentence()).contains("the server is PostgreSQL 15.", "Yicai needs 15, 16, 17 or 18");
        }
    }
}
