package org.yicai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** What the application's role sees depends on the scope of the transaction, whatever the SQL says. */
class RowLevelSecurityTest extends TownTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private long seen(Scope scope, String question) {
        var seen = new AtomicLong();
        scope.run(() -> seen.set(new TransactionTemplate(transactions).execute(status -> sql.sql(question).query(Long.class).single())));
        return seen.get();
    }

    private Scope of(String code) {
        return Scope.of(new SubdistrictId(id("select id from place.subdistrict where code = ?", code)));
    }

    @Test
    void each_subdistrict_sees_its_own_rows_and_both_together_all() {
        var all = count("select count(*) from need.need");
        var dongsi = seen(of("110101006000"), "select count(*) from need.need");
        var chaoyangmen = seen(of("110101007000"), "select count(*) from need.need");
        assertThat(dongsi).isPositive();
        assertThat(chaoyangmen).isPositive();
        assertThat(dongsi + chaoyangmen).isEqualTo(all);
    }

    @Test
    void without_a_scope_nothing_is_there_views_and_search_included() {
        var nowhere = Scope.current();
        assertThat(seen(nowhere, "select count(*) from need.need")).isZero();
        assertThat(seen(nowhere, "select count(*) from project.published_project")).isZero();
        assertThat(seen(nowhere, "select count(*) from need.matching(array[(ascii('楼') << 16) # ascii('道')], 100)")).isZero();
        assertThat(seen(of("110101006000"), "select count(*) from need.matching(array[(ascii('楼') << 16) # ascii('道')], 100)")).isPositive();
    }

    @Test
    void a_row_of_another_subdistrict_cannot_be_written() {
        var other = id("select id from place.subdistrict where not main");
        assertThatThrownBy(() -> of("110101006000").run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> sql.sql(
                        "insert into message.outbox (id, subdistrict, channel, address, about, content, written_at) values (gen_random_uuid(), :other, 'SMS', '1', 'x', 'x', timestamptz '2026-01-01')")
                .param("other", other).update()))).hasStackTraceContaining("row-level security");
    }

    @Test
    void sql_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> sql.sql("select 1").query(Integer.class).single()).hasStackTraceContaining("SQL outside a transaction");
    }

    @Test
    void the_log_cannot_be_rewritten_by_the_application() {
        for (var forbidden : new String[] {"update journal.entry set type = 'x'", "delete from journal.entry", "delete from journal.leaf", "update journal.leaf set hash = hash"}) {
            assertThatThrownBy(() -> of("110101006000").run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> sql.sql(forbidden).update())))
                    .hasStackTraceContaining("permission denied");
        }
    }
}
