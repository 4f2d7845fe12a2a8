package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.kernel.Money;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.project.budget.Budget;

/** Sixty-four clerks on one budget line (P8: 预算法 art. 13): whatever they do at the same moment, no more is promised than there is. */
class BudgetRaceTest extends TownTest {

    private static final int CLERKS = 64;

    @Autowired
    private Budget budget;

    @Autowired
    private PlatformTransactionManager transactions;

    private SubdistrictId here;

    /** Asked once: each of these questions takes a connection of its own, and sixty-four at a time are more than the server has. */
    @BeforeEach
    void here() {
        here = new SubdistrictId(id("select id from place.subdistrict where main"));
    }

    private UUID line(String code, long fen) {
        var id = UUID.randomUUID();
        truth().sql("""
                insert into project.budget_line (id, subdistrict, year, code, name, amount_fen, entered_by, entered_at)
                select ?, s.id, 2027, ?, '抢着用的一条', ?, (select id from party.person limit 1), now() from place.subdistrict s where s.main
                """).params(id, code, fen).update();
        return id;
    }

    private <T> T once(Callable<T> work) throws Exception {
        return Scope.of(here).call(() -> new TransactionTemplate(transactions).execute(status -> {
            try {
                return work.call();
            } catch (Exception trouble) {
                throw new IllegalStateException(trouble);
            }
        }));
    }

    private void together(Callable<Void> work) throws Exception {
        var start = new CyclicBarrier(CLERKS);
        try (var clerks = Executors.newFixedThreadPool(CLERKS)) {
            for (var each : clerks.invokeAll(Collections.nCopies(CLERKS, (Callable<Void>) () -> {
                start.await();
                return work.call();
            }))) {
                each.get();
            }
        }
    }

    @Test
    void of_sixty_four_who_reserve_at_once_as_many_succeed_as_there_is_money_for() throws Exception {
        var line = line("RACE-1", 40_00);
        var granted = new AtomicInteger();
        together(() -> {
            if (once(() -> budget.reserve(line, Money.of(1_00)))) {
                granted.incrementAndGet();
            }
            return null;
        });
        assertThat(granted).hasValue(40);
        assertThat(count("select reserved_fen from project.budget_line where id = ?", line)).isEqualTo(40_00);
    }

    @Test
    void designs_contracts_and_endings_at_random_never_promise_more_than_there_is() throws Exception {
        var line = line("RACE-2", 100_00);
        var seeds = new AtomicInteger();
        together(() -> {
            var random = new Random(seeds.incrementAndGet());
            for (int i = 0; i < 10; i++) {
                var amount = Money.of(1 + random.nextInt(20_00));
                var less = Money.of(1 + random.nextInt((int) amount.fen()));
                if (once(() -> budget.reserve(line, amount))) {
                    if (random.nextBoolean()) {
                        once(() -> {
                            budget.commit(line, amount, less);
                            return true;
                        });
                        once(() -> {
                            budget.free(line, less);
                            return true;
                        });
                    } else {
                        once(() -> {
                            budget.release(line, amount);
                            return true;
                        });
                    }
                }
            }
            return null;
        });
        assertThat(count("select reserved_fen + committed_fen from project.budget_line where id = ?", line)).as("whoever took gave back").isZero();
    }

    @Test
    void a_check_before_the_update_would_have_over_committed() throws Exception {
        // the control: the database itself refuses what looking first would have let through
        var line = line("RACE-3", 1_00);
        assertThat(once(() -> budget.reserve(line, Money.of(1_00)))).isTrue();
        assertThat(List.of(false)).containsExactly(once(() -> budget.reserve(line, Money.of(1))));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> truth().sql("update project.budget_line set reserved_fen = 101 where id = ?").param(line).update())
                .hasMessageContaining("budget_never_over_committed");
    }
}
