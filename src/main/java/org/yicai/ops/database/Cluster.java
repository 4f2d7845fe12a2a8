package org.yicai.ops.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import org.yicai.kernel.Keys;

/**
 * Makes a server ready for Yicai: two roles (the owner migrates, the application owns nothing), one database,
 * extensions in a schema of their own, so that every other name has to be written in full.
 */
public record Cluster(EmbeddedPostgres server, Keys keys) {

    public static final String OWNER = "yicai_owner";
    public static final String APPLICATION = "yicai_app";

    /** The password of a role; the same for as long as the home keeps its keys. */
    public String password(String role) {
        return HexFormat.of().formatHex(keys.sign("database", role.getBytes(StandardCharsets.UTF_8)));
    }

    public void prepareRoles() {
        try (var postgres = superuser("postgres")) {
            for (var role : new String[] {OWNER, APPLICATION}) {
                if (!exists(postgres, "select 1 from pg_catalog.pg_roles where rolname = '" + role + "'")) {
                    execute(postgres, "create role " + role + " login");
                }
                execute(postgres, "alter role " + role + " password '" + password(role) + "'");
            }
        } catch (SQLException trouble) {
            throw refused("does not let us in", trouble);
        }
    }

    public boolean has(String database) {
        try (var postgres = superuser("postgres")) {
            return exists(postgres, "select 1 from pg_catalog.pg_database where datname = '" + database + "'");
        } catch (SQLException trouble) {
            throw refused("does not let us in", trouble);
        }
    }

    /** Creates the database when it is absent; a template copies another one, "" makes an empty one. */
    public void prepare(String database, String template) {
        try (var postgres = superuser("postgres")) {
            if (!exists(postgres, "select 1 from pg_catalog.pg_database where datname = '" + database + "'")) {
                execute(postgres, "create database " + database + " owner " + OWNER + (template.isEmpty() ? "" : " template " + template + " strategy file_copy"));
            }
            // also when it is there: a kill may have come between the two
            execute(postgres, "alter database " + database + " set search_path = ext");
        } catch (SQLException trouble) {
            throw refused("cannot be made", trouble);
        }
        if (template.isEmpty()) {
            extend(database);
        }
    }

    private void extend(String database) {
        try (var inside = superuser(database)) {
            execute(inside, "create schema if not exists ext authorization " + OWNER);
            execute(inside, "create extension if not exists btree_gist schema ext");
            execute(inside, "grant usage on schema ext to " + APPLICATION);
        } catch (SQLException trouble) {
            throw refused("cannot be made ready", trouble);
        }
    }

    public void drop(String database) {
        try (var postgres = superuser("postgres")) {
            execute(postgres, "drop database if exists " + database + " with (force)");
        } catch (SQLException trouble) {
            throw refused("cannot be dropped", trouble);
        }
    }

    /** The database as somebody else's would be seen: by its two roles. */
    public ExternalPostgres asExternal(String database) {
        return new ExternalPostgres(server.url(database), APPLICATION, password(APPLICATION), OWNER, password(OWNER), 16);
    }

    private static CannotStart refused(String what, SQLException trouble) {
        return new CannotStart("53100".equals(trouble.getSQLState())
                ? "the disk of the database is full; make room"
                : "the embedded database " + what + ": " + trouble.getMessage() + "; look into postgres/postgres.log, or put the folder back from a backup");
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(server.url(database), "postgres", server.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean exists(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }
}
