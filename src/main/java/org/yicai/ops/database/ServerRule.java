package org.yicai.ops.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What a PostgreSQL has to be before it is given people's data to keep, one question each.
 *
 * @param name what doctor calls it
 * @param sql with :app, :owner and :pool; answers one text, empty when all is well
 * @param says with %s for the answer
 * @param way out
 * @param asApplication asked by the application's role, or else by the owner's
 */
record ServerRule(String name, String sql, String says, String way, boolean asApplication) {

    static final String GUIDE = "docs/operations.md, An external PostgreSQL";

    /** In the order in which a person would mend them. */
    static final List<ServerRule> ALL = List.of(
            byOwner("version", """
                    select case when current_setting('server_version_num')::int / 10000 not between 15 and 18 then current_setting('server_version') else '' end
                    """, "the server is PostgreSQL %s", "Yicai needs 15, 16, 17 or 18"),
            byOwner("primary", """
                    select case when pg_is_in_recovery() then 'a standby' when current_setting('default_transaction_read_only') = 'on' then 'set to read only' else '' end
                    """, "the server is %s and takes no writes", "let YICAI_DB_URL name the primary (add targetServerType=primary when it names several), and set default_transaction_read_only = off"),
            byOwner("encoding", """
                    select case when pg_encoding_to_char(encoding) = 'UTF8' then '' else pg_encoding_to_char(encoding) end
                      from pg_database where datname = current_database()
                    """, "the database has encoding %s, which cannot hold Chinese", "make it anew with: create database … encoding 'UTF8' template template0"),
            byOwner("locale", """
                    select case when lower('ÉÀI') = 'éài' then '' else datctype end
                      from pg_database where datname = current_database()
                    """, "the database has locale %s, in which upper and lower case are not matched as Yicai's search does it",
                    "make it anew with: create database … locale 'C.UTF-8' template template0"),
            byOwner("fsync", "select case current_setting('fsync') when 'on' then '' else current_setting('fsync') end",
                    "fsync is %s on the server, so a power cut destroys the database", "set fsync = on in postgresql.conf and reload"),
            byOwner("full_page_writes", "select case current_setting('full_page_writes') when 'on' then '' else current_setting('full_page_writes') end",
                    "full_page_writes is %s on the server, so a power cut can destroy pages", "set full_page_writes = on in postgresql.conf and reload"),
            byApplication("synchronous_commit", "select case current_setting('synchronous_commit') when 'off' then 'off' else '' end",
                    "synchronous_commit is %s, so what was acknowledged can be lost", "set synchronous_commit = on for the server, the database and the role"),
            byOwner("role", "select case when exists (select from pg_roles where rolname = 'yicai_app') then '' else 'yicai_app' end",
                    "there is no role %s, to which the migrations grant", "create it: " + GUIDE),
            byApplication("role", """
                    select case when pg_has_role(current_user, 'yicai_app', 'USAGE') then '' else current_user::text end
                    """, "role %s does not inherit yicai_app, to which the migrations grant", "grant yicai_app to it, or let YICAI_DB_USER be yicai_app"),
            byApplication("application", """
                    select case when rolsuper then 'is a superuser' when rolbypassrls then 'has bypassrls'
                                when pg_has_role(current_user, :owner, 'MEMBER') then 'is a member of the owning role'
                                when exists (select from pg_class where relowner = r.oid) or exists (select from pg_namespace where nspowner = r.oid)
                                  or exists (select from pg_database where datdba = r.oid) then 'owns tables, schemas or a database'
                                else '' end
                      from pg_roles r where rolname = current_user
                    """, "the application's role %s, so row-level security would not keep subdistricts apart",
                    "give YICAI_DB_USER a plain role that owns nothing: " + GUIDE),
            byOwner("owner", "select case when has_database_privilege(current_database(), 'CREATE') then '' else current_user::text end",
                    "role %s may not make schemas in the database", "make it the owner: alter database … owner to …"),
            byOwner("schema ext", """
                    select case when to_regnamespace('ext') is null then 'there is no schema ext'
                                when not has_schema_privilege('ext', 'CREATE') then 'the owning role may not create in schema ext'
                                when not has_schema_privilege(:app, 'ext', 'USAGE') then 'the application may not use schema ext'
                                else '' end
                    """, "%s", "make it, and grant it: " + GUIDE),
            byOwner("btree_gist", """
                    select case when exists (select from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'btree_gist' and n.nspname = 'ext')
                                then '' else 'btree_gist' end
                    """, "the extension %s is not in schema ext", "as superuser: create extension btree_gist schema ext (Debian has it in the server's package, others in postgresql-contrib)"),
            byOwner("search_path", "select case current_setting('search_path') when 'ext' then '' else current_setting('search_path') end",
                    "search_path of the owning role is %s instead of ext", "alter database … set search_path = ext"),
            byApplication("search_path", "select case current_setting('search_path') when 'ext' then '' else current_setting('search_path') end",
                    "search_path of the application's role is %s instead of ext", "alter database … set search_path = ext, and reset it on the role"),
            byOwner("connections", """
                    select case when free < :pool then free::text else '' end from (
                      select least(current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
                                     - coalesce(current_setting('reserved_connections', true)::int, 0),
                                   (select case when rolconnlimit < 0 then 100000 else rolconnlimit end from pg_roles where rolname = :app),
                                   (select case when datconnlimit < 0 then 100000 else datconnlimit end from pg_database where datname = current_database())) as free) limits
                    """, "the server leaves %s connections for Yicai, which needs :pool", "raise max_connections (or the role's and the database's limit), or lower YICAI_DB_CONNECTIONS"));

    private static ServerRule byOwner(String name, String sql, String says, String way) {
        return new ServerRule(name, sql, says, way, false);
    }

    private static ServerRule byApplication(String name, String sql, String says, String way) {
        return new ServerRule(name, sql, says, way, true);
    }

    /** Asks the server. */
    Check ask(Connection connection, ExternalPostgres server) throws SQLException {
        var question = sql.replace(":app", quoted(server.user())).replace(":owner", quoted(server.owner())).replace(":pool", "" + server.needed());
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var answer = rows.next() ? rows.getString(1) : "unknown";
            return answer.isEmpty()
                    ? Check.ok("database: " + name, "as it has to be")
                    : Check.bad("database: " + name, says.formatted(answer).replace(":pool", "" + server.needed()), way);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
