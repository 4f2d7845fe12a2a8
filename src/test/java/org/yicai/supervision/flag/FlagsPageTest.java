package org.yicai.supervision.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.supervision.Stratum;

/** The catalogue is open to all, and the town's records can be looked at. */
class FlagsPageTest extends TownTest {

    @Autowired
    private Looking looking;

    @Autowired
    private FlagWatch watch;

    @Autowired
    private Reading reading;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void everybody_reads_every_flag_with_what_holds_today() {
        var page = visitor().open("/flags");
        Catalogue.ALL.forEach(each -> assertThat(page).contains("id=\"" + each.card().id() + "\""));
        assertThat(page).contains("不处罚任何人").doesNotContain("flag.");
    }

    @Test
    void a_look_is_kept_for_its_day_and_a_round_asks_nobody_twice() throws Exception {
        var town = new SubdistrictId(truth().sql("select subdistrict from activity.activity limit 1").query(UUID.class).single());
        watch.look();
        assertThat(watch.look()).isZero();
        var seen = strata(town);
        var mark = UUID.randomUUID();
        truth().sql("insert into supervision.flag_stratum values (:town, :mark, 'HIGH')").param("town", town.value()).param("mark", mark).update();
        assertThat(strata(town)).as("read, not looked at anew").containsEntry(mark, Stratum.HIGH).hasSize(seen.size() + 1);
        itIs(TODAY.plusDays(1));
        assertThat(strata(town)).as("another day, another look").doesNotContainKey(mark);
        itIsToday();
    }

    private Map<UUID, Stratum> strata(SubdistrictId town) throws Exception {
        return Scope.of(town).call(() -> new TransactionTemplate(transactions).execute(status -> looking.of(town)));
    }

    private Records read(SubdistrictId town, Instant since) throws Exception {
        return Scope.of(town).call(() -> new TransactionTemplate(transactions).execute(status -> reading.of(town, since)));
    }

    @Test
    void what_lies_outside_the_window_is_not_read() throws Exception {
        var town = new SubdistrictId(truth().sql("select subdistrict from activity.activity limit 1").query(UUID.class).single());
        var all = read(town, Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(all.vouchers()).as("expenses and contracts").anyMatch(each -> each.activity() != null).anyMatch(each -> each.limit() > 0);
        var first = all.occasions().stream().map(Records.Occasion::from).sorted().skip(all.occasions().size() / 2).findFirst().orElseThrow();
        var late = read(town, first);
        assertThat(late.occasions()).isNotEmpty().hasSizeLessThan(all.occasions().size()).noneMatch(each -> each.from().isBefore(first));
        int rows = truth().sql("select count(*) from activity.published_listed l join activity.published_recorded a on a.id = l.activity where l.subdistrict = :town and l.capacity = 'RESIDENT' and a.starts_at >= :since")
                .param("town", town.value()).param("since", first.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
        assertThat(late.occasions().stream().mapToInt(each -> each.presence().checkIns().size()).sum()).as("rows of lists").isEqualTo(rows);
        assertThat(all.occasions().stream().filter(each -> !each.from().isBefore(first)).map(Records.Occasion::id).toList()).as("those inside are the same").isEqualTo(late.occasions().stream().map(Records.Occasion::id).toList());
    }

    @Test
    void r2_a_report_from_an_account_of_the_purchaser_or_a_committee_is_seen() throws Exception {
        var town = new SubdistrictId(truth().sql("select subdistrict from activity.activity limit 1").query(UUID.class).single());
        var since = Instant.parse("2000-01-01T00:00:00Z");
        var usual = read(town, since);
        assertThat(new BuyersHand().look(usual, Thresholds.usual())).as("contractors write themselves").isEmpty();
        truth().sql("""
                insert into party.appointment (id, subdistrict, person, organisation, role, community, from_day)
                select gen_random_uuid(), r.subdistrict, r.recorded_by, w.organisation, 'COMMUNITY_WORKER', w.community, date '2020-01-01'
                  from activity.result r join activity.activity a on a.id = r.activity, lateral (select * from party.appointment p where p.role = 'COMMUNITY_WORKER' and p.subdistrict = r.subdistrict limit 1) w
                 where a.project is not null and a.cancelled_at is null order by r.id limit 1
                """).update();
        assertThat(new BuyersHand().look(read(town, since), Thresholds.usual())).isNotEmpty().allMatch(each -> each.level() == 1).hasSizeLessThan(usual.occasions().size());
        truth().sql("update party.appointment set until_day = date '2020-02-01' where from_day = date '2020-01-01' and role = 'COMMUNITY_WORKER'").update();
        assertThat(new BuyersHand().look(read(town, since), Thresholds.usual())).as("one that had ended").isEmpty();
        truth().sql("delete from party.appointment where from_day = date '2020-01-01' and role = 'COMMUNITY_WORKER'").update();
    }
}
