package org.yicai.place;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the divisions of the product into the database, part by part: first all that lies above the committees, then
 * the committees of one province after the other. A part is one transaction under a lock that ends with it, so a load
 * that was cut off goes on where it was, and several at once share the work.
 */
@Component
class DivisionLoad {

    private static final String ABOVE = "00";
    private static final int LOCK = 0x706c6163;
    private final JdbcClient sql;
    private final DataSource connections;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Edition edition = Edition.shipped();

    DivisionLoad(JdbcClient sql, DataSource connections, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.connections = connections;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    Edition edition() {
        return edition;
    }

    /** Whether every part has been read. */
    boolean complete() {
        return sql.sql("select count(*) from place.division_part where edition = :edition")
                        .param("edition", edition.name())
                        .query(Integer.class)
                        .single() == 1 + edition.provinces();
    }

    /** @param progress hears after each part, outside of any transaction, how many divisions have been added so far */
    void load(LongConsumer progress) {
        var own = new OwnRecords();
        long added = 0;
        try (var above = Pack.above(edition);
                var committees = Pack.committees(edition)) {
            added += part(ABOVE, taker -> above.read("", each -> taker.accept(own.complete(each))));
            progress.accept(added);
            for (var province = committees.province(); province != null; province = committees.province()) {
                var digits = province;
                added += part(digits, taker -> {
                    committees.read(digits, each -> taker.accept(own.complete(each)));
                    own.ended().stream().filter(each -> each.code().startsWith(digits)).forEach(taker);
                });
                progress.accept(added);
            }
        }
    }

    private int part(String part, Consumer<Consumer<Division>> reading) {
        return transaction.execute(status -> {
            lock(part);
            if (isRead(part)) {
                reading.accept(division -> {});
                return 0;
            }
            var known = sql.sql("select code from place.division where case when :part = '00' then level <> 'COMMUNITY' else level = 'COMMUNITY' and code between :part || '0000000000' and :part || '9999999999' end")
                    .param("part", part).query(String.class).set();
            int added = copy(known, reading);
            sql.sql("insert into place.division_part (edition, part, divisions, loaded_at) values (:edition, :part, :divisions, :at)")
                    .param("edition", edition.name())
                    .param("part", part)
                    .param("divisions", added)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return added;
        });
    }

    /** Makes sure, in the transaction of the caller, that a subdistrict is known with its whole district and all above it. */
    void know(String subdistrict) {
        if (!subdistrict.matches("[0-9]{12}") || isKnown(subdistrict)) {
            return;
        }
        var province = subdistrict.substring(0, 2);
        var district = subdistrict.substring(0, 6);
        lock(ABOVE);
        lock(province);
        var above = Set.of(province + "0000000000", subdistrict.substring(0, 4) + "00000000");
        var known = sql.sql("select code from place.division where code in (:above) or code between :district || '000000' and :district || '999999'")
                .param("above", above).param("district", district).query(String.class).set();
        var own = new OwnRecords();
        try (var upper = Pack.above(edition);
                var committees = Pack.committees(edition)) {
            copy(known, taker -> {
                upper.read(province, each -> {
                    if (above.contains(each.code()) || each.code().startsWith(district)) {
                        taker.accept(own.complete(each));
                    }
                });
                committees.read(district, each -> taker.accept(own.complete(each)));
                own.ended().stream().filter(each -> each.code().startsWith(district)).forEach(taker);
            });
        }
    }

    private int copy(Set<String> known, Consumer<Consumer<Division>> reading) {
        try (var copy = new DivisionCopy(DataSourceUtils.getConnection(connections), known)) {
            reading.accept(copy::write);
            return copy.written();
        } catch (SQLException refused) {
            throw new DataAccessResourceFailureException("the divisions cannot be copied", refused);
        }
    }

    private void lock(String part) {
        sql.sql("select pg_advisory_xact_lock(:lock, :part)").param("lock", LOCK).param("part", Integer.parseInt(part)).query(row -> {});
    }

    private boolean isRead(String part) {
        return sql.sql("select exists (select 1 from place.division_part where edition = :edition and part = :part)")
                .param("edition", edition.name()).param("part", part).query(Boolean.class).single();
    }

    private boolean isKnown(String subdistrict) {
        return sql.sql("select exists (select 1 from place.division where parent = :subdistrict)")
                .param("subdistrict", subdistrict).query(Boolean.class).single();
    }
}
