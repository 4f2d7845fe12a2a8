package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** Through whom needs came, month by month. */
class DoorsTest extends TownTest {

    @Autowired
    private Doors doors;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void the_months_add_up_to_all_needs_that_were_not_imported() throws Exception {
        var dongsi = new SubdistrictId(id("select id from place.subdistrict where main"));
        var months = Scope.of(dongsi).call(() -> new TransactionTemplate(transactions).execute(status -> doors.months(dongsi, TODAY.minusDays(300), TODAY.plusDays(1))));
        assertThat(months).hasSizeGreaterThan(3).isSortedAccordingTo(java.util.Comparator.comparing(Doors.Count::from)).allSatisfy(each -> assertThat(each.from().getDayOfMonth()).isEqualTo(1));
        assertThat(months.stream().mapToInt(Doors.Count::all).sum()).isEqualTo((int) count("select count(*) from need.need where voice <> 'IMPORT' and subdistrict = ?", dongsi.value()));
        assertThat(months.stream().mapToInt(Doors.Count::committee).sum()).isEqualTo((int) count("select count(*) from need.need where door = 'COMMITTEE' and subdistrict = ?", dongsi.value())).isPositive();
        assertThat(months.stream().mapToInt(Doors.Count::neighbours).sum()).isPositive();
    }
}
