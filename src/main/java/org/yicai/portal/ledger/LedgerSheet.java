package org.yicai.portal.ledger;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yicai.need.Workbook;
import org.yicai.web.Csv;
import org.yicai.web.Words;

/** A whole ledger as a table to take away, the first event first. */
record LedgerSheet(Words words, String language, ZoneId zone) {

    private static final List<String> COLUMNS = List.of("time", "day", "kind", "event", "amount", "words", "who");

    /** With a byte order mark, as spreadsheets want it. */
    byte[] csv(List<Event> events) {
        return Stream.concat(Stream.of(heading()), rows(events).stream())
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx(String sheet, List<Event> events) {
        return Workbook.table(sheet, heading(), rows(events));
    }

    private List<String> heading() {
        return COLUMNS.stream().map(each -> words.say(language, "portal.ledger.column." + each)).toList();
    }

    private List<List<String>> rows(List<Event> events) {
        return events.reversed().stream().map(this::row).toList();
    }

    private List<String> row(Event event) {
        return List.of(
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(event.at().atZone(zone)),
                event.day() == null ? "" : event.day().toString(),
                words.say(language, "label.Kind." + event.kind()),
                event.sentence(words, language),
                event.money(),
                event.words(),
                event.who() == null ? "" : event.who());
    }
}
