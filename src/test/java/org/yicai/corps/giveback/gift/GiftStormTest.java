package org.yicai.corps.giveback.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** Ten thousand hands reach for seven gifts, give back, and get theirs: never more are kept than were promised, and what is kept is counted right. */
class GiftStormTest extends TownTest {

    private static final int ATTEMPTS = 12_000;
    private static final int PROMISED = 7;

    @Autowired
    private Gifts gifts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_storm_on_few_gifts_oversells_nothing() throws Exception {
        var here = new SubdistrictId(id("select id from place.subdistrict where main"));
        var people = truth().sql("select id as value from party.person order by id limit 40").query(PersonId.class).list();
        var leader = new Actor(people.getFirst(), "", here, Set.of());
        var transaction = new TransactionTemplate(transactions);
        Scope.of(here).run(() -> transaction.executeWithoutResult(status -> gifts.promise(leader, Gift.Kind.MERCHANT, "早点铺", "最后的豆浆", "", "胡同口", PROMISED, TODAY)));
        UUID gift = id("select id from corps.gift where title = '最后的豆浆'");
        var left = new AtomicInteger(ATTEMPTS);
        var taken = new AtomicInteger();
        var most = new AtomicInteger();
        long begun = System.nanoTime();
        try (var hands = Executors.newFixedThreadPool(12)) {
            var done = hands.invokeAll(IntStream.range(0, 12).<Callable<Void>>mapToObj(hand -> () -> {
                var dice = new Random(hand);
                while (left.decrementAndGet() >= 0) {
                    var person = new Actor(people.get(1 + dice.nextInt(people.size() - 1)), "", here, Set.of());
                    Scope.of(here).run(() -> transaction.executeWithoutResult(status -> {
                        int what = dice.nextInt(100);
                        try {
                            if (what < 80) {
                                taken.addAndGet(gifts.take(person, gift) == Gifts.Taking.DONE ? 1 : 0);
                            } else if (what < 99) {
                                gifts.giveBack(person, gift);
                            } else if (dice.nextInt(30) == 0) {
                                gifts.holds(here).stream().filter(each -> each.gift().equals(gift)).findFirst().ifPresent(each -> gifts.hand(leader, each));
                            }
                        } catch (Refusal none) {
                            status.setRollbackOnly(); // nothing of one's own, or somebody was faster
                        }
                    }));
                    if (left.get() % 500 == 0) {
                        most.accumulateAndGet((int) count("select count(*) from corps.gift_hold where gift = ? and returned_at is null", gift), Math::max);
                    }
                }
                return null;
            }).toList());
            for (var each : done) {
                each.get();
            }
        }
        System.out.printf("%d attempts on %d gifts, %d taken in all, %d handed over, %d ms%n", ATTEMPTS, PROMISED, taken.get(), count("select handed from corps.gift where id = ?", gift), (System.nanoTime() - begun) / 1_000_000);
        assertThat(taken.get()).as("they went round").isGreaterThan(PROMISED * 10);
        assertThat(most.get()).isLessThanOrEqualTo(PROMISED);
        assertThat(wrong(gift)).isEmpty();
        assertThat(count("select count(*) from corps.gift_hold h where gift = ? and not exists (select 1 from journal.entry e where e.subject = h.id)", gift)).as("each with its entry").isZero();
    }

    /** What is wrong with the count of a gift. */
    private List<String> wrong(UUID gift) {
        return truth().sql("""
                select 'kept ' || count(h.id) || ', counted ' || g.taken || ', promised ' || g.promised from corps.gift g left join corps.gift_hold h on h.gift = g.id and h.returned_at is null
                 where g.id = ? group by g.id having count(h.id) <> g.taken or count(h.id) > g.promised or count(h.handed_at) <> g.handed
                """).param(gift).query(String.class).list();
    }

    @Test
    void the_look_can_fail_and_the_table_holds_below_it() {
        UUID gift = id("select id from corps.gift where title = '热豆浆一杯'");
        assertThat(wrong(gift)).isEmpty();
        assertThatThrownBy(() -> truth().sql("update corps.gift set taken = promised + 1 where id = ?").param(gift).update()).hasMessageContaining("never_oversold");
        truth().sql("update corps.gift set taken = taken + 1 where id = ?").param(gift).update();
        assertThat(wrong(gift)).as("a gift counted without being kept for anybody").hasSize(1);
    }
}
