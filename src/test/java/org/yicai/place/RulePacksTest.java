package org.yicai.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.RulePacks.Regime;

/** What the law sets, by the nearest place, by regime and by day. */
class RulePacksTest extends TownTest {

    @Autowired
    private RulePacks packs;

    @Autowired
    private PlatformTransactionManager transactions;

    private int signDays(LocalDate day, Regime regime) {
        var here = new SubdistrictId(id("select id from place.subdistrict where main"));
        var found = new int[1];
        Scope.of(here).run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> found[0] = packs.on(day, here, regime).number("signDays")));
        return found[0];
    }

    private void sets(String place, LocalDate from, int days) {
        truth().sql("""
                insert into place.rule_pack (id, place, regime, starts_on, rules, source)
                select cast(? as uuid), cast(? as text), regime, cast(? as date), rules || jsonb_build_object('signDays', cast(? as int)), '某地办法' from place.rule_pack where regime = 'BELOW_THRESHOLD' and place = '' order by starts_on desc limit 1
                """).params(UUID.randomUUID(), place, from, days).update();
    }

    @Test
    void the_nearest_place_and_the_latest_day_win_within_one_regime() {
        var country = signDays(TODAY, Regime.BELOW_THRESHOLD);
        sets("11", TODAY.minusDays(10), country - 5);
        assertThat(signDays(TODAY, Regime.BELOW_THRESHOLD)).as("the city's").isEqualTo(country - 5);
        assertThat(signDays(TODAY.minusDays(11), Regime.BELOW_THRESHOLD)).as("before it began").isEqualTo(country);
        sets("110101", TODAY.minusDays(5), country - 10);
        assertThat(signDays(TODAY, Regime.BELOW_THRESHOLD)).as("the district's is nearer").isEqualTo(country - 10);
        sets("31", TODAY.minusDays(1), 1);
        assertThat(signDays(TODAY, Regime.BELOW_THRESHOLD)).as("another city's").isEqualTo(country - 10);
        sets("110101", TODAY.minusDays(2), country - 12);
        assertThat(signDays(TODAY, Regime.BELOW_THRESHOLD)).as("the later of two").isEqualTo(country - 12);
        assertThat(signDays(TODAY, Regime.ABOVE_THRESHOLD)).as("its twin: another regime stays").isEqualTo(country);
    }
}
