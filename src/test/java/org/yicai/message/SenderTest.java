package org.yicai.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** What becomes of a message after it was written. */
class SenderTest extends TownTest {

    private static final MessageSettings REAL = new MessageSettings("", "", "", "", false);
    private static final String PHONE = "13811112222";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private QuietHours quiet;

    @Autowired
    private Places places;

    @Autowired
    private Messages messages;

    /** A provider of the test: remembers what it took, and does as it is told. */
    private static final class Provider implements Gateway {

        private final List<Outgoing> taken = Collections.synchronizedList(new ArrayList<>());
        private volatile Exception trouble;

        @Override
        public String name() {
            return "TEST";
        }

        @Override
        public void send(Outgoing message) throws Exception {
            taken.add(message);
            if (trouble != null) {
                throw trouble;
            }
        }
    }

    private final Provider provider = new Provider();

    @BeforeEach
    void nothingIsWaiting() {
        itIsToday();
        provider.taken.clear();
        provider.trouble = null;
        truth().sql("delete from message.outbox").update();
    }

    private Sender sender(MessageSettings settings, Gateway gateway) {
        return new Sender(new Sending(sql, clock, settings), new Gateways(gateway, gateway), quiet, places, transactions);
    }

    private int send() {
        return turn(sender(REAL, provider));
    }

    private static int turn(Sender sender) {
        try {
            return sender.send(true) + sender.send(false);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private SubdistrictId dongsi() {
        return places.main().id();
    }

    private void write(Consumer<Messages> work) {
        Scope.of(dongsi()).run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.accept(messages)));
    }

    private void news(String content) {
        write(all -> all.send(dongsi(), Channel.SMS, PHONE, new Text("news", "News", content)));
    }

    private void code(String content) {
        write(all -> all.code(dongsi(), Channel.SMS, PHONE, new Text("sign-in-code", "Code", content), clock.instant().plus(Duration.ofMinutes(10))));
    }

    private void wait(Duration time) {
        clock.put(clock.instant().plus(time));
    }

    private void itIs(int hour) {
        clock.put(TODAY.atTime(LocalTime.of(hour, 0)).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    private String one(String column) {
        return truth().sql("select cast(" + column + " as text) from message.outbox order by id desc limit 1").query(String.class).optional().orElse("");
    }

    @Test
    void what_is_due_is_handed_over_once_with_its_own_id_and_marked() {
        news("消息一");
        assertThat(send()).isEqualTo(1);
        assertThat(provider.taken).singleElement().satisfies(each -> {
            assertThat(each.content()).isEqualTo("消息一");
            assertThat(each.id()).isEqualTo(UUID.fromString(one("id")));
        });
        assertThat(one("via")).isEqualTo("TEST");
        assertThat(count("select count(*) from message.outbox where sent_at is not null")).isEqualTo(1);
        wait(Duration.ofDays(2));
        assertThat(send()).as("sent is sent").isZero();
    }

    @Test
    void what_failed_is_tried_again_after_1_and_5_and_30_minutes_2_and_12_hours_and_then_given_up() {
        clock.put(TODAY.atTime(8, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        provider.trouble = new IllegalStateException("the line to 13811112222 is busy");
        news("要再试的消息");
        send();
        assertThat(send()).as("not at once").isZero();
        for (var pause : List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(12))) {
            wait(pause.minusSeconds(1));
            assertThat(send()).as("before " + pause).isZero();
            wait(Duration.ofSeconds(1));
            if (quietNow()) {
                assertThat(send()).as("it is quiet").isZero();
                clock.put(TODAY.plusDays(1).atTime(8, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
            }
            assertThat(send()).as("after " + pause).isEqualTo(1);
        }
        assertThat(one("attempts")).isEqualTo("6");
        assertThat(one("given_up_at")).isNotEmpty();
        assertThat(one("trouble")).isEqualTo("the line to **** is busy");
        wait(Duration.ofDays(3));
        assertThat(send()).isZero();
        assertThat(provider.taken.stream().map(Outgoing::id).distinct()).as("one id for all attempts").hasSize(1);
    }

    private boolean quietNow() {
        var now = new boolean[1];
        write(all -> now[0] = quiet.now(dongsi()));
        return now[0];
    }

    @Test
    void a_refusal_is_final_and_an_administrator_may_let_it_begin_again() {
        provider.trouble = new Gateway.Refused("unknown number");
        news("号码不对的消息");
        send();
        assertThat(one("given_up_at")).isNotEmpty();
        provider.trouble = null;
        var outbox = new Outbox(sql, clock);
        var id = UUID.fromString(one("id"));
        write(all -> outbox.tryAgain(dongsi(), id));
        assertThat(send()).isEqualTo(1);
        assertThat(one("via")).isEqualTo("TEST");
        assertThatThrownBy(() -> write(all -> outbox.tryAgain(dongsi(), id))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> write(all -> outbox.tryAgain(dongsi(), UUID.randomUUID()))).isInstanceOf(Missing.class);
    }

    @Test
    void codes_go_at_any_hour_and_everything_else_waits_for_the_morning() {
        itIs(23);
        news("夜里的消息");
        code("验证码 111111");
        assertThat(send()).isEqualTo(1);
        assertThat(provider.taken.getFirst().content()).isEqualTo("验证码 111111");
        clock.put(TODAY.plusDays(1).atTime(7, 59).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        assertThat(send()).isZero();
        wait(Duration.ofMinutes(1));
        assertThat(send()).isEqualTo(1);
        assertThat(provider.taken.getLast().content()).isEqualTo("夜里的消息");
    }

    @Test
    void a_code_that_ended_is_never_sent_and_a_newer_one_takes_its_place() {
        code("验证码 111111");
        wait(Duration.ofMinutes(10));
        send();
        assertThat(provider.taken).isEmpty();
        assertThat(one("trouble")).isEqualTo("it ended before it could be sent");
        code("验证码 222222");
        code("验证码 333333");
        send();
        assertThat(provider.taken).extracting(Outgoing::content).containsExactly("验证码 333333");
    }

    @Test
    void a_code_is_forgotten_at_once_but_not_in_the_demo() {
        code("验证码 111111");
        send();
        assertThat(one("content")).isEmpty();
        wait(Duration.ofMinutes(1));
        code("验证码 222222");
        turn(sender(new MessageSettings("", "", "", "", true), provider));
        assertThat(one("content")).isEqualTo("验证码 222222");
    }

    @Test
    void two_nodes_share_the_work_and_a_killed_one_has_failed_once() throws Exception {
        for (int i = 0; i < 40; i++) {
            news("消息 " + i);
        }
        var ready = new CountDownLatch(1);
        var nodes = List.of(Thread.ofVirtual().unstarted(() -> once(ready)), Thread.ofVirtual().unstarted(() -> once(ready)));
        nodes.forEach(Thread::start);
        ready.countDown();
        for (var node : nodes) {
            node.join();
        }
        assertThat(provider.taken).hasSize(40);
        assertThat(provider.taken.stream().map(Outgoing::id).distinct()).hasSize(40);

        news("进程被杀时的消息");
        write(all -> new Sending(sql, clock, REAL).take(dongsi(), false, 10)); // taken, and then the power goes
        assertThat(send()).isZero();
        wait(Duration.ofMinutes(1));
        assertThat(send()).isEqualTo(1);
        assertThat(provider.taken.getLast().attempts()).isEqualTo(2);
    }

    private void once(CountDownLatch ready) {
        try {
            ready.await();
            send();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_was_sent_is_forgotten_after_30_days_and_not_before() {
        news("三十天后要忘记的消息");
        send();
        var forgetting = new Forgetting(sql, clock, places, transactions, REAL);
        wait(Duration.ofDays(30));
        forgetting.forget();
        assertThat(one("content")).isEqualTo("三十天后要忘记的消息");
        wait(Duration.ofSeconds(1));
        assertThat(forgetting.forget()).isEqualTo(1);
        assertThat(one("content")).isEmpty();
        assertThat(one("address")).isEqualTo("138****2222");
        assertThat(forgetting.forget()).as("once").isZero();
    }

    @Test
    void the_outbox_is_the_administrators_with_masked_numbers_and_without_codes() {
        news("给居民的消息");
        code("验证码 123456");
        var controller = new OutboxController(new Outbox(sql, clock), REAL);
        assertThatThrownBy(() -> write(all -> controller.show(Fields.blank(), Actor.nobody(dongsi())))).isInstanceOf(Refusal.class);
        write(all -> assertThat(new Outbox(sql, clock).latest(dongsi(), "", false)).hasSize(2).allSatisfy(each -> {
            assertThat(each.address()).isEqualTo("138****2222");
            assertThat(each.content()).doesNotContain("123456");
        }));
        assertThat(visitor().open("/outbox?to=" + PHONE)).as("in the demo it stands in for the telephone").contains("123456", "给居民的消息");
    }

    @Test
    void the_log_tells_how_long_and_to_whom_roughly_and_nothing_else() {
        var message = new Outgoing(UUID.randomUUID(), Channel.SMS, "13800000000", "", "您的验证码 123456", 1, Instant.EPOCH);
        assertThat(new LogGateway(false).line(message)).isEqualTo("a message of 12 characters to 138****0000");
        assertThat(new LogGateway(true).line(message)).contains("123456");
    }
}
