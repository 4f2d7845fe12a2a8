package org.yicai;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.yicai.kernel.Keys;
import org.yicai.ops.database.Cluster;
import org.yicai.ops.database.EmbeddedPostgres;
import org.yicai.ops.database.Migrations;
import org.yicai.ops.setting.Settings;

/** One PostgreSQL for the whole build, one migrated template, a clone of it for every test class. */
public final class TestServer {

    static final Path HOME = Path.of("target", System.getProperty("tests.home", "test-home")).toAbsolutePath();
    public static final String EMPTY = "yicai_empty";
    private static final AtomicInteger CLONES = new AtomicInteger();
    private static final TestServer SERVER = new TestServer();

    private final Cluster cluster;
    private final Switch pool = new Switch();
    private final List<String> statements = new CopyOnWriteArrayList<>();

    private TestServer() {
        clear();
        var postgres = EmbeddedPostgres.forgetful(HOME, Settings.ofEnvironment().postgres());
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
        cluster = new Cluster(postgres, new Keys(HOME.resolve("keys")));
        cluster.prepareRoles();
        cluster.prepare(EMPTY, "");
        migrate(EMPTY);
        clone(EMPTY);
    }

    public static TestServer get() {
        return SERVER;
    }

    private static void clear() {
        try {
            if (Files.exists(HOME.resolve("postgres/data"))) {
                try (var all = Files.walk(HOME.resolve("postgres/data"))) {
                    all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
                }
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private void migrate(String database) {
        Migrations.migrate(Flyway.configure()
                .dataSource(cluster.server().url(database), Cluster.OWNER, cluster.password(Cluster.OWNER))
                .locations("classpath:db/migration")
                .schemas("ext")
                .defaultSchema("ext")
                .createSchemas(false)
                .load());
    }

    /** A copy of a database; what the application sees from now on. */
    public String clone(String template) {
        pool.shut();
        var name = "yicai_t" + CLONES.incrementAndGet();
        cluster.prepare(name, template);
        pool.open(cluster.server().url(name), cluster.password(Cluster.APPLICATION));
        return name;
    }

    /** Gives the current clone a name that others can be cloned from. */
    public void keepAs(String clone, String name) {
        pool.shut();
        cluster.prepare(name, clone);
    }

    public boolean has(String database) {
        return cluster.has(database);
    }

    /** As the superuser sees it, without row-level security: for checks only. */
    public DataSource superuser(String database) {
        return new org.springframework.jdbc.datasource.DriverManagerDataSource(cluster.server().url(database), "postgres", cluster.server().password());
    }

    /** As the owner of the tables. */
    public DataSource owner(String database) {
        return new org.springframework.jdbc.datasource.DriverManagerDataSource(cluster.server().url(database), Cluster.OWNER, cluster.password(Cluster.OWNER));
    }

    DataSource pool() {
        return pool;
    }

    /** What this process, which is server and visitors at once, and the database behind it have computed so far. */
    public double cpuSeconds() {
        try (var lines = Files.lines(HOME.resolve("postgres/data/postmaster.pid"))) {
            var postmaster = lines.findFirst().flatMap(each -> ProcessHandle.of(Long.parseLong(each.strip())));
            return Stream.concat(Stream.of(ProcessHandle.current()), postmaster.stream().flatMap(ProcessHandle::children))
                    .mapToDouble(each -> each.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0).sum();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** The SQL that reached the driver since {@link #forgetStatements}. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    public void forgetStatements() {
        statements.clear();
    }

    /** Stands where the application's pool stands, and points to another clone for each test class. */
    private final class Switch extends DelegatingDataSource implements AutoCloseable {

        private HikariDataSource current;

        void open(String url, String password) {
            current = new HikariDataSource();
            current.setJdbcUrl(url);
            current.setUsername(Cluster.APPLICATION);
            current.setPassword(password);
            current.setMaximumPoolSize(12);
            setTargetDataSource(ProxyDataSourceBuilder.create(current).listener(new Counter()).build());
        }

        void shut() {
            if (current != null) {
                current.close();
                current = null;
            }
        }

        @Override
        public void afterPropertiesSet() {
            // opened by the first test class
        }

        @Override
        public void close() {
            shut();
        }
    }

    private final class Counter implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // counted when done
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            queries.forEach(query -> statements.add(query.getQuery()));
        }
    }
}
