package org.yicai.supervision.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** The catalogue is open to all, and the town's records can be looked at. */
class FlagsPageTest extends TownTest {

    @Autowired
    private Looking looking;

    @Autowired
    private FlagWatch watch;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void everybody_reads_every_flag_with_what_holds_today() {
        var page = visitor().open("/flags");
        Catalogue.ALL.forEach(each -> assertThat(page).contains("id=\"" + each.card().id() + "\""));
        assertThat(page).contains("不处罚任何人").doesNotContain("flag.");
    }

    @Test
    void every_recorded_activity_of_the_town_has_a_stratum_and_a_round_asks_nobody_twice() throws Exception {
        var town = new SubdistrictId(truth().sql("select subdistrict from activity.activity limit 1").query(UUID.class).single());
        long recorded = truth().sql("select count(*) from activity.published_recorded where subdistrict = :town").param("town", town.value()).query(Long.class).single();
        var strata = Scope.of(town).call(() -> new TransactionTemplate(transactions).execute(status -> looking.of(town)));
        assertThat(recorded).isPositive();
        assertThat(strata).hasSize((int) recorded);
        watch.look();
        assertThat(watch.look()).isZero();
    }
}
