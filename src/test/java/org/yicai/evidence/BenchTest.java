package org.yicai.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.Parcel;
import org.yicai.Photographs;
import org.yicai.TownTest;

/** Whoever waits for the darkroom or for the comparison holds no connection: with two of them six can wait, and others read on. */
class BenchTest extends TownTest {

    @Autowired
    private Bench bench;

    @Autowired
    @Qualifier("pool")
    private DataSource pool;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private HikariDataSource two() throws SQLException {
        var two = pool.unwrap(HikariDataSource.class);
        two.setMinimumIdle(1);
        two.setMaximumPoolSize(2);
        two.getHikariPoolMXBean().softEvictConnections();
        return two;
    }

    /** Until they all wait; whoever ended instead did not. */
    private void until(int waiting, List<Thread> all) {
        while (bench.waiting() < waiting && all.stream().allMatch(Thread::isAlive)) {
            Thread.onSpinWait();
        }
        assertThat(bench.waiting()).isEqualTo(waiting);
    }

    private static void end(List<Thread> threads) {
        for (var each : threads) {
            try {
                each.join();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    @Test
    void six_wait_with_two_connections_and_a_page_answers() throws Exception {
        var activities = new ArrayList<String>();
        for (var title : List.of("门厅装扶手", "二门装扶手", "三门装扶手")) {
            itIsToday();
            activities.add(Photographs.fresh(this, title));
            assertThat(Photographs.record(this, port, activities.getLast(), new Parcel()).statusCode()).isEqualTo(303);
        }
        long photos = count("select count(*) from evidence.photo");
        long fingerprints = count("select count(*) from evidence.fingerprint");
        var connections = two();
        var answers = new ConcurrentLinkedQueue<Integer>();
        var senders = new ArrayList<Thread>();
        bench.inTurn(() -> {
            for (int i = 0; i < 3; i++) {
                var address = activities.get(i) + "/photos";
                var picture = Pictures.jpeg(Photographs.scene(20 + i));
                var who = as("何伟");
                var neighbour = visitor();
                senders.add(Thread.ofPlatform().start(() -> answers.add(new Parcel().file("result_photo", "一.jpg", "image/jpeg", picture).send(port, who, address, address).statusCode())));
                senders.add(Thread.ofPlatform().start(() -> answers.add(new Parcel().field("words", "灯坏了").file("photo", "二.jpg", "image/jpeg", picture).send(port, neighbour, "/needs/new", "/needs").statusCode())));
            }
            until(6, senders);
            assertThat(connections.getHikariPoolMXBean().getActiveConnections()).as("six wait and hold none").isZero();
            assertThat(visitor().get(activities.getFirst()).status()).isEqualTo(200);
            return answers;
        });
        end(senders);
        assertThat(answers).hasSize(6).containsOnly(303);
        assertThat(count("select count(*) from evidence.photo")).as("each once, though its form was handled several times").isEqualTo(photos + 6);
        assertThat(count("select count(*) from evidence.fingerprint")).isEqualTo(fingerprints + 6);
        assertThat(count("select count(*) from activity.result_photo")).isEqualTo(3);
    }

    @Test
    void the_control_who_asks_inside_a_transaction_holds_one() throws Exception {
        var connections = two();
        var begun = new CountDownLatch(2);
        var waiting = new ArrayList<Thread>();
        bench.inTurn(() -> {
            for (int i = 0; i < 2; i++) {
                waiting.add(Thread.ofPlatform().start(() -> new TransactionTemplate(transactions).execute(status -> {
                    sql.sql("select 1").query(Integer.class).single();
                    begun.countDown();
                    return bench.inTurn(() -> 1);
                })));
            }
            until(2, waiting);
            assertThat(connections.getHikariPoolMXBean().getActiveConnections()).isEqualTo(2);
            return begun;
        });
        end(waiting);
    }
}
