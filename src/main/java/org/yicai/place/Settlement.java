package org.yicai.place;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.CommunityId;
import org.yicai.kernel.Missing;
import org.yicai.kernel.SubdistrictId;

/** Opens a subdistrict in this installation, with the communities that the statistical codes know. */
@Component
public class Settlement {

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Settlement(JdbcClient sql, JdbcTemplate batches, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.batches = batches;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    record Division(String code, String name, String nameEn, LocalDate validFrom, LocalDate validTo) {}

    /**
     * Opens the subdistrict; call it in the scope of {@code id}.
     *
     * @param code 12 digits of a subdistrict among the divisions
     * @param phone the number that stands on every page
     * @return what it is called
     * @throws Missing when no such subdistrict is known
     */
    public String open(SubdistrictId id, String code, String phone, boolean main) {
        knowDivisions();
        var division = sql.sql("""
                select code, name, coalesce(nullif(name_en, ''), name) as name_en, valid_from, valid_to from place.division
                 where code = :code and level = 'SUBDISTRICT' and valid_to is null
                """).param("code", code).query(Division.class).optional().orElseThrow(Missing::new);
        sql.sql("insert into place.subdistrict (id, code, name, name_en, phone, main, opened_on) values (:id, :code, :name, :nameEn, :phone, :main, :today)")
                .param("id", id.value())
                .param("code", code)
                .param("name", division.name())
                .param("nameEn", division.nameEn())
                .param("phone", phone)
                .param("main", main)
                .param("today", places.today())
                .update();
        var founder = Actor.nobody(id);
        journal.append(Fact.first("place", "subdistrict-opened", id.value(), founder).with("code", code).with("name", division.name()));
        communities(code).forEach(community -> add(community, founder));
        return division.name();
    }

    private List<Division> communities(String subdistrict) {
        return sql.sql("""
                select code, name, coalesce(nullif(name_en, ''), name) as name_en, valid_from, valid_to from place.division
                 where parent = :subdistrict and level = 'COMMUNITY' order by code
                """).param("subdistrict", subdistrict).query(Division.class).list();
    }

    private void add(Division community, Actor founder) {
        var id = CommunityId.next(clock.instant());
        sql.sql("""
                insert into place.community (id, subdistrict, code, name, name_en, valid_from, valid_to)
                values (:id, :subdistrict, :code, :name, :nameEn, :from, :to)
                """)
                .param("id", id.value())
                .param("subdistrict", founder.subdistrict().value())
                .param("code", community.code())
                .param("name", community.name())
                .param("nameEn", community.nameEn())
                .param("from", community.validFrom())
                .param("to", community.validTo())
                .update();
    }

    /** Reads the divisions that ship with the product, once. */
    private void knowDivisions() {
        if (sql.sql("select exists (select 1 from place.division)").query(Boolean.class).single()) {
            return;
        }
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = new InputStreamReader(Settlement.class.getResourceAsStream("/places/dongcheng.csv"), StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            batches.batchUpdate(
                    "insert into place.division (code, level, parent, name, name_en, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?)",
                    rows.stream().map(Settlement::division).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Object[] division(CSVRecord row) {
        var ends = row.get("valid_to");
        return new Object[] {
            row.get("code"), row.get("level"), row.get("parent"), row.get("name"), row.get("name_en"),
            LocalDate.parse(row.get("valid_from")), ends.isEmpty() ? null : LocalDate.parse(ends)
        };
    }
}
