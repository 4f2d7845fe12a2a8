package org.yicai.ops.database;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Migrations on one connection. Flyway by itself takes two, one for the script and one for its list of what has run, and commits them
 * one after the other: a kill between the two leaves a change that the list does not know, and no later start gets past it.
 */
@Configuration
public class Migrations {

    @Bean
    FlywayMigrationStrategy onOneConnection() {
        return Migrations::migrate;
    }

    /** Runs what has not run yet; each script and its line in the list are one transaction. */
    public static void migrate(Flyway flyway) {
        var given = flyway.getConfiguration();
        try (var connection = given.getDataSource().getConnection(); var one = new SingleConnectionDataSource(connection, true)) {
            Flyway.configure(given.getClassLoader()).configuration(given).dataSource(one).load().migrate();
        } catch (SQLException trouble) {
            throw new IllegalStateException("the database of the migrations cannot be reached", trouble);
        }
    }
}
