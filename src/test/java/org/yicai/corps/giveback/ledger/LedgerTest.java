package org.yicai.corps.giveback.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TestServer;
import org.yicai.TownTest;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/**
 * Whatever is earned, corrected, given, donated and exchanged, by several at once: all accounts together are nothing, none
 * is below nothing, each version of a record came in once, and no entry ever changed. Broken steps show that the looks see.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class LedgerTest extends TownTest {

    private static final int STEPS = 400;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TimeBank bank;

    @Autowired
    private Earnings earnings;

    @Autowired
    private JdbcClient app;

    @Autowired
    private PlatformTransactionManager transactions;

    private SubdistrictId here;
    private List<UUID> records = List.of();
    private List<PersonId> people = List.of();
    private PersonId leader = new PersonId(new UUID(0, 0));

    @BeforeEach
    void here() {
        here = new SubdistrictId(id("select id from place.subdistrict where main"));
        records = truth().sql("select id from corps.service_record order by id").query(UUID.class).list();
        people = truth().sql("select distinct person as value from corps.service_record order by person").query(PersonId.class).list();
        leader = new PersonId(id("select id from party.person where name = '王淑琴'"));
    }

    private <T> T in(Callable<T> work) {
        try {
            return Scope.of(here).call(() -> new TransactionTemplate(transactions).execute(status -> {
                try {
                    return work.call();
                } catch (RuntimeException trouble) {
                    throw trouble;
                } catch (Exception checked) {
                    throw new IllegalStateException(checked);
                }
            }));
        } catch (RuntimeException trouble) {
            throw trouble;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    private Actor actor(PersonId person) {
        return new Actor(person, "", here, java.util.Set.of());
    }

    private UUID own(PersonId person) {
        return ledger.account(here, Ledger.Kind.PERSON, person);
    }

    private UUID pool() {
        return ledger.account(here, Ledger.Kind.POOL, null);
    }

    /** What is wrong with the books; nothing when all is well. */
    private List<String> wrong() {
        return wrong(truth());
    }

    private static List<String> wrong(JdbcClient truth) {
        var found = new ArrayList<String>();
        var sums = """
                select a.id, a.kind, a.minutes, coalesce((select sum(minutes) from corps.time_entry e where e.to_account = a.id), 0) - coalesce((select sum(minutes) from corps.time_entry e where e.from_account = a.id), 0) as derived
                  from corps.time_account a
                """;
        found.addAll(truth.sql("select 'account ' || kind || ' holds ' || minutes || ' and its entries say ' || derived from (" + sums + ") s where minutes is not null and minutes <> derived").query(String.class).list());
        found.addAll(truth.sql("select 'account below nothing: ' || kind || ' ' || minutes from corps.time_account where minutes < 0").query(String.class).list());
        found.addAll(truth.sql("select 'all together are ' || sum(coalesce(minutes, derived)) from (" + sums + ") s having sum(coalesce(minutes, derived)) <> 0").query(String.class).list());
        found.addAll(truth.sql("""
                select 'a version came in with ' || sum(e.minutes) || ' of ' || max(r.minutes) from corps.time_entry e join corps.service_record r on r.id = e.record and r.version = e.version
                 where e.kind in ('EARNED', 'OVER_CAP') group by e.record having sum(e.minutes) <> max(r.minutes)
                """).query(String.class).list());
        found.addAll(truth.sql("""
                select 'an old version still stands: ' || e.record from corps.time_entry e join corps.service_record r on r.id = e.record
                 where e.kind in ('EARNED', 'OVER_CAP') and e.version < r.version and not exists (select 1 from corps.time_entry x where x.reverses = e.id and x.minutes + x.short = e.minutes)
                   and exists (select 1 from corps.time_entry n where n.record = e.record and n.version = r.version and n.kind in ('EARNED', 'OVER_CAP'))
                """).query(String.class).list());
        return found;
    }

    private Map<UUID, String> entries() {
        var all = new HashMap<UUID, String>();
        truth().sql("select id, e::text as text from corps.time_entry e").query((row, i) -> all.put(row.getObject("id", UUID.class), row.getString("text"))).list();
        return all;
    }

    /** Entries that are no longer as they were. */
    private long changedSince(Map<UUID, String> before) {
        var now = entries();
        return before.entrySet().stream().filter(each -> !each.getValue().equals(now.get(each.getKey()))).count();
    }

    /** Somebody confirms a record, or corrects it to another length. */
    private void correct(UUID record, int minutes) {
        truth().sql("""
                update corps.service_record set minutes = :minutes, ends_at = starts_at + :minutes * interval '1 minute', version = version + case when confirmed_by is null then 0 else 1 end,
                       confirmed_by = :leader, confirmed_at = :at where id = :id and person <> :leader
                """).param("minutes", minutes).param("leader", leader.value()).param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC)).param("id", record).update();
    }

    /** A gift that the giver cannot cover any more stays unanswered, as on the page. */
    private boolean give(PersonId from, PersonId to, int minutes) {
        return in(() -> {
            bank.offer(actor(from), to, TimePage.Relation.CHILD, minutes, "");
            var gift = bank.gifts(here, to).stream().filter(each -> each.taken() == null).findFirst().orElseThrow();
            var offer = bank.offer(here, gift.id(), to);
            bank.answer(actor(to), offer, true);
            if (!ledger.move(actor(to), own(offer.giver()), own(to), offer.minutes(), Ledger.Cause.given(gift.id()))) {
                throw new NotEnough();
            }
            return true;
        });
    }

    private boolean exchange(PersonId asker, TimeAsk.From source, int minutes) {
        return in(() -> {
            bank.ask(actor(asker), TimeAsk.ForWhom.SELF, source, TimeAsk.Standing.OLD, 70, minutes, "陪诊");
            var ask = bank.asks(here, asker).stream().filter(TimeAsk::open).findFirst().orElseThrow();
            bank.end(actor(leader), ask, people.stream().filter(each -> !each.equals(asker)).findFirst().orElseThrow().value());
            var done = ledger.move(actor(leader), source == TimeAsk.From.OWN ? own(asker) : pool(), ledger.account(here, Ledger.Kind.SERVED, null), minutes, Ledger.Cause.exchanged(ask.id()));
            if (!done) {
                throw new NotEnough();
            }
            return done;
        });
    }

    private static final class NotEnough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private boolean step(Random dice) {
        var one = people.get(dice.nextInt(people.size()));
        var other = people.get(dice.nextInt(people.size()));
        int minutes = dice.nextInt(1, 90);
        try {
            return switch (dice.nextInt(6)) {
                case 0, 1 -> {
                    correct(records.get(dice.nextInt(records.size())), dice.nextInt(1, 240));
                    yield earnings.look() > 0;
                }
                case 2, 3 -> !one.equals(other) && give(one, other, minutes);
                case 4 -> in(() -> ledger.move(actor(one), own(one), pool(), minutes, Ledger.Cause.donated()));
                default -> exchange(one, dice.nextBoolean() ? TimeAsk.From.OWN : TimeAsk.From.POOL, minutes);
            };
        } catch (NotEnough none) {
            return false;
        } catch (DataIntegrityViolationException corrected) {
            return false; // two corrections may run into each other; hours are not what is tried here
        }
    }

    @Test
    void a_any_sequence_by_three_at_once_leaves_the_books_right() throws Exception {
        for (int round = 0; round < 4; round++) {
            var seed = round;
            var before = entries();
            var moved = new AtomicInteger();
            try (var hands = Executors.newFixedThreadPool(3)) {
                var done = hands.invokeAll(IntStream.range(0, 3).<Callable<Void>>mapToObj(hand -> () -> {
                    var dice = new Random(seed * 31L + hand);
                    for (int i = 0; i < STEPS / 12; i++) {
                        moved.addAndGet(step(dice) ? 1 : 0);
                    }
                    return null;
                }).toList());
                for (var each : done) {
                    each.get();
                }
            }
            assertThat(moved.get()).as("something really moved").isGreaterThan(20);
            assertThat(wrong()).as("after round %d", round).isEmpty();
            assertThat(changedSince(before)).isZero();
        }
        assertThat(count("select count(distinct kind) from corps.time_entry")).as("every kind but what lies over a limit was there").isEqualTo(5);
        System.out.println("entries: " + count("select count(*) from corps.time_entry") + ", short reversals: " + count("select count(*) from corps.time_entry where short > 0"));
    }

    @Test
    void b_two_who_give_their_last_minutes_at_once_give_them_once() throws Exception {
        for (int i = 0; i < 25; i++) {
            var one = people.get(i % people.size());
            int there = in(() -> ledger.held(own(one)));
            if (there == 0) {
                continue;
            }
            try (var hands = Executors.newFixedThreadPool(4)) {
                var done = hands.invokeAll(java.util.Collections.nCopies(4, (Callable<Boolean>) () -> in(() -> ledger.move(actor(one), own(one), pool(), there, Ledger.Cause.donated()))));
                assertThat(done.stream().filter(java.util.concurrent.Future::resultNow).count()).isEqualTo(1);
            }
        }
        assertThat(wrong()).isEmpty();
    }

    @Test
    void c_a_version_comes_in_once_however_many_settle() throws Exception {
        earnings.look();
        correct(records.getFirst(), 100);
        try (var hands = Executors.newFixedThreadPool(4)) {
            var done = hands.invokeAll(java.util.Collections.nCopies(4, (Callable<Integer>) () -> earnings.look()));
            assertThat(done.stream().mapToInt(java.util.concurrent.Future::resultNow).sum()).isEqualTo(1);
        }
        var record = records.getFirst();
        assertThatThrownBy(() -> truth().sql("insert into corps.time_entry select gen_random_uuid(), subdistrict, from_account, to_account, minutes, kind, record, version, reverses, short, gift, ask, by, at from corps.time_entry where record = ? and kind = 'EARNED' limit 1")
                .param(record).update()).as("and the database holds it").isInstanceOf(DuplicateKeyException.class).hasMessageContaining("time_entry_once");
    }

    @Test
    void d_the_application_can_neither_change_nor_delete_an_entry() {
        for (var statement : List.of("update corps.time_entry set minutes = 1", "delete from corps.time_entry", "delete from corps.time_account", "update corps.time_account set person = null")) {
            assertThatThrownBy(() -> in(() -> app.sql(statement).update())).as(statement).rootCause().hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> truth().sql("update corps.time_account set minutes = -1 where kind = 'POOL'").update()).as("not even past the application").hasMessageContaining("never_below_nothing");
    }

    /** The control: each broken variant of a step is seen. */
    @Test
    void e_a_broken_step_is_seen() {
        var before = entries();
        assertThat(wrong()).isEmpty();
        var broken = Map.of(
                "a balance without an entry", "update corps.time_account set minutes = minutes + 5 where kind = 'POOL'",
                "an entry without a balance", "insert into corps.time_entry select gen_random_uuid(), subdistrict, from_account, to_account, 7, 'DONATED', null, null, null, 0, null, null, by, at from corps.time_entry where kind = 'DONATED' limit 1");
        var data = TestServer.get().superuser(database);
        broken.forEach((what, step) -> new TransactionTemplate(new DataSourceTransactionManager(data)).executeWithoutResult(status -> {
            assertThat(JdbcClient.create(data).sql(step).update()).as(what).isEqualTo(1);
            assertThat(wrong(JdbcClient.create(data))).as(what).isNotEmpty();
            status.setRollbackOnly();
        }));
        assertThat(wrong()).as("and all is well again").isEmpty();
        assertThat(changedSince(before)).isZero();
        truth().sql("update corps.time_entry set minutes = minutes + 1 where id = (select id from corps.time_entry order by id limit 1)").update();
        assertThat(changedSince(before)).as("a changed entry").isEqualTo(1);
        assertThat(wrong()).isNotEmpty();
    }
}
