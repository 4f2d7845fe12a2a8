package org.yicai.corps.giveback.external;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Finding;
import org.yicai.need.Table;
import org.yicai.need.Unusable;
import org.yicai.place.Places;
import org.yicai.web.Fields;
import org.yicai.web.Upload;

/** Reads a list with the columns that this page names, as .xlsx or .csv or pasted; whole or not at all. */
@Component
class ExternalList {

    /** Volunteer's number there, activity, beginning ("2026-11-01 09:00"), minutes. Ours to define, and no other system's. */
    static final List<String> COLUMNS = List.of("志愿者编号", "活动名称", "开始时间", "服务分钟");

    private static final int MOST_ROWS = 500;
    private static final int MOST_BYTES = 2_000_000;
    private static final int LONGEST = 20_000;
    private final Places places;

    ExternalList(Places places) {
        this.places = places;
    }

    /** @param wrong lines that cannot be read; then nothing is taken in */
    record Reading(String text, List<ExternalHours.Line> lines, List<ExternalPage.Wrong> wrong) {}

    Reading read(Fields in) {
        var upload = in.file("file", MOST_BYTES);
        var pasted = in.optional("lines", LONGEST);
        if (in.ok() && upload == null && pasted.isBlank()) {
            in.refuse("lines", "corps.finding.external-empty");
        }
        if (!in.ok()) {
            return new Reading(pasted, List.of(), List.of());
        }
        try {
            return read(in, upload != null ? Table.read(bytes(upload), MOST_ROWS) : Table.read(pasted + "\n", MOST_ROWS));
        } catch (Unusable unusable) {
            in.refuse(Finding.at("lines", unusable.why().key(), unusable.why().args().toArray()));
            return new Reading(pasted, List.of(), List.of());
        }
    }

    private Reading read(Fields in, Table table) {
        var at = COLUMNS.stream().map(each -> table.heading().stream().map(String::strip).toList().indexOf(each)).toList();
        if (at.contains(-1)) {
            in.refuse("lines", "corps.finding.external-columns", COLUMNS.get(at.indexOf(-1)));
        } else if (table.rows().isEmpty() || table.rows().size() > MOST_ROWS) {
            in.refuse("lines", "corps.finding.external-many", MOST_ROWS);
        }
        var lines = new ArrayList<ExternalHours.Line>();
        var wrong = new ArrayList<ExternalPage.Wrong>();
        for (var each : in.ok() ? table.rows() : List.<Table.Row>of()) {
            var cells = at.stream().map(place -> place < each.cells().size() ? each.cells().get(place).strip() : "").toList();
            var line = line(cells);
            if (line == null) {
                wrong.add(new ExternalPage.Wrong(each.line(), Finding.that("corps.finding.external-line", each.line(), String.join(" ", cells))));
            } else {
                lines.add(line);
            }
        }
        wrong.stream().findFirst().ifPresent(each -> in.refuse("lines", each.why().key(), each.why().args().toArray()));
        return new Reading(table.text(), lines, wrong);
    }

    private ExternalHours.@org.jspecify.annotations.Nullable Line line(List<String> cells) {
        try {
            var number = cells.get(0);
            var title = cells.get(1);
            var from = LocalDateTime.parse(cells.get(2).replace('/', '-').replace(' ', 'T'));
            int minutes = Integer.parseInt(cells.get(3));
            var fits = number.matches("[A-Za-z0-9-]{3,40}") && !title.isEmpty() && title.length() <= 200 && minutes >= 1 && minutes <= 1440 && from.getYear() >= 2000 && from.getYear() < 2200;
            return fits ? new ExternalHours.Line(number, title, from.atZone(places.zone()).toInstant(), minutes) : null;
        } catch (DateTimeParseException | NumberFormatException unreadable) {
            return null;
        }
    }

    private static byte[] bytes(Upload upload) {
        try (var in = upload.open()) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
