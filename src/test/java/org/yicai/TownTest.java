package org.yicai;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yicai.journal.Sequencer;
import org.yicai.kernel.MovableClock;
import org.yicai.kernel.Remembers;
import org.yicai.ops.demo.Loopback;
import org.yicai.ops.demo.TownPlay;
import org.yicai.ops.demo.Visitor;

/**
 * A test in the named town: the whole application over real HTTP on a real PostgreSQL that is a fresh clone for each
 * class, played once by {@link org.yicai.ops.demo.Town}; the clock stands still on {@link #TODAY} at ten.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"yicai.demo=true", "yicai.town=later", "spring.flyway.enabled=false", "yicai.sequencer.every=0", "yicai.witnesses.every=0", "yicai.likeness=memory", "yicai.topics=hand", "yicai.clocks.every=0",
                "yicai.seen.every=0", "yicai.sms-secret=the gateway of the tests"})
@Import(TownTest.Wiring.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TownTest {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String TOWN = "yicai_town";

    @Autowired
    protected TownPlay town;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected Sequencer sequencer;

    @Autowired
    private List<Remembers> memories;

    @Value("${local.server.port}")
    protected int port;

    protected String database;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("yicai.home", () -> TestServer.HOME.toString());
        registry.add("yicai.db.url", () -> "unused");
        registry.add("yicai.db.password", () -> "unused");
    }

    @BeforeAll
    void moveIn() {
        var server = TestServer.get();
        if (!server.has(TOWN)) {
            server.keepAs(play(), TOWN);
        }
        database = server.clone(TOWN);
        itIsToday();
    }

    private String play() {
        var clone = TestServer.get().clone(TestServer.EMPTY);
        memories.forEach(Remembers::forget);
        town.play(new Loopback(port), TODAY);
        sequencer.sequence();
        return clone;
    }

    /** Puts the clock to {@link #TODAY} at ten in the morning; what was remembered of another day is forgotten. */
    protected void itIsToday() {
        itIs(TODAY);
        memories.forEach(Remembers::forget);
    }

    /** Puts the clock to ten in the morning of a day. */
    protected void itIs(LocalDate day) {
        clock.put(day.atTime(10, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    /** Somebody without an account. */
    protected Visitor visitor() {
        return new Visitor(new Loopback(port), "a visitor");
    }

    /** A person of the town, signed in. */
    protected Visitor as(String name) {
        return new Visitor(new Loopback(port), name).signIn(town.accounts().get(name));
    }

    /** Asks the database past all access rules. */
    protected JdbcClient truth() {
        return JdbcClient.create(TestServer.get().superuser(database));
    }

    protected UUID id(String sql, Object... args) {
        return truth().sql(sql).params(args).query(UUID.class).single();
    }

    protected long count(String sql, Object... args) {
        return truth().sql(sql).params(args).query(Long.class).single();
    }

    @TestConfiguration
    static class Wiring {

        /** The application's pool gives way to the clone of the moment. */
        @Bean
        static BeanPostProcessor poolOfTheMoment() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("pool") && bean instanceof DataSource ? TestServer.get().pool() : bean;
                }
            };
        }
    }
}
