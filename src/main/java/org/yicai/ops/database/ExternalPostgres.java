package org.yicai.ops.database;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * A PostgreSQL that somebody else keeps, and the two roles by which Yicai comes in.
 *
 * @param url JDBC address
 * @param user the role of the application, which owns nothing
 * @param owner the role that migrates
 * @param connections how many the application opens at most
 */
public record ExternalPostgres(String url, String user, String password, String owner, String ownerPassword, int connections) {

    /** Besides the pool: one that migrates, one to look. */
    private static final int BESIDES = 2;

    int needed() {
        return connections + BESIDES;
    }

    /** @throws CannotStart when something is not as it has to be: the first thing, in one sentence with the way out */
    public void require() {
        checks().stream().filter(each -> each.grade() == Check.Grade.BAD).findFirst().ifPresent(wrong -> {
            throw new CannotStart(wrong.sentence());
        });
    }

    /** Looks at everything, changes nothing. */
    public List<Check> checks() {
        if (Driver.parseURL(url, null) == null) {
            return List.of(Check.bad("database", "YICAI_DB_URL is no address of a PostgreSQL: " + url, "write jdbc:postgresql://HOST:PORT/DATABASE"));
        }
        var found = new ArrayList<Check>();
        try (var asOwner = connect(owner, ownerPassword)) {
            try (var asApplication = connect(user, password)) {
                for (var rule : ServerRule.ALL) {
                    found.add(rule.ask(rule.asApplication() ? asApplication : asOwner, this));
                }
            } catch (SQLException refused) {
                found.add(refused(refused, user, "YICAI_DB_PASSWORD"));
            }
        } catch (SQLException refused) {
            found.add(refused(refused, owner, "YICAI_DB_OWNER_PASSWORD"));
        }
        return found;
    }

    /** As the owner of the tables, for whoever looks over the installation; with a time limit for each answer. */
    public Connection connect() throws SQLException {
        return connect(owner, ownerPassword);
    }

    private Connection connect(String role, String secret) throws SQLException {
        var properties = new Properties();
        properties.put("user", role);
        properties.put("password", secret);
        properties.put("loginTimeout", "15");
        properties.put("connectTimeout", "10");
        properties.put("socketTimeout", "30");
        properties.put("ApplicationName", "yicai");
        return new Driver().connect(url, properties);
    }

    private Check refused(SQLException refused, String role, String variable) {
        var where = url.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("\\?.*$", "");
        return switch (String.valueOf(refused.getSQLState())) {
            case "28P01" -> Check.bad("database", "the server at " + where + " does not let role " + role + " in: its password is wrong, or there is no such role", "correct " + variable + ", or make the role: " + ServerRule.GUIDE);
            case "28000" -> Check.bad("database", "the server at " + where + " does not let role " + role + " in: " + said(refused), "make the role, and a line for it in pg_hba.conf: " + ServerRule.GUIDE);
            case "3D000" -> Check.bad("database", "the server has no database of this name: " + where, "correct YICAI_DB_URL, or make the database: " + ServerRule.GUIDE);
            case "53300" -> Check.bad("database", "the server at " + where + " has no connection left", "raise max_connections, or close others");
            case "57P03" -> Check.bad("database", "the server at " + where + " is just starting or stopping", "try again in a minute");
            default -> Check.bad("database", "cannot reach the database server at " + where + ": " + why(refused), "start it, or correct YICAI_DB_URL");
        };
    }

    private static String why(SQLException refused) {
        return switch (refused.getCause()) {
            case UnknownHostException unknown -> "no such host";
            case ConnectException closed -> "nothing answers there";
            case NoRouteToHostException away -> "no way to that host";
            case SocketTimeoutException slow -> "no answer in time";
            case null, default -> said(refused);
        };
    }

    private static String said(SQLException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("").replaceFirst("^FATAL: ", "");
    }

    /** The settings that tell Spring where the database is. */
    public Map<String, Object> settings() {
        return new HashMap<>(Map.of(
                "yicai.db.url", url,
                "yicai.db.user", user,
                "yicai.db.password", password,
                "spring.flyway.url", url,
                "spring.flyway.user", owner,
                "spring.flyway.password", ownerPassword));
    }
}
