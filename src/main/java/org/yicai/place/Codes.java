package org.yicai.place;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.CommunityId;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** What a 12-digit code means in this installation, retired codes included: old papers and files still carry them. */
@Component
public class Codes {

    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private final Places places;

    Codes(JdbcClient sql, PlatformTransactionManager transactions, Places places) {
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.places = places;
    }

    /**
     * A place of this installation.
     *
     * @param community null when the code is the subdistrict's
     * @param endedOn the day from which the code was no longer in force; null when it is
     */
    public record Named(SubdistrictId subdistrict, @Nullable CommunityId community, String name, @Nullable LocalDate endedOn) {}

    /** The subdistrict or community with this code, whatever the scope; the latest where a code was given again. */
    public Optional<Named> find(String code) {
        var here = places.subdistricts().stream().filter(each -> each.code().equals(code)).findFirst();
        return here.isPresent() ? here.map(each -> new Named(each.id(), null, each.name("en"), null)) : community(code);
    }

    record Row(CommunityId id, SubdistrictId subdistrict, String nameEn, LocalDate validFrom, @Nullable LocalDate validTo) {}

    private Optional<Named> community(String code) {
        var found = new Row[1];
        new Scope(places.everywhere()).run(() -> found[0] = reading.execute(status -> sql.sql("""
                select id, subdistrict, name_en, valid_from, valid_to from place.community where code = :code
                """).param("code", code).query(Row.class).stream().max(Comparator.comparing(Row::validFrom)).orElse(null)));
        return Optional.ofNullable(found[0]).map(each -> new Named(each.subdistrict, each.id, each.nameEn, ended(each.validTo)));
    }

    private @Nullable LocalDate ended(@Nullable LocalDate validTo) {
        return validTo == null || validTo.isAfter(places.today()) ? null : validTo;
    }
}
