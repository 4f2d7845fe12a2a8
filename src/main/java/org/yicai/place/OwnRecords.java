package org.yicai.place;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yicai.place.Division.Level;

/** What we know beyond the edition, division by division: English names, dates, and committees that ended before it. */
final class OwnRecords {

    private final Map<String, Division> records = new TreeMap<>();

    OwnRecords() {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = new InputStreamReader(Edition.file("dongcheng.csv"), StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            rows.forEach(row -> records.put(row.get("code"), division(row)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Division division(CSVRecord row) {
        var ends = row.get("valid_to");
        var parent = row.get("parent");
        return new Division(
                row.get("code"), Level.valueOf(row.get("level")), parent.isEmpty() ? null : parent, row.get("name"), row.get("name_en"),
                LocalDate.parse(row.get("valid_from")), ends.isEmpty() ? null : LocalDate.parse(ends));
    }

    /** The division of the edition, with what we know beyond it. */
    Division complete(Division division) {
        var own = records.get(division.code());
        if (own == null) {
            return division;
        }
        var nameEn = own.nameEn().isEmpty() ? division.name() : own.nameEn();
        return new Division(division.code(), division.level(), division.parent(), division.name(), nameEn, own.validFrom(), own.validTo());
    }

    /** Committees that ended before the edition. */
    Collection<Division> ended() {
        return records.values().stream().filter(each -> each.validTo() != null).toList();
    }
}
