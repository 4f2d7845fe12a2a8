package org.yicai.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TestServer;
import org.yicai.TownTest;
import org.yicai.kernel.SubdistrictId;

/** A visitor does not wait for whoever reads the whole log. */
class VerificationTest extends TownTest {

    @Autowired
    private Verification verification;

    private SubdistrictId dongsi() {
        return new SubdistrictId(id("select id from place.subdistrict where main"));
    }

    /** The reading stands still as long as the table is held. */
    private CompletableFuture<Verification.Outcome> begun(Connection holder) throws Exception {
        holder.setAutoCommit(false);
        holder.createStatement().execute("lock table journal.leaf in access exclusive mode");
        var subdistrict = dongsi();
        var reading = CompletableFuture.supplyAsync(() -> verification.checkAnew(subdistrict, TODAY.getYear()));
        while (count("select count(*) from pg_locks where not granted and relation = 'journal.leaf'::regclass") == 0) {
            assertThat(reading).as("it waits for the table").isNotDone();
            Thread.sleep(20);
        }
        return reading;
    }

    @Test
    void the_page_shows_the_last_result_while_a_full_reading_runs() throws Exception {
        sequencer.sequence();
        sequencer.catchUp();
        var before = visitor().open("/trust");
        assertThat(before).contains("全部对得上");
        try (var holder = TestServer.get().superuser(database).getConnection()) {
            var reading = begun(holder);
            assertThat(visitor().open("/trust")).as("answered while the reading stands still").contains("全部对得上");
            assertThat(reading).isNotDone();
            holder.rollback();
            assertThat(reading.get().holds()).isTrue();
        }
    }

    @Test
    void while_the_very_first_reading_runs_nobody_says_that_it_holds() throws Exception {
        var year = TODAY.getYear() - 1; // nobody has looked at that one
        var turn = verification.check(dongsi(), year);
        assertThat(turn).as("who comes first reads").isPresent();
        var fresh = new SubdistrictId(java.util.UUID.randomUUID());
        try (var holder = TestServer.get().superuser(database).getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table journal.head in access exclusive mode");
            var reading = CompletableFuture.supplyAsync(() -> verification.checkAnew(fresh, year));
            while (count("select count(*) from pg_locks where not granted and relation = 'journal.head'::regclass") == 0) {
                assertThat(reading).isNotDone();
                Thread.sleep(20);
            }
            assertThat(verification.check(fresh, year)).isEmpty();
            holder.rollback();
            reading.get();
            assertThat(verification.check(fresh, year)).isPresent();
        }
    }
}
