package org.yicai.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** The one calendar of questions: a household is asked at most once in seven days, whoever asks. */
class HouseholdsTest extends TownTest {

    @Autowired
    private Households households;

    @Autowired
    private PlatformTransactionManager transactions;

    private SubdistrictId here;

    @BeforeEach
    void here() {
        here = new SubdistrictId(id("select id from place.subdistrict where main"));
    }

    private <T> T in(Callable<T> work) throws Exception {
        return Scope.of(here).call(() -> new TransactionTemplate(transactions).execute(status -> {
            try {
                return work.call();
            } catch (RuntimeException trouble) {
                throw trouble;
            } catch (Exception checked) {
                throw new IllegalStateException(checked);
            }
        }));
    }

    private Households.Turn ask(String phone, LocalDate day) throws Exception {
        return in(() -> households.ask(Actor.nobody(here), households.byPhone(phone), "round", day));
    }

    @Test
    void a_household_is_asked_again_on_the_seventh_day_and_not_before() throws Exception {
        assertThat(ask("13911110001", TODAY).granted()).isTrue();
        assertThat(ask("13911110001", TODAY.plusDays(6))).isEqualTo(new Households.Turn(false, TODAY.plusDays(7)));
        assertThat(ask("13911110001", TODAY.minusDays(6)).granted()).as("a day that comes before is as near").isFalse();
        assertThat(ask("13911110001", TODAY.plusDays(7)).granted()).isTrue();
        assertThat(ask("13911110002", TODAY).granted()).as("another household has its own week").isTrue();
    }

    @Test
    void of_two_who_ask_at_once_one_is_granted_the_week() throws Exception {
        for (int round = 0; round < 20; round++) {
            var phone = "1392222%04d".formatted(round);
            var start = new CyclicBarrier(2);
            try (var both = Executors.newFixedThreadPool(2)) {
                var turns = both.invokeAll(Collections.nCopies(2, (Callable<Households.Turn>) () -> {
                    start.await();
                    return ask(phone, TODAY);
                }));
                var granted = 0;
                for (var each : turns) {
                    granted += each.get().granted() ? 1 : 0;
                }
                assertThat(granted).as(phone).isEqualTo(1);
            }
        }
    }

    @Test
    void the_database_itself_holds_the_week() {
        var key = "x".repeat(22);
        truth().sql("insert into party.household_asking (id, subdistrict, household, what, asked_on, asked_at) values (gen_random_uuid(), ?, ?, 'round', date '2026-01-01', timestamptz '2026-01-01')").params(here.value(), key).update();
        assertThatThrownBy(() -> truth().sql("insert into party.household_asking (id, subdistrict, household, what, asked_on, asked_at) values (gen_random_uuid(), ?, ?, 'round', date '2026-01-07', timestamptz '2026-01-07')").params(here.value(), key).update())
                .hasMessageContaining("asked_once_a_week");
        truth().sql("delete from party.household_asking where household = ?").param(key).update();
    }

    @Test
    void somebody_is_one_household_by_number_and_by_account_and_nothing_plain_is_kept() throws Exception {
        var person = id("select id from party.person where phone = '13800000071'");
        var byPerson = in(() -> households.of(null, person, null, "", UUID.randomUUID()));
        assertThat(byPerson).isEqualTo(households.byPhone("13800000071"));
        assertThat(byPerson.shown()).isEqualTo("138****0071");
        assertThat(byPerson.key()).doesNotContain("1380").hasSize(22);
        assertThat(count("select count(*) from party.household_question where household like '%138%' or shown like '%1380000007%'")).isZero();
    }

    @Test
    void neighbours_without_a_number_are_told_apart_by_their_place() throws Exception {
        var community = id("select id from place.community where name = '六条社区'");
        var one = in(() -> households.of(null, null, community, "3 号院 2 单元", UUID.randomUUID()));
        assertThat(in(() -> households.of(null, null, community, "3号院2单元", UUID.randomUUID()))).isEqualTo(one);
        assertThat(in(() -> households.of(null, null, community, "3 号院 1 单元", UUID.randomUUID()))).isNotEqualTo(one);
        assertThat(in(() -> households.of(null, null, community, "", UUID.randomUUID()))).as("a community is no household").isNotEqualTo(in(() -> households.of(null, null, community, "", UUID.randomUUID())));
    }

    @Test
    void a_household_that_does_not_want_to_be_asked_is_not() throws Exception {
        in(() -> {
            households.rest(Actor.nobody(here), households.byPhone("13911110009"));
            return null;
        });
        assertThat(ask("13911110009", TODAY)).isEqualTo(new Households.Turn(false, null));
    }
}
