package org.yicai.ops.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yicai.TestServer;

/** A script and its line in the list of what has run are one transaction, so that no kill comes between them. */
class MigrationsTest {

    @TempDir
    private Path scripts;

    @Test
    void a_script_and_its_line_are_one_transaction() throws Exception {
        assertThat(apart(Migrations::migrate)).isZero();
    }

    @Test
    void with_two_connections_they_are_two() throws Exception {
        assertThat(apart(Flyway::migrate)).as("this test can fail").isOne();
    }

    /** How many of one script were not written by the transaction that wrote its line. */
    private long apart(Consumer<Flyway> migrate) throws Exception {
        var schema = "m" + UUID.randomUUID().toString().replace("-", "");
        Files.writeString(scripts.resolve("V1__one.sql"), "create table only_here (id int);");
        var owner = TestServer.get().superuser("postgres");
        migrate.accept(Flyway.configure().dataSource(owner).locations("filesystem:" + scripts).schemas(schema).defaultSchema(schema).load());
        return JdbcClient.create(owner).sql("""
                select count(*) from pg_catalog.pg_class made join pg_catalog.pg_namespace n on n.oid = made.relnamespace
                 where n.nspname = ? and made.relname = 'only_here' and made.xmin not in (select line.xmin from %s.flyway_schema_history line where line.version = '1')
                """.formatted(schema)).param(schema).query(Long.class).single();
    }
}
